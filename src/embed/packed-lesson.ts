import type { Lesson } from '../lesson';

/**
 * The lesson that a package has put into its own page (`dag-tutor pack`, src/cli/pack/player-files.ts); null in the frame
 * of a site, which loads it. It was checked when it was packed.
 */
export function packedLesson(): Lesson | null {
  const text = document.getElementById('lesson')?.textContent;
  return text ? (JSON.parse(text) as Lesson) : null;
}
