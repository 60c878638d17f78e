/**
 * The engine: a simulated Airflow scheduler. `simulate(case)` runs DAGs, once, into a trace; the trace answers
 * what happened, why, and what each waiting task waits for, at any position. Plain TypeScript: no DOM, no clock,
 * no chance; the same case gives the same trace on every machine.
 */
export * from './case';
export type * from './dag';
export type * from './reason';
export * from './states';
export type * from './trace';
