/** What the panel of challenges shows: how far the learner is, what the run on screen reaches, what is counted. */
import type { Case } from '../../engine';
import { applySettings, challenge, parOf, sameJson, settingsOf } from '../../lesson';
import type { Challenge, ChallengeItem, KnobSettings } from '../../lesson';
import { answerTo } from '../../player';
import type { Answer, Learned } from '../../player';
import type { Words } from '../../text';

export interface Standing {
  /** How often it was run. */
  readonly runs: number;
  readonly isReached: boolean;
  /** The fewest changes with which it was reached; null while it is not. */
  readonly bestChanges: number | null;
}

export function standingOf(answer: Answer | undefined): Standing {
  const tries = answer?.tries ?? [];
  const reached = tries.flatMap(({ choice, isRight }) => {
    const changes = challenge.read(choice)?.changes;
    return isRight && changes !== undefined ? [changes] : [];
  });
  return {
    runs: tries.length,
    isReached: answer?.isSettled ?? false,
    bestChanges: reached.length > 0 ? Math.min(...reached) : null,
  };
}

export interface ChallengeStatus {
  readonly item: ChallengeItem;
  readonly standing: Standing;
}

/** All challenges of the lesson, with how far the learner is. */
export function statusOf(items: readonly ChallengeItem[], progress: Learned): readonly ChallengeStatus[] {
  return items.map((item) => ({
    item,
    standing: standingOf(answerTo(progress, challenge, challenge.identify(item))),
  }));
}

/** The settings that make a run of the challenge's own; null for one that was changed in other ways, too. */
export function settingsOfRun(of: Challenge, own: Case): KnobSettings | null {
  const settings = settingsOf(of, own);
  // How long it may take is not the learner's doing.
  const made = { ...applySettings(of, settings), until: null };
  return sameJson(made, { ...own, until: null }) ? settings : null;
}

/** Hints from where to look to the worked answer; at most three. */
export function hintsOf({ hints: said, fields, solution }: Challenge, dictionary: Words): readonly string[] {
  const { challengeWords, whatIfWords, say } = dictionary;
  const hints = said.map(say);
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
export function countWords(settings: KnobSettings, of: Challenge, dictionary: Words): string {
  const { challengeWords } = dictionary;
  const changes = Object.keys(settings).length;
  const par = parOf(of);
  return changes === 0 ? challengeWords.usedNone(par) : challengeWords.used(changes, par);
}
