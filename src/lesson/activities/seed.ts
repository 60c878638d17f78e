import type { Lesson } from '../lesson';

/** What all chance in a lesson's activities begins with. An edit of the lesson leaves it as it is. */
export function seedOf({ course, id }: Pick<Lesson, 'course' | 'id'>): string {
  return `${course}/${id}`;
}
