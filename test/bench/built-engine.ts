/**
 * The engine as it is built. What runs the bench gives each function that is made a name, also those made in the midst of
 * a simulation, which costs a fifth to a quarter of its time; what is built does not.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import type * as room from '../../src/engine';

export type Engine = typeof room;

const FILE = path.resolve('.cache/bench-engine.mjs');

/** Builds it anew. */
export async function builtEngine(): Promise<Engine> {
  await build({
    input: 'src/engine/index.ts',
    platform: 'node',
    logLevel: 'silent',
    output: { file: FILE, format: 'esm', codeSplitting: false },
  });
  return (await import(pathToFileURL(FILE).href)) as Engine;
}
