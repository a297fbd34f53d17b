import { loadProcessSettings, type Settings } from './config/index.js';
import { type Server, startServer } from './server.js';
import { describeStartFailure } from './start-failure.js';

/** Shorter ones serve for a trial; whoever can reach the server can try them all. */
const SAFE_KEY_LENGTH = 16;

try {
  const settings = loadProcessSettings();
  announce(await startServer(settings), settings);
} catch (error) {
  console.error(describeStartFailure(error) ?? error);
  process.exit(1);
}

function announce(server: Server, { adminApiKey }: Settings): void {
  // Before anything is printed: whoever reads that we are ready may end us at once.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(server));
  console.log(`Hikyaku listens on ${server.url}  (API documents: ${server.url}/api/docs)`);
  if (server.newAdminKey)
    console.log(
      `Your admin API key, shown this once: ${server.newAdminKey}\nKeep it; it has all rights in this workspace.`,
    );
  if (server.setupUrl)
    console.log(
      `\nNobody can sign in yet. Open this link within 24 hours to become the owner:\n\n  ${server.setupUrl}\n`,
    );
  if (adminApiKey && adminApiKey.length < SAFE_KEY_LENGTH)
    console.warn(
      `ADMIN_API_KEY has fewer than ${SAFE_KEY_LENGTH} characters and can be guessed; use a longer one.`,
    );
}

/** Ends what is in flight and leaves the rest to the next start. */
async function stop(server: Server): Promise<void> {
  await server.close();
  process.exit(0);
}
