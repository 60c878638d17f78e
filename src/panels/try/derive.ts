/** The questions of the run on screen, and how the learner did with them. */
import { answerSaid, rightOf, standingOf, triesOf } from '../../asking';
import type { Standing } from '../../asking';
import { promptsOf, sayPrompt } from '../../lesson';
import type { Gate, Track } from '../../lesson';
import { answersOf } from '../../player';
import type { PlayerState, Progress } from '../../player';
import type { Words } from '../../text';

export interface TryQuestions {
  /** What the keys of their answers begin with. */
  readonly prefix: string;
  readonly gates: readonly Gate[];
}

const known = new WeakMap<Track, Map<string, TryQuestions>>();

/** The same object for the same run and variant. */
export function tryQuestions(
  state: Pick<PlayerState, 'lesson' | 'scenario' | 'track' | 'original' | 'progress'>,
): TryQuestions {
  const prefix = answersOf('try', state);
  const variant = state.progress.variants[prefix] ?? 0;
  const ofTrack = known.get(state.track) ?? new Map<string, TryQuestions>();
  known.set(state.track, ofTrack);
  const key = `${state.scenario.id} ${variant}`;
  const questions = ofTrack.get(key) ?? {
    prefix,
    gates: promptsOf(state.lesson, state.scenario.id, state.track, variant),
  };
  ofTrack.set(key, questions);
  return questions;
}

/** One line of "you said, it did". */
export interface LogLine {
  readonly step: number;
  readonly standing: Exclude<Standing, 'open'>;
  /** The first try; null where the answer was asked for. */
  readonly said: string | null;
  readonly did: string;
}

/** What was answered so far, in the order of the run. */
export function logOf(
  { prefix, gates }: TryQuestions,
  answers: Progress['answers'],
  dictionary: Words,
): readonly LogLine[] {
  const { say } = dictionary;
  return gates.flatMap(({ step, prompt }): LogLine[] => {
    const answer = answers[prefix + step];
    const standing = standingOf(prompt, answer);
    if (standing === 'open') return [];
    const [first] = triesOf(answer);
    const inWords = sayPrompt(prompt, say);
    return [
      {
        step,
        standing,
        said: first ? answerSaid(inWords, first, dictionary) : null,
        did: answerSaid(inWords, rightOf(prompt), dictionary),
      },
    ];
  });
}
