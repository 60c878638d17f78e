/**
 * `npm run bench`: measures what has a budget, prints a table, writes .cache/bench.json. Further benches are
 * further files with a function that gives rows. Exit 1 if a size, a count or a ratio is over its budget.
 */
import { benchEngine } from './engine';
import { benchBrowser } from './in-browser';
import { benchLayout } from './layout';
import { benchLighthouse } from './lighthouse';
import { report } from './report';
import { benchSizes, DIST } from './sizes';

const rows = [
  ...benchEngine(),
  ...benchLayout(),
  ...(await benchSizes()),
  ...(await benchBrowser(DIST)),
  ...(await benchLighthouse(DIST)),
];
process.exitCode = report(rows) ? 0 : 1;
