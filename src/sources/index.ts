/**
 * Where cases and runs come from. A `RunSource` runs cases: brought along and remembered ones at once, all others in a
 * worker that tells how far it is and can be stopped. Whoever simulates asks one; nothing else on a page does.
 */
export { createBrowserRuns } from './browser-runs';
export { jsonCase, lessonCase, linkedCase, packCase } from './case-source';
export type { CaseSource, ReadCase } from './case-source';
export { packText, unpackText } from './pack-text';
export { readAll } from './read-all';
export { RunTooLarge } from './run-source';
export type { Amount, Answer, Asking, Given, JobName, RunSource, Soon } from './run-source';
