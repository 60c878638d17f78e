/**
 * `npm run generated [-- COUNT]`: reads so many DAG files made by chance (2,000), half of them faulty; says which were
 * not read as they should be, and exits with 1 if there are any. `SEED=5000` makes others.
 */
import { createNodePythonSource } from '../../../src/sources/python/node';
import { seeds } from '../../engine/seeds';
import { checkGenerated } from './check-generated';

const count = Number(process.argv[2] ?? 2000);
const python = createNodePythonSource();
const start = Date.now();
const wrong = await checkGenerated(python, seeds(count));
python.close();
for (const one of wrong) console.log(one);
console.log(
  `${count} files in ${((Date.now() - start) / 1000).toFixed(1)} s; not as they should be: ${wrong.length}`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
