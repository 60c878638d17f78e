/** What happened, and why, in sentences. */
import { tellLine, tellWhy } from '../../engine';
import type { Change, Trace } from '../../engine';
import { sayLine } from './cause-lines';
import { sayWhy } from './cause-whys';

/** What happened, in one sentence, and why, in one or two. */
export function describeCause(change: Change, trace: Trace): { readonly line: string; readonly why: string } {
  return { line: sayLine(tellLine(change, trace)), why: sayWhy(tellWhy(change, trace)) };
}
