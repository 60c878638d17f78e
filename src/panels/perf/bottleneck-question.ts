/** The question what holds a run back: its choices, and what each is told once every limit was taken away in turn. */
import { createRandom, limitsOf, shuffle } from '../../lesson';
import type { Bottleneck, Lesson, Limit } from '../../lesson';
import type { Case } from '../../engine';
import type { Words } from '../../text';

export type Answer = Bottleneck['answers'][number];

/** What an answer is kept as. */
export function answerId(answer: Answer): string {
  if (typeof answer === 'string') return answer;
  return answer.type === 'pool' ? `pool/${answer.pool}` : answer.type;
}

/** All that could hold a run back, in an order that says nothing. */
export function answersTo(lesson: Lesson, key: string, input: Case): readonly Answer[] {
  const all: readonly Answer[] = [...limitsOf(input), 'dependencies', 'together'];
  return shuffle(all, createRandom(`${lesson.hash} bottleneck ${key}`));
}

export function answerWords(answer: Answer, dictionary: Words): string {
  const words = dictionary.perfWords.bottleneck;
  if (typeof answer === 'string') return words[answer];
  return answer.type === 'pool' ? words.pool(answer.pool) : words[answer.type];
}

export function isRightAnswer({ answers }: Bottleneck, answer: Answer): boolean {
  return answers.some((one) => answerId(one) === answerId(answer));
}

/** What is said to whoever chooses it: how long the run takes without that limit. */
export function feedbackOn(bottleneck: Bottleneck, answer: Answer, dictionary: Words): string {
  const words = dictionary.perfWords.bottleneck;
  const { relaxed, seconds, answers } = bottleneck;
  const free = relaxed.at(-1)?.seconds ?? 0;
  const isRight = isRightAnswer(bottleneck, answer);
  if (answer === 'dependencies') return isRight ? words.isFree(free) : words.isLimited(free);
  const best = Math.min(...relaxed.slice(0, -1).map((one) => one.seconds ?? Infinity));
  if (answer === 'together') {
    if (isRight) return words.isSeveral(free);
    return answers.includes('dependencies') ? words.isFree(free) : words.isSingle(best);
  }
  const without = secondsWithout(bottleneck, answer);
  if (without === null) return '';
  if (isRight) return words.isIt(without);
  if (without >= (seconds ?? Infinity) || answers.includes('dependencies')) return words.noGain(without);
  return words.lessGain(without, answers.includes('together') ? free : best);
}

function secondsWithout({ relaxed }: Bottleneck, limit: Limit): number | null {
  return relaxed.find((one) => one.limit && answerId(one.limit) === answerId(limit))?.seconds ?? null;
}
