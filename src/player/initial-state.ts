/** Where a player begins: where the learner left off, or where a link says. */
import {
  ACTIVITIES,
  isMadeScenario,
  lessonTrack,
  ownScenario,
  ownTrack,
  ownTrackOf,
  runKey,
} from '../lesson';
import type { Lesson, Track } from '../lesson';
import { furthestStep, gatesOf } from './gating';
import { hasChanged } from './records/answers';
import { own, without } from './records/entries';
import type { Restored } from './records/load';
import type { Progress } from './records/progress';
import type { PlayerMode, PlayerState, StartAt, UnknownInLink } from './state';

interface Beginning {
  readonly lesson: Lesson;
  /** What was kept of this learner's way, or a fresh record. */
  readonly restored: Restored;
  readonly start: StartAt | undefined;
  readonly modes: readonly PlayerMode[];
}

export type KeptRun = Pick<Progress, 'scenario' | 'whatIf' | 'aside' | 'cursor'>;

export type LeftRun = KeptRun & Pick<Progress, 'detail'>;

/** The lesson's own run is there at once; one that has to be made (`left`) comes after it. */
export function initialState({ lesson, restored, start, modes }: Beginning): {
  readonly state: PlayerState;
  readonly left: LeftRun | null;
} {
  const { progress: kept, isUnreadable } = restored;
  const progress = { ...kept, seen: withoutOtherRuns(lesson, kept) };
  const isOther = Object.keys(progress.seen).length < Object.keys(kept.seen).length;
  const mode = modeOf(modes, start?.mode, progress.mode);
  const { scenario: asked, step } = openingOf({ lesson, start, modes }, mode, progress) ?? {
    scenario: start?.scenario ?? null,
    step: start?.step ?? null,
  };
  const isKnown = asked !== null && isThere(lesson, asked);
  const [first] = lesson.scenarios;
  // What belongs to another mode stays in it.
  const isOthers = modes.some(({ id, owns }) => id !== mode && owns?.(progress.scenario));
  const left = !isOthers && isThere(lesson, progress.scenario) ? progress.scenario : first.id;
  const id = isKnown ? asked : asked === null ? left : first.id;
  const whatIf = id === progress.scenario ? progress.whatIf : null;
  // A link that names a run or a step means the lesson's own run; what this learner made of it waits beside it.
  const aside = asked !== null || step !== null || progress.aside;
  const isNone = asked !== null && !isKnown;
  const cursor = isNone ? 0 : (step ?? (id === progress.scenario ? progress.cursor : 0));
  // A link counts steps as the lesson does, unless it says otherwise; how the learner looked at runs before is no matter.
  const isLinked = isKnown || step !== null;
  const detail = start?.detail ?? (isLinked ? lesson.detail : progress.detail);
  const there = ownScenario(lesson, id);
  const isMade = whatIf !== null || there === null;

  const scenario = there ?? first;
  const track = ownTrack(scenario, detail);
  const gates = gatesOf(
    modes.find((one) => one.id === mode),
    { lesson, scenario, track, original: null },
  );
  const furthest = furthestStep({ gates, progress, track });
  const isChanged = isOther || asksAnew(lesson, progress);
  const unknown = unknownIn(
    start,
    { scenario: isNone, mode: modes.length > 0 ? mode : null },
    isMade ? null : track,
  );
  const state: PlayerState = {
    lesson,
    scenario,
    track,
    original: null,
    whatIf: null,
    cursor: Math.min(Math.max(isMade && (!aside || there === null) ? 0 : cursor, 0), furthest),
    furthest,
    mode,
    gates,
    playing: false,
    speed: 1,
    progress,
    notice: unknown ?? (isUnreadable ? 'unreadable' : isChanged ? 'lesson-changed' : null),
    working: null,
  };
  return {
    // The step at which the lesson opens has been seen, too.
    state: isMade ? state : { ...state, progress: { ...progress, seen: withSeen(progress.seen, state) } },
    left: isMade ? { scenario: id, whatIf, aside, cursor, detail } : null,
  };
}

