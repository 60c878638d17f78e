/** What the two fields for the text of a run have in common: Monaco, and the plain one. */
import type { Problem } from '../../lesson';

export interface RunFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with the value; fields that can mark it. */
  readonly problems: readonly Problem[];
}

export interface RunFieldHandle {
  /** Puts the focus and the cursor where a problem is. */
  readonly show: (problem: Problem) => void;
}
