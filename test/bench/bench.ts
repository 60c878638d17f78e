/**
 * `npm run bench`: measures what has a budget, prints a table, writes .cache/bench.json. Further benches are
 * further files with a function that gives rows, and their line here; `npm run bench -- --only step` runs one alone (`--only`
 * as often as there are parts wanted). Those in a browser take the site as it was last built. Exit 1
 * if a size, a count or a ratio is over its budget.
 */
import { parseArgs } from 'node:util';
import { benchCatalogue } from './catalogue';
import { benchEngine } from './engine';
import { DIST } from './first-load';
import { benchFrame } from './frame';
import { benchLayout } from './layout';
import { benchLighthouse } from './lighthouse';
import { benchOwnDag } from './own-dag';
import { report } from './report';
import type { Row } from './report';
import { benchSizes } from './sizes';
import { benchStep } from './step';
import { benchStudio } from './studio';
import { benchWhatIf } from './what-if';

/** In this order: the sizes build the site that those in a browser open. */
const BENCHES: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  engine: benchEngine,
  layout: benchLayout,
  sizes: benchSizes,
  frame: () => benchFrame(DIST),
  step: () => benchStep(DIST),
  'what-if': () => benchWhatIf(DIST),
  own: () => benchOwnDag(DIST),
  studio: () => benchStudio(DIST),
  lighthouse: () => benchLighthouse(DIST),
  catalogue: benchCatalogue,
};

const { values, positionals } = parseArgs({
  options: { only: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
const wanted = [...values.only, ...positionals];
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}". There are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
const rows: Row[] = [];
for (const [name, bench] of Object.entries(BENCHES))
  if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await bench()));
process.exitCode = report(rows) ? 0 : 1;
