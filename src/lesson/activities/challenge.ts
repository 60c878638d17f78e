/** Challenges: a run is made of the knobs that were turned, and graded by what must be true of it. */
import { memo } from '../../engine';
import type { Json } from '../../engine';
import type { KnobSettings } from '../changes/knobs';
import { explainClaim } from '../claims/explain-claim';
import type { ClaimPart } from '../claims/explain-claim';
import type { Lesson } from '../lesson';
import { withDetail } from '../runs/track';
import type { Track } from '../runs/track';
import type { Activity, OwnTrack } from './activity';
import type { Challenge } from './challenges/challenge';
import { challengesOf } from './challenges/challenges';
import { challengeOutline } from './outlines/challenge';

/** A challenge, and the run on screen that is to reach its goal. */
export interface ChallengeItem {
  readonly lesson: Lesson;
  readonly challenge: Challenge;
  readonly track: Track;
  readonly trackOf: OwnTrack;
}

/** A run that was made: how many knobs stood elsewhere than at the start, and where. */
export type Turned = {
  readonly changes: number;
  readonly settings?: KnobSettings;
};

export const challenge: Activity<ChallengeItem, Turned> = {
  ...challengeOutline,
  items: ({ lesson, run: { track }, trackOf }) => itemsOf(track, lesson, trackOf),
  identify: ({ challenge: { identity } }) => identity,
  read: readTurned,
  grade(item) {
    const isRight = partsOf(item).every((part) => part.holds);
    return { isRight, isSettled: isRight };
  },
};

const itemsOf = memo((track: Track, lesson: Lesson, trackOf: OwnTrack): readonly ChallengeItem[] =>
  challengesOf(lesson).map((one) => ({ lesson, challenge: one, track, trackOf })),
);

/** What must be true of the run, part by part. Steps are counted as the lesson counts them. */
export function partsOf({
  lesson,
  challenge: { claim },
  track,
  trackOf,
}: ChallengeItem): readonly ClaimPart[] {
  const counted = track.detail === lesson.detail ? track : withDetail(track.trace, lesson.detail);
  return explainClaim(claim, counted, trackOf);
}

function readTurned(kept: Json): Turned | null {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
  return typeof kept['changes'] === 'number' ? { changes: kept['changes'] } : null;
}
