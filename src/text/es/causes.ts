/** What happened, and why, in Spanish sentences. */
import { tellLine, tellWhy } from '../../engine';
import type { Words } from '../words';
import { sayLine } from './cause-lines';
import { sayWhy } from './cause-whys';

export const describeCause: Words['describeCause'] = (change, trace) => ({
  line: sayLine(tellLine(change, trace)),
  why: sayWhy(tellWhy(change, trace)),
});
