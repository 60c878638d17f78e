/** Draws SVG as PNG, with the faces of the house: what shows a link knows neither. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What drawing needs beside code, by the names that it has in the package. */
export const DRAWING_FILES: Readonly<Record<string, string>> = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  // Of all their letters, those that a title may have in the languages of the site.
  ...Object.fromEntries(
    ['inter', 'source-serif-4', 'jetbrains-mono'].map((face) => [
      `${face}.woff2`,
      `@fontsource-variable/${face}/files/${face}-latin-wght-normal.woff2`,
    ]),
  ),
};

/** In the package they lie beside the command, in this repository in node_modules. */
function placeOf(name: string): string {
  const packed = fileURLToPath(new URL(`../drawing/${name}`, import.meta.url));
  if (existsSync(packed)) return packed;
  return createRequire(path.resolve('package.json')).resolve(DRAWING_FILES[name]!);
}

/** It can be loaded only once in a process. */
let engine: Promise<void> | undefined;

/** Gives a function that draws. */
export async function pictureDrawer(): Promise<(svg: string) => Uint8Array> {
  await (engine ??= readFile(placeOf('resvg.wasm')).then((wasm) => initWasm(wasm)));
  const faces = Object.keys(DRAWING_FILES).filter((name) => name.endsWith('.woff2'));
  const fontBuffers = await Promise.all(
    faces.map(async (face) => new Uint8Array(await readFile(placeOf(face)))),
  );
  return (svg) => {
    const picture = new Resvg(svg, { font: { fontBuffers } });
    const image = picture.render();
    const png = image.asPng();
    image.free();
    picture.free();
    return png;
  };
}
