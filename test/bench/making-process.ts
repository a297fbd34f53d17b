// Makes messages over and over in a process of its own. Started by `measure-making.ts`, which is told what came out.
import { CHECKING, MAKING } from './making-works.js';
import { measureSpeeds, type Speed, workFor } from './measure-speed.js';
import { TEMPLATING } from './templating-works.js';

export interface MakingRow extends Speed {
  group: string;
  name: string;
}

const FIRST_SECONDS = 0.3;
const PLAN = { warmUpSeconds: 0.5, seconds: 1, rounds: 5 };

const groups = [...TEMPLATING, ...CHECKING, ...MAKING];
// All before any is measured: a server makes messages of many kinds, and what was compiled for a single kind is faster.
for (const { works } of groups) for (const work of works) workFor(FIRST_SECONDS, work);
const rows = groups.flatMap(({ name: group, works }): MakingRow[] =>
  measureSpeeds(works, PLAN).map((speed, index) => ({ group, name: works[index]?.name ?? '', ...speed })),
);
process.send?.(rows);
process.disconnect();
