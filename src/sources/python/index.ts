/**
 * DAG files as a source of cases: real Python (Pyodide) in a worker runs them with an `airflow` package of ours that
 * records and runs no task. `createPythonSource` reads files into graphs; `toCase` makes a case of them, `taskLines`
 * says which lines make which task, `fixFile` applies what to write instead of what Airflow 3.3.2 refuses. Everything
 * but the worker itself is plain TypeScript.
 */
export { tidyPath } from './choose-files';
export { caseNotes } from './case-notes';
export type { CaseNote, CaseNoteCode } from './case-notes';
export { compareDag } from './compare-dag';
export type { DagDifference, DagDifferenceCode } from './compare-dag';
export { createPythonSource } from './create-python-source';
export type { PythonSource, PythonSourceOptions, ReadOptions, ReadProgress } from './create-python-source';
export type * from './facts';
export { dagListing } from './dag-listing';
export { fixFile } from './fix-file';
export type { ChangedLines, FixedFile } from './fix-file';
export { highlightPython } from './highlight-python';
export { lessonFileOfCase, slugOf } from './lesson-file';
export type { FromWorker, PythonPlaces, PythonWorker, StartWorker, ToWorker } from './messages';
export { listingFaults } from './listing-faults';
export { taskLines } from './task-lines';
export type { LineSpan } from './task-lines';
export { toCase } from './to-case';
export type { CaseScript, DagInput } from './to-case';
export type * from './types';
export { unzip } from './unzip';
