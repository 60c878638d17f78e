/** Built pages draw lucide's icons by a function of ours: what is seen must be lucide's own picture. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { CircleAlert, Play, Workflow } from 'lucide-react';
import * as circleAlert from 'lucide-react/icons/circle-exclamation-point';
import * as play from 'lucide-react/icons/play';
import * as workflow from 'lucide-react/icons/workflow';
import { expect, test } from 'vitest';
import createIcon from '../../src/ui/create-icon';

const ICONS = [
  [CircleAlert, circleAlert],
  [Play, play],
  [Workflow, workflow],
] as const;
const USES = [
  {},
  { size: 16, 'aria-hidden': true },
  { size: 11, 'aria-hidden': true, strokeWidth: 3, className: 'turned', fill: 'currentColor' },
  { role: 'img', 'aria-label': 'fixed' },
] as const;

/** What every module of an icon has beside it, and lucide's types leave out. */
function dataOf(module: object): Parameters<typeof createIcon>[0] {
  return (module as { readonly __iconData: Parameters<typeof createIcon>[0] }).__iconData;
}

/** The same whatever the order of attributes; other names of an icon are lucide's own affair. */
function parts(markup: string): string[] {
  return (markup.match(/<\w+|[\w-]+="[^"]*"/g) ?? [])
    .map((part) => part.replace(/(class="lucide lucide-[\w-]+)(?: lucide-[\w-]+)*/, '$1'))
    .sort();
}

test('an icon is drawn as lucide draws it, however it is used', () => {
  for (const [Theirs, data] of ICONS)
    for (const use of USES) {
      const ours = renderToStaticMarkup(createElement(createIcon(dataOf(data)), use));
      expect(parts(ours)).toEqual(parts(renderToStaticMarkup(createElement(Theirs, use))));
    }
});
