/** What the panel of challenges shows: how far the learner is, what the run on screen reaches, what is counted. */
import {
  applySettings,
  challengesOf,
  explainClaim,
  parOf,
  sameJson,
  settingsOf,
  withDetail,
} from '../../lesson';
import type { Case, Json } from '../../engine';
import type { Challenge, ClaimPart, KnobSettings, Lesson, Track } from '../../lesson';
import { lessonTrack } from '../../player';
import type { Answered, Progress } from '../../player';
import { questionOf } from './done';
import type { Words } from '../../text';

export interface Standing {
  /** How often it was run. */
  readonly runs: number;
  readonly isReached: boolean;
  /** The fewest changes with which it was reached; null while it is not. */
  readonly bestChanges: number | null;
}

/** What is kept of a challenge. Anything that is none of ours counts as a run and nothing more. */
export function standingOf(answer: Answered | undefined): Standing {
  const tries = answer?.tries ?? [];
  const reached = tries.flatMap((one) => {
    const { changes, isReached } = asAttempt(one);
    return isReached && changes !== null ? [changes] : [];
  });
  return {
    runs: tries.length,
    isReached: answer?.settled ?? false,
    bestChanges: reached.length > 0 ? Math.min(...reached) : null,
  };
}

/** What is kept of one run. */
export function toAttempt(settings: KnobSettings, isReached: boolean): Json {
  return { changes: Object.keys(settings).length, isReached };
}

function asAttempt(value: Json): { changes: number | null; isReached: boolean } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { changes: null, isReached: false };
  const { changes, isReached } = value;
  return { changes: typeof changes === 'number' ? changes : null, isReached: isReached === true };
}

export interface ChallengeStatus {
  readonly challenge: Challenge;
  readonly standing: Standing;
}

/** All challenges of the lesson, with how far the learner is. */
export function statusOf(lesson: Lesson, answers: Progress['answers']): readonly ChallengeStatus[] {
  return challengesOf(lesson).map((challenge) => ({
    challenge,
    standing: standingOf(answers[questionOf(challenge.id)]),
  }));
}

export interface Grade {
  readonly parts: readonly ClaimPart[];
  readonly isReached: boolean;
}

/** Whether a run reaches the goal, part by part. Steps are counted as the lesson counts them. */
export function gradeOf(lesson: Lesson, { claim }: Challenge, track: Track): Grade {
  const counted = track.detail === lesson.detail ? track : withDetail(track.trace, lesson.detail);
  const parts = explainClaim(claim, counted, (id) => lessonTrack(lesson, id));
  return { parts, isReached: parts.every((part) => part.holds) };
}

/** The settings that make a run of the challenge's own; null for one that was changed in other ways, too. */
export function settingsOfRun(challenge: Challenge, own: Case): KnobSettings | null {
  const settings = settingsOf(challenge, own);
  // How long it may take is not the learner's doing.
  const made = { ...applySettings(challenge, settings), until: null };
  return sameJson(made, { ...own, until: null }) ? settings : null;
}

/** Hints from where to look to the worked answer; at most three. */
export function hintsOf(challenge: Challenge, dictionary: Words): readonly string[] {
  const { challengeWords, whatIfWords, say } = dictionary;
  const { fields, solution } = challenge;
  const hints = challenge.hints.map(say);
  if (hints.length >= 3) return hints;
  const steps = fields
    .filter((field) => field.id in solution)
    .map((field) =>
      challengeWords.set(
        field.label ?? whatIfWords.label(field.turns),
        whatIfWords.value(field.turns, solution[field.id]!),
      ),
    );
  return [...hints, challengeWords.worked(steps)];
}

/** "2 changes. Par is 1." */
export function countWords(settings: KnobSettings, challenge: Challenge, dictionary: Words): string {
  const { challengeWords } = dictionary;
  const changes = Object.keys(settings).length;
  const par = parOf(challenge);
  return changes === 0 ? challengeWords.usedNone(par) : challengeWords.used(changes, par);
}
