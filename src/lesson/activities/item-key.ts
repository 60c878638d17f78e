import type { Lesson } from '../lesson';
import { own } from '../own';
import { contentKey } from './content-key';

/**
 * What stands for an item of a lesson: its content. In a translation it is the original's content that counts, so that
 * a question is the same one in every language, and other words of a translator ask nobody again.
 */
export function itemKey(
  { keys }: Pick<Lesson, 'keys'>,
  kind: string,
  name: string,
  content: unknown,
): string {
  const inOriginal = own(own(keys ?? {}, kind), name);
  return inOriginal ?? contentKey(content);
}
