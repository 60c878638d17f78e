/**
 * `npm run -s mutants -- [COUNT] [SEED]`: makes so many mutants of the lessons (10,000 if left out) and has each
 * checked. Exit 0: each was taken or refused as it should be; 1: not, a line each.
 */
import { listLessons } from '../../../src/cli/read-lessons';
import { tryMutants } from './try-mutants';

const [count = 10_000, first = 1] = process.argv.slice(2).map(Number);
const files = listLessons('lessons').map((entry) => entry.path);
const times: number[] = [];
let faults = 0;
let lessons = 0;
files.forEach((file, index) => {
  const share = Math.floor(count / files.length) + (index < count % files.length ? 1 : 0);
  const seeds = Array.from({ length: share }, (_, at) => first + at);
  for (const trial of tryMutants(file, seeds)) {
    times.push(trial.ms);
    if (trial.isLesson) lessons++;
    if (trial.fault === null) continue;
    faults++;
    console.log(`${trial.file}, seed ${trial.seed}: ${trial.fault}`);
  }
});
times.sort((a, b) => a - b);
const at = (part: number) => Math.round(times[Math.floor((times.length - 1) * part)] ?? 0);
console.log(
  `${times.length} mutants: ${lessons} are lessons all the same, ${faults} not refused as they should be; ` +
    `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms.`,
);
process.exitCode = faults > 0 ? 1 : 0;
