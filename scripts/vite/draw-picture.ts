/** Draws SVG as PNG, with the faces of the house: what shows a link knows neither. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as Rasteriser from '@resvg/resvg-wasm';

// Node's own loader: the one that read this file for Vite is closed by the time that something is drawn.
const load = createRequire(import.meta.url);
/** Of all their letters, those that a title may have in the languages of the site. */
const FACES = ['inter', 'source-serif-4', 'jetbrains-mono'].map((face) =>
  load.resolve(`@fontsource-variable/${face}/files/${face}-latin-wght-normal.woff2`),
);

/** It can be loaded only once in a process. */
let engine: Promise<typeof Rasteriser> | undefined;

async function loadEngine(): Promise<typeof Rasteriser> {
  const loaded = load('@resvg/resvg-wasm') as typeof Rasteriser;
  await loaded.initWasm(await readFile(load.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return loaded;
}

/** Gives a function that draws. */
export async function pictureDrawer(): Promise<(svg: string) => Uint8Array> {
  const { Resvg } = await (engine ??= loadEngine());
  const fontBuffers = await Promise.all(FACES.map(async (face) => new Uint8Array(await readFile(face))));
  return (svg) => {
    const picture = new Resvg(svg, { font: { fontBuffers } });
    const image = picture.render();
    const png = image.asPng();
    image.free();
    picture.free();
    return png;
  };
}
