/**
 * The licences of what is shipped: `THIRD-PARTY.txt` beside the site's pages names every package whose code, styles or
 * fonts are in it, with the text of its licence. Vite's own list knows neither fonts nor what is in workers, and
 * of two builds into one folder only the last.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

export const THIRD_PARTY = 'THIRD-PARTY.txt';

const RULE = '='.repeat(80);
const HEAD =
  'This site is made with the packages below. Each is followed by its licence, as it came with the package.';
/** Files of a package that its licence asks to pass on. */
const TEXTS = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)\b/i;
/** Licences of packages that bring none, by name, as their makers publish them elsewhere. */
const KEPT_TEXTS = new URL('./licences/', import.meta.url);
/** What a builder adds of its own has no file: its package is known by the start of the name. */
const BUILDERS = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
] as const;

/**
 * `plugin` is for a build, `inWorkers` for the workers it contains. A build that does not empty its folder adds to the
 * list that is there.
 */
export function thirdPartyPlugins(): { plugin: Plugin; inWorkers: () => Plugin } {
  const folders = new Set<string>();
  let root = process.cwd();
  const collect = (bundle: Rolldown.OutputBundle, styles: readonly string[]) => {
    for (const file of [...Object.values(bundle).flatMap((output) => sourcesOf(output, root)), ...styles]) {
      const folder = packageFolder(file);
      if (folder) folders.add(folder);
    }
  };
  const stylesIn = (ids: Iterable<string>) => [...ids].filter((id) => /\.css(?:$|\?)/.test(id));
  return {
    plugin: {
      name: 'dag-tutor:third-party',
      apply: 'build',
      configResolved(config) {
        root = config.root;
      },
      generateBundle(_, bundle) {
        collect(bundle, stylesIn(this.getModuleIds()));
      },
      writeBundle({ dir = 'dist' }) {
        const file = path.join(dir, THIRD_PARTY);
        const known = existsSync(file) ? readEntries(readFileSync(file, 'utf8')) : [];
        writeFileSync(file, writeEntries([...known, ...[...folders].map(entryOf)]));
      },
    },
    inWorkers: () => ({
      name: 'dag-tutor:third-party-in-workers',
      generateBundle(_, bundle) {
        collect(bundle, stylesIn(this.getModuleIds()));
      },
    }),
  };
}

/** The files that an output was made from. */
function sourcesOf(output: Rolldown.OutputChunk | Rolldown.OutputAsset, root: string): string[] {
  if (output.type === 'chunk') return output.moduleIds;
  return output.originalFileNames.map((file) => path.resolve(root, file));
}

/** The folder of the package that a module belongs to, or null if it is ours. */
function packageFolder(module: string): string | null {
  const builder = BUILDERS.find(([start]) => module.startsWith(start));
  if (builder) return path.dirname(createRequire(import.meta.url).resolve(`${builder[1]}/package.json`));
  const found = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module);
  return found?.[1] ?? null;
}

/** A package's name, version and kind of licence in its first line; then the texts. */
type Entry = string;

function entryOf(folder: string): Entry {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const texts = readdirSync(folder)
    .filter((file) => TEXTS.test(file))
    .sort()
    .map((file) => ownPart(readFileSync(path.join(folder, file), 'utf8')));
  // Some packages are published without the text of their licence.
  const kept = new URL(`${name.replace('/', '+')}.txt`, KEPT_TEXTS);
  if (texts.length === 0 && existsSync(kept)) texts.push(readFileSync(kept, 'utf8').trim());
  if (texts.length === 0)
    throw new Error(`${name} is shipped, but no licence came with it: its text has to be put into the list.`);
  return [`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n');
}

/** A builder's licence file goes on with those of what it is made of itself, none of which is shipped. */
function ownPart(text: string): string {
  return text
    .split(/^#+ Licenses of bundled dependencies$/m)[0]!
    .replaceAll('\r\n', '\n')
    .trim();
}

function writeEntries(entries: readonly Entry[]): string {
  const all = [...new Set(entries)].sort((a, b) => (a < b ? -1 : 1));
  return `${[HEAD, ...all].join(`\n\n${RULE}\n`)}\n`;
}

function readEntries(text: string): Entry[] {
  return text.trimEnd().split(`\n\n${RULE}\n`).slice(1);
}
