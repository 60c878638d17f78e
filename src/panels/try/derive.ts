/** The predictions of the run on screen, and how the learner did with them. */
import { answerSaid, rightOf, standingOf, triesOf } from '../../asking';
import type { Standing } from '../../asking';
import { prediction, sayPrompt } from '../../lesson';
import type { PredictionItem } from '../../lesson';
import { answerTo } from '../../player';
import type { Learned } from '../../player';
import type { Words } from '../../text';

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
  items: readonly PredictionItem[],
  progress: Learned,
  dictionary: Words,
): readonly LogLine[] {
  const { say } = dictionary;
  return items.flatMap(({ gate, prompt }): LogLine[] => {
    const answer = answerTo(progress, prediction, gate);
    const standing = standingOf(answer);
    if (standing === 'open') return [];
    const [first] = triesOf(answer);
    const inWords = sayPrompt(prompt, say);
    return [
      {
        step: gate.step,
        standing,
        said: first ? answerSaid(inWords, first, dictionary) : null,
        did: answerSaid(inWords, rightOf(prompt), dictionary),
      },
    ];
  });
}
