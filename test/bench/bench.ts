/**
 * `npm run bench`: measures what has a budget, prints a table, writes .cache/bench.json. Further benches are
 * further files with a function that gives rows, and their line here; `npm run bench -- sizes` runs some alone. Exit 1
 * if a size, a count or a ratio is over its budget, or a first load has grown.
 */
import { benchEngine } from './engine';
import { benchBrowser } from './in-browser';
import { benchLayout } from './layout';
import { benchLighthouse } from './lighthouse';
import { benchOwnDag } from './own-dag';
import { report } from './report';
import type { Row } from './report';
import { benchSizes, DIST } from './sizes';

/** In this order: the sizes build the site that those in a browser open. */
const BENCHES: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  engine: benchEngine,
  layout: benchLayout,
  sizes: benchSizes,
  browser: () => benchBrowser(DIST),
  own: () => benchOwnDag(DIST),
  lighthouse: () => benchLighthouse(DIST),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}". There are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
const rows: Row[] = [];
for (const [name, bench] of Object.entries(BENCHES))
  if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await bench()));
process.exitCode = report(rows) ? 0 : 1;
