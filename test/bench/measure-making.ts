import type { CleanUp } from './clean-up.js';
import type { MakingRow } from './making-process.js';
import { Program } from './program.js';

/** How fast messages are made, each kind next to what people know the speed of; takes some minutes. */
export async function measureMaking(cleanUp: CleanUp): Promise<MakingRow[]> {
  console.log('m  making messages: about three minutes …');
  const program = Program.start('test/bench/making-process.js', { talks: true });
  const stop = cleanUp.add(() => program.stop());
  const rows = await program.message<MakingRow[]>();
  await stop();
  return rows;
}
