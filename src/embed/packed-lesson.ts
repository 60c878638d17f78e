import type { Lesson } from '../lesson';

/**
 * The lesson that comes with the page: a package has put it into its own (`dag-tutor pack`, src/cli/pack/player-files.ts), or
 * the studio holds it beside the frame in which it looks at what is not published yet. Null in any other frame, which loads
 * it from its site. It was checked where it comes from; pages of other origins have no say.
 */
export function packedLesson(): Lesson | null {
  const text = document.getElementById('lesson')?.textContent ?? heldBesideFrame();
  return text ? (JSON.parse(text) as Lesson) : null;
}

function heldBesideFrame(): string | undefined {
  // Null where the page around is of another origin.
  return (
    window.frameElement?.parentElement?.querySelector(':scope > script[data-lesson]')?.textContent ??
    undefined
  );
}
