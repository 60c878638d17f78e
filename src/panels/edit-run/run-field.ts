/** What the two fields for the text of a run have in common: Monaco, and the plain one. */
import type { Problem } from '../../lesson';

export interface RunFieldProps {
  /** What is in the field at first; from then on the field tells what is in it. */
  readonly defaultValue: string;
  readonly onChange: (value: string) => void;
  /** What a screen reader calls it. */
  readonly label: string;
  /** What is wrong with the text, to be marked. */
  readonly problems: readonly Problem[];
}

export interface RunFieldHandle {
  /** Puts the focus and the cursor where a problem is. */
  readonly show: (problem: Problem) => void;
  /** Puts another text in its place, in a way that can be undone where the field can undo. */
  readonly replace: (text: string) => void;
}
