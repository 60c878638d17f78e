/** What is made of the studio's state for its page. */
import { nameOf, titleOf } from '../../studio';
import type { StudioState } from './studio';

/** What the lesson is called that is open; empty where none is. */
export function title({ history }: StudioState): string {
  return history ? (titleOf(history.present) ?? nameOf(history.present)) : '';
}
