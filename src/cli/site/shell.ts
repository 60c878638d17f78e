/**
 * The app without lessons, as the build makes it once: the same for every site. It is its folder, and a list of what is
 * in it (`shell.json`) from which pages know which files they need.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FirstView, PrerenderedPage } from 'virtual:site';

/** A script of the app, or one with data. */
export interface ShellChunk {
  readonly fileName: string;
  readonly moduleIds: readonly string[];
  /** The files that come with it at once. */
  readonly imports: readonly string[];
  readonly styles: readonly string[];
}

export interface Shell {
  readonly chunks: readonly ShellChunk[];
  /** What a visit without a network needs, of the app. */
  readonly kept: readonly string[];
  /** The files of Python, which only some pages need. */
  readonly python: readonly string[];
}

/** Files of the shell that are not copied as they are. */
export const SHELL_FILE = 'shell.json';
export const TEMPLATES = ['index.html', 'embed.html', '404.html', 'offline-worker.js', SHELL_FILE];

export interface Renderer {
  renderAllPages(): Promise<PrerenderedPage[]>;
  renderFirstViews(): Promise<FirstView[]>;
}

/** Where the app lies: in the package, or in this repository after `npm run build`. Null if it was not built. */
export function findShell(): string | null {
  const places = ['../site/', '../../../library/site/'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  return places.find((place) => existsSync(path.join(place, SHELL_FILE))) ?? null;
}

export function readShell(folder: string): Shell {
  return JSON.parse(readFileSync(path.join(folder, SHELL_FILE), 'utf8')) as Shell;
}

/** The scripts that render pages; they lie beside the app. What they render is given before they are loaded. */
export async function loadRenderer(shell: string): Promise<Renderer> {
  const load = async (name: string): Promise<object> =>
    (await import(/* @vite-ignore */ pathToFileURL(path.join(shell, '../renderer', name)).href)) as object;
  return { ...(await load('prerender.js')), ...(await load('first-views.js')) } as Renderer;
}
