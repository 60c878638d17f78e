/**
 * `npm run bench`: measures what has a budget, prints a table, writes .cache/bench.json. Further benches are
 * further files with a function that gives rows. Exit 1 if a size, a count or a ratio is over its budget.
 */
import { benchEngine } from './engine';
import { report } from './report';
import { benchSizes } from './sizes';

process.exitCode = report([...benchEngine(), ...(await benchSizes())]) ? 0 : 1;
