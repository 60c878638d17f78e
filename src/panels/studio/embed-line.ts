/** The lines that show a lesson in a course page, with what can be asked of the frame (docs/embedding.md). */

/** What its address says besides; what is left out, or has its first value, is not said. */
export interface EmbedChoice {
  readonly mode: string;
  readonly scenario: string | null;
  readonly step: number;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Null: the reader's. */
  readonly lang: string | null;
  /** Null: those of the mode. */
  readonly panes: readonly string[] | null;
  readonly hasControls: boolean;
  readonly hasWhatIf: boolean;
  /** Whether a picture comes first, and the lesson when that is pressed. */
  readonly isPictureFirst: boolean;
}

/** The panels that stand beside the picture of the run. */
export const PANES = ['code', 'waiting', 'table', 'tracker'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
/** CSS pixels, in which most of a lesson is seen at once. */
const HEIGHT = 560;

/** @param lesson `course/lesson`, as in its address */
export function embedQuery(lesson: string, choice: EmbedChoice): string {
  const options = new URLSearchParams({ lesson, mode: choice.mode });
  if (choice.scenario !== null) options.set('scenario', choice.scenario);
  if (choice.step > 0) options.set('step', String(choice.step));
  if (choice.theme !== 'auto') options.set('theme', choice.theme);
  if (choice.lang !== null) options.set('lang', choice.lang);
  if (choice.panes) options.set('panes', choice.panes.join());
  if (!choice.hasControls) options.set('controls', 'none');
  if (!choice.hasWhatIf) options.set('what-if', 'off');
  if (choice.isPictureFirst) options.set('ctl', '1');
  return options.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
}

/** @param address of the frame, with its query */
export function frameLine(address: string, title: string): string {
  return `<iframe
  src="${escaped(address)}"
  title="${escaped(`DAG Tutor: ${title}`)}"
  width="100%"
  height="${HEIGHT}"
  style="border: 0"
  loading="lazy"
  allow="fullscreen; clipboard-write"
  referrerpolicy="strict-origin-when-cross-origin"
></iframe>`;
}

/** The same as an element, which tells what happens in it and can be driven. @param base of the site, with a slash at its end */
export function elementLines(base: string, address: string, title: string): string {
  return `<script type="module" src="${escaped(`${base}dag-tutor.js`)}"></script>
<dag-tutor
  src="${escaped(address)}"
  title="${escaped(`DAG Tutor: ${title}`)}"
  height="auto"
></dag-tutor>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
