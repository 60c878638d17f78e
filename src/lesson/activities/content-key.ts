/** Short texts that stand for a content: what an item asks, what happened in a run. */
import { memo } from '../../engine';
import type { Change, Trace } from '../../engine';
import type { Track } from '../runs/track';

/**
 * The same text for the same content. Words count, their spacing, capitals, punctuation and marks do not: a comma put
 * right asks nobody again. What is not there (`undefined`) is the same as left out.
 */
export function contentKey(content: unknown): string {
  return textOf(digest(START, canonical(content)));
}

function canonical(content: unknown): string {
  if (typeof content === 'string') return `"${wordsOf(content)}"`;
  if (Array.isArray(content)) return `[${content.map(canonical).join()}]`;
  if (typeof content !== 'object' || content === null) return String(content);
  const entries = Object.entries(content).filter(([, value]) => value !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}:${canonical(value)}`)
    .join()}}`;
}

function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu);
  // A text without any word is told by its signs.
  return words?.join(' ') ?? text;
}

/**
 * For each step of a track what has happened up to it, as a short text: who came to which state, in which order. An
 * edit of the lesson that lets a run begin in the same way leaves the texts of its beginning as they were.
 */
export const historyKeys = memo((track: Track): readonly string[] => {
  const { trace, steps } = track;
  let sum = digest(START, track.detail);
  let position = 0;
  return steps.map((step) => {
    for (; position < step.position; position++) sum = digest(sum, eventOf(trace, trace.change(position)));
    return textOf(sum);
  });
});

/** What happens in a whole run, as a short text. */
export function runKey(track: Track): string {
  return historyKeys(track).at(-1)!;
}

function eventOf({ tasks, runs }: Trace, change: Change): string {
  switch (change.kind) {
    case 'task': {
      const { runId, taskId, mapIndex } = tasks[change.instance]!;
      return `${runId} ${taskId} ${mapIndex} ${change.to};`;
    }
    case 'run':
      return `${runs[change.run]!.runId} ${change.to};`;
    case 'xcom':
      return `${change.instance} ${change.key};`;
    case 'pause':
      return `${change.dagId} ${change.paused};`;
  }
}

/** FNV-1a of a text, for what only has to be told apart: not many things, and none by somebody with a purpose. */
export function shortHash(text: string): string {
  return (digest(START, text)[0] >>> 0).toString(36);
}

type Sum = readonly [number, number];
const START: Sum = [0x811c9dc5, 0x1b873593];

/** Two FNV-1a sums side by side: no two items of a lesson have both alike. */
function digest([first, second]: Sum, text: string): Sum {
  let one = first;
  let other = second;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + 0x5bd1), 0x01000193);
  }
  return [one, other];
}

function textOf([one, other]: Sum): string {
  return (one >>> 0).toString(36).padStart(7, '0') + (other >>> 0).toString(36).padStart(7, '0');
}
