/**
 * What a frame and the page around it say to each other. docs/embedding.md is the reference. Both sides use this file;
 * it imports nothing, so that a page can, too.
 *
 * The frame says `hello` to its parent; the parent answers `connect` with a MessagePort, and everything else goes over
 * that: `call` and `result`, and `event`.
 */

/** Every message outside the port has this namespace and version. */
export const NAMESPACE = 'dag-tutor';
/** Raised when what was said before would be misunderstood; new commands, events and fields raise it not. */
export const PROTOCOL_VERSION = 1;

/** Commands of the page, by name: what they take. All answer with `null` unless it says otherwise. */
export interface Commands {
  readonly next: Record<string, never>;
  readonly prev: Record<string, never>;
  /** To a step: its number, from 0; beyond the last it is the last. */
  readonly goto: { readonly step: number };
  readonly play: Record<string, never>;
  readonly pause: Record<string, never>;
  /** 0.5, 1, 2 or 4. */
  readonly setSpeed: { readonly speed: number };
  /** Back to the start of the lesson's first run; a run of the learner's own is dropped. Answers are kept. */
  readonly reset: Record<string, never>;
  /** Answers with a `FrameState`. */
  readonly getState: Record<string, never>;
  /** Another place, another record, or both. */
  readonly setState: {
    readonly mode?: string;
    readonly scenario?: string;
    readonly step?: number;
    /** As a `FrameState` gave it. */
    readonly record?: string;
  };
  readonly setTheme: { readonly theme: 'auto' | 'light' | 'dark' };
  /** A language of the site, as a BCP 47 tag. */
  readonly setLocale: { readonly locale: string };
}

export type CommandName = keyof Commands;

/** Where a learner is, and what is kept of the way there. */
export interface FrameState {
  readonly lesson: string;
  readonly mode: string;
  readonly scenario: string;
  readonly step: number;
  /** Number of the last step. */
  readonly last: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly score: FrameScore;
  readonly completion: 'not attempted' | 'incomplete' | 'completed';
  readonly success: 'unknown' | 'passed' | 'failed';
  /** All that is kept, as text for `setState`. */
  readonly record: string;
}

export interface FrameScore {
  /** 0 to 1. */
  readonly scaled: number;
  readonly right: number;
  readonly of: number;
}

/** Events of the frame, by name: what they carry. */
export interface FrameEvents {
  readonly step: {
    readonly mode: string;
    readonly scenario: string;
    readonly step: number;
    readonly last: number;
  };
  readonly play: Record<string, never>;
  readonly pause: Record<string, never>;
  /** Something was answered, or its answer has been shown (then `choice` is left out and `isRight` is null). */
  readonly answer: {
    readonly activity: string;
    readonly set: string;
    readonly item: string;
    readonly key: string;
    readonly choice?: unknown;
    readonly isRight: boolean | null;
    readonly isSettled: boolean;
  };
  /** A mode is done, or the whole lesson. */
  readonly complete: { readonly what: 'mode' | 'lesson'; readonly mode?: string };
  /** The score is another one. */
  readonly score: FrameScore & Pick<FrameState, 'completion' | 'success'>;
  /** In CSS pixels: so much the frame needs to show all without scrolling. */
  readonly height: { readonly height: number };
  /** Something went wrong in the frame, in English, for whoever made the page. */
  readonly error: { readonly message: string };
}

export type EventName = keyof FrameEvents;

/** Why a call came to nothing: there is no such command, its arguments make no sense, or it cannot be done now. */
export type ErrorCode = 'ENOMETHOD' | 'EBADARG' | 'EFAILED';

/** To the parent, outside the port; carries nothing private. `refused` answers another version, with the reason. */
export type FromFrame =
  | { readonly ns: typeof NAMESPACE; readonly v: number; readonly type: 'hello' }
  | { readonly ns: typeof NAMESPACE; readonly v: number; readonly type: 'refused'; readonly reason: string };

/** To the frame, outside the port, with the port. */
export interface Connect {
  readonly ns: typeof NAMESPACE;
  readonly v: number;
  readonly type: 'connect';
}

/** On the port, from the page. */
export interface Call {
  readonly type: 'call';
  readonly id: number | string;
  readonly method: string;
  readonly args?: unknown;
}

/** On the port, from the frame. */
export type OnPort =
  | {
      readonly type: 'ready';
      readonly v: number;
      readonly caps: { readonly commands: readonly string[]; readonly events: readonly string[] };
      readonly state: FrameState;
      /** Options in the address of the frame that mean nothing, and what is done instead. */
      readonly wrong: readonly { readonly name: string; readonly said: string; readonly instead: string }[];
    }
  | { readonly type: 'result'; readonly id: number | string; readonly ok: true; readonly value: unknown }
  | {
      readonly type: 'result';
      readonly id: number | string;
      readonly ok: false;
      readonly error: { readonly code: ErrorCode; readonly message: string };
    }
  | {
      readonly [E in EventName]: { readonly type: 'event'; readonly event: E; readonly data: FrameEvents[E] };
    }[EventName];
