/** What a change comes to, as messages. */
import { tellLine, tellWhy } from '../../engine';
import type { Change, Trace } from '../../engine';
import { sentences } from '../message';
import type { Message } from '../message';

/** What happened. */
export function lineOf(change: Change, trace: Trace): Message<'cause.line'> {
  return { code: 'cause.line', told: tellLine(change, trace) };
}

/** Why it happened. */
export function whyOf(change: Change, trace: Trace): Message<'cause.why'> {
  return { code: 'cause.why', told: tellWhy(change, trace) };
}

/** What happened, and why. */
export function storyOf(change: Change, trace: Trace): Message<'sentences'> {
  return sentences(lineOf(change, trace), whyOf(change, trace));
}