/**
 * What a link names that there is not. A step of a run that there is not means nothing; one of a run that has to be made
 * is not known yet.
 * @param found whether the run it names is none; the mode that is shown, or null where there are no modes
 */
function unknownIn(
  start: StartAt | undefined,
  found: { readonly scenario: boolean; readonly mode: string | null },
  track: Track | null,
): UnknownInLink | null {
  if (!start) return null;
  const { scenario, mode, step, hasRun } = start;
  const unknown: UnknownInLink['unknown'] = {
    ...start.unknown,
    ...(found.scenario && scenario !== null && { scenario }),
    ...(found.mode !== null && mode !== null && mode !== found.mode && { mode }),
    ...(!found.scenario &&
      !hasRun &&
      track &&
      step !== null &&
      step >= track.steps.length && { step: `${step}` }),
  };
  return Object.keys(unknown).length > 0 ? { unknown } : null;
}

/** Where a mode opens that one has not left and to which a link leads without saying more; null where that says nothing. */
function openingOf(
  { lesson, start, modes }: Omit<Beginning, 'restored'>,
  mode: string,
  progress: Progress,
): { readonly scenario: string; readonly step: number } | null {
  if (start?.mode !== mode || start.scenario !== null || start.step !== null) return null;
  if (progress.mode === mode || progress.whatIf !== null) return null;
  return modes.find(({ id }) => id === mode)?.opensAt?.(lesson, progress) ?? null;
}

/** Whether a lesson has a run of that id, or may make one. */
function isThere(lesson: Lesson, id: string): boolean {
  return ownScenario(lesson, id) !== null || isMadeScenario(id);
}

/** The steps seen, with the one on screen. */
export function withSeen(
  seen: Progress['seen'],
  {
    lesson,
    scenario,
    track,
    original,
    cursor,
  }: Pick<PlayerState, 'lesson' | 'scenario' | 'track' | 'original' | 'cursor'>,
): Progress['seen'] {
  if (original || track.detail !== lesson.detail) return seen;
  const before = own(seen, scenario.id);
  const run = runKey(track);
  if (before?.run === run && before.steps.includes(cursor)) return seen;
  const steps = before && (before.run === null || before.run === run) ? before.steps : [];
  const now = [...new Set([...steps, cursor])].sort((a, b) => a - b);
  return { ...seen, [scenario.id]: { run, steps: now } };
}

/** The first wish that is a mode; without any, the one in which a lesson opens. Without modes whatever is wished. */
function modeOf(modes: readonly PlayerMode[], ...wishes: readonly (string | null | undefined)[]): string {
  if (modes.length === 0) return wishes.find((wish) => typeof wish === 'string') ?? '';
  const found = wishes.flatMap((wish) => modes.find(({ id }) => id === wish) ?? [])[0];
  return (found ?? modes.find(({ isFirst }) => isFirst) ?? modes[0]!).id;
}

/** The steps seen, but those of a run that goes otherwise by now: of the lesson's first, and of the one left. */
function withoutOtherRuns(lesson: Lesson, { seen, scenario }: Progress): Progress['seen'] {
  const isOther = (id: string) => {
    const run = own(seen, id)?.run ?? null;
    return run !== null && run !== runKey(lessonTrack(lesson, id));
  };
  return [lesson.scenarios[0].id, scenario]
    .filter((id) => ownScenario(lesson, id) !== null && isOther(id))
    .reduce(without, seen);
}

/** Whether the lesson asks something else by now under a name under which the learner has answered. */
function asksAnew(lesson: Lesson, progress: Progress): boolean {
  return ACTIVITIES.some((outline) => {
    if (!own(progress.activities, outline.kind)) return false;
    const identities = outline.identities?.(lesson, ownTrackOf(lesson)) ?? [];
    return identities.some((identity) => hasChanged(progress, outline, identity, identities));
  });
}
