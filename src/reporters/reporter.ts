/** What a reporter is: a listener of the player's events that tells somebody outside how a learner gets on. */
import type { Player } from '../player';
import type { HostWindow } from './host-window';
import type { Report } from './report-of';

/** What a reporter works with. */
export interface Reporting {
  readonly player: Player;
  /** What the record amounts to, now. */
  readonly report: () => Report;
  /** What it amounted to when the lesson came on screen; what has happened since is told by the player's events. */
  readonly before: Report;
  /** All of the record, as text of at most so many letters; null where there is no room for it (see `recordText`). */
  readonly record: (most?: number) => string | null;
  /**
   * Puts back what `record` gave on an earlier visit; what has been answered here meanwhile is kept beside it. False
   * where the text is none; then all stays as it is.
   */
  readonly resume: (text: string) => boolean;
  /** The page around a frame; null where there is none. */
  readonly host: HostWindow | null;
  /** The query of the frame or the page: what else a reporter has to be told. */
  readonly options: URLSearchParams;
  /** Says that somebody outside waits for the end of this visit, and how to bring that about. */
  readonly offerEnd: (end: EndVisit) => void;
}

/**
 * Tells all that there is to tell and ends the visit. False: not everything was taken; then the visit goes on, nothing is
 * forgotten, and it can be tried again.
 */
export type EndVisit = () => Promise<boolean>;

/** Begins to report. Returns how to stop; whoever stops has told all that there was to tell. */
export type Reporter = (reporting: Reporting) => () => void;
