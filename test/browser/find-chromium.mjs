import { execFileSync } from 'node:child_process';

/** Debian's; the shell has no windows of its own to draw, and takes a third of the time. */
const NAMES = ['chromium-headless-shell', 'chromium'];

/** The Chromium that `CHROMIUM_PATH` names, else the first that is on the path. @throws Error when there is none */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  try {
    const found = execFileSync('sh', [
      '-c',
      `for name in ${NAMES.join(' ')}; do command -v $name && exit; done; exit 1`,
    ]);
    return found.toString().trim();
  } catch {
    throw new Error(`Install ${NAMES.join(' or ')}, or set CHROMIUM_PATH to the path of a Chromium.`);
  }
}
