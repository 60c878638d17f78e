/** The layout of a graph that stands still, in a picture or on paper: across or down, whichever is larger there. */
import { layOutGraph } from './graph-layout';
import type { DrawnDag, GraphLayout } from './graph-layout';
import type { Density, Size } from './sizes';

/** A layout, and how large it is drawn. */
export interface PictureLayout {
  readonly layout: GraphLayout;
  /** Times its size. */
  readonly zoom: number;
}

/** @param mostZoom how large it may be drawn at most */
export function pictureLayout(dag: DrawnDag, room: Size, density: Density, mostZoom: number): PictureLayout {
  const [across, down] = (['right', 'down'] as const).map((direction) => {
    const layout = layOutGraph(dag, { direction, closed: new Set(), words: 'none', density });
    const fits = Math.min(room.width / Math.max(1, layout.width), room.height / Math.max(1, layout.height));
    return { layout, zoom: Math.min(mostZoom, fits) };
  }) as [PictureLayout, PictureLayout];
  return across.zoom >= down.zoom ? across : down;
}
