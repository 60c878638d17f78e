import { useState } from 'react';
import { idInFirstPicture } from './first-picture';
import { never, useOutside } from './use-outside';

/** How many ids were given on this page. */
let given = 0;

/**
 * An id for an element of a component, as long as that is there, which no other has while the page is open. React's and
 * Preact's own `useId` count from a place in the tree, and Preact gives one twice when a part of the tree was dropped.
 * The prerendered page has ids of its own, and so has the first picture here, which must equal it; they give way before
 * the browser paints. A letter comes first, so that it may stand in a selector and in `url(#…)`.
 */
export function useElementId(): string {
  const [first] = useState(idInFirstPicture);
  const [own] = useState(giveId);
  return useOutside(never, own, first ?? '');
}

function giveId(): () => string {
  const id = `id-${++given}`;
  return () => id;
}
