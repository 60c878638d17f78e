/**
 * What is known of files from the read before, so that after a change to one of many only those are read again that can
 * see it: the file itself, and whoever imports it.
 */
import type { ChosenFiles } from './choose-files';
import type { Outcome } from './create-python-source';
import type { ReadResult } from './facts';
import type { DagProblemCode } from './types';

export interface KeptOutcomes {
  /** The outcomes that still hold for these files. @param settings everything else that a file can see, as text */
  holding(chosen: ChosenFiles, settings: string): Map<string, Outcome>;
  /** Keeps what came out, in place of all before. */
  keep(
    chosen: ChosenFiles,
    settings: string,
    outcomes: ReadonlyMap<string, Outcome>,
    result: ReadResult,
  ): void;
}

interface Kept {
  readonly chosen: ChosenFiles;
  readonly settings: string;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly result: ReadResult;
}

/** Another time these may come out otherwise: the machine was busy, or something else had the memory. */
const BY_CHANCE: ReadonlySet<DagProblemCode> = new Set(['timeout', 'memory', 'stopped']);

export function createKeptOutcomes(): KeptOutcomes {
  let kept: Kept | null = null;
  return {
    holding(chosen, settings) {
      if (!kept || kept.settings !== settings || !isSameFolder(kept.chosen, chosen)) return new Map();
      const { result, outcomes, chosen: before } = kept;
      const changed = [...chosen.texts].filter(([path, text]) => before.texts.get(path) !== text);
      const names = changed.map(([path]) => moduleName(path));
      const holds = (path: string) => {
        const seen = [path, ...(result.files[path]?.helpers ?? [])];
        if (changed.some(([one]) => seen.includes(one))) return false;
        // A helper with a fault was not imported after all: whoever names it tries again.
        return !names.some((name) => seen.some((one) => chosen.texts.get(one)?.includes(name)));
      };
      return new Map(
        chosen.dagFiles.flatMap((path) => {
          const outcome = outcomes.get(path);
          return outcome && holds(path) ? [[path, outcome] as const] : [];
        }),
      );
    },
    keep(chosen, settings, outcomes, result) {
      const isSure = (path: string) => !result.files[path]?.problems.some(({ code }) => BY_CHANCE.has(code));
      const sure = new Map([...outcomes].filter(([path]) => isSure(path)));
      kept = { chosen, settings, outcomes: sure, result };
    },
  };
}

/** The same paths, and what is no Python says the same. */
function isSameFolder(one: ChosenFiles, other: ChosenFiles): boolean {
  if (one.bytes.length !== other.bytes.length || one.roots.join('\n') !== other.roots.join('\n'))
    return false;
  const before = new Map(one.bytes.map(({ path, bytes }) => [path, bytes]));
  return other.bytes.every(({ path, bytes }) => {
    const known = before.get(path);
    return known !== undefined && (other.texts.has(path) || isEqual(known, bytes));
  });
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || (one.length === other.length && one.every((byte, at) => byte === other[at]));
}

/** By which a file is imported: the last part of it. */
function moduleName(path: string): string {
  const parts = path.replace(/(\/__init__)?\.py$/, '').split('/');
  return parts.at(-1)!;
}
