/** What has happened in a run, and why, in messages, in Spanish. */
import type { CauseMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { sayLine } from '../cause-lines';
import { sayWhy } from '../cause-whys';

export const causeMessages: Sayings<CauseMessages> = {
  'cause.line': ({ told }) => sayLine(told),
  'cause.why': ({ told }) => sayWhy(told),
};
