/** First pictures as HTML. Runs in Node, under Preact, as pages and frames do: what comes alive must be what was rendered. */
import { renderToString, renderToStringAsync } from 'preact-render-to-string';
import type { VNode } from 'preact';
import type { ReactElement } from 'react';
import { beginFirstPicture } from './first-picture';

/** A page that is to come alive. What it is drawn with has come before; words that have not are a fault. */
export function renderFirstPicture(page: ReactElement): string {
  beginFirstPicture();
  return renderToString(page as unknown as VNode);
}

/** What is shown until all of it is drawn anew: with everything that is loaded late. One at a time. */
export async function renderWhole(page: ReactElement): Promise<string> {
  const node = page as unknown as VNode;
  // What is late is there the second time, and is drawn as it will be: without the marks of what came late.
  beginFirstPicture(true);
  await renderToStringAsync(node);
  beginFirstPicture(true);
  return renderToStringAsync(node);
}
