/**
 * Before the tests: Python's library as bytecode, which the build needs anyway. Whoever starts Python in a test, or a
 * command that does, then waits a third as long. Done once for each version of it.
 */
import { compilePython } from '../src/sources/python/node';

export default async function setup(): Promise<void> {
  await compilePython();
}
