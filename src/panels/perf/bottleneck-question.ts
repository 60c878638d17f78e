/** The question what holds a run back: its choices, and what each is told once every limit was taken away in turn. */
import { createRandom, limitsOf, shuffle, suspectId } from '../../lesson';
import type { Bottleneck, BottleneckItem, Lesson, Limit, Suspect } from '../../lesson';
import type { Words } from '../../text';

/** All that could hold a run back, in an order that says nothing. */
export function suspectsOf(lesson: Lesson, { key, input }: BottleneckItem): readonly Suspect[] {
  const all: readonly Suspect[] = [...limitsOf(input), 'dependencies', 'together'];
  return shuffle(all, createRandom(`${lesson.course}/${lesson.id} bottleneck ${key}`));
}

export function suspectWords(suspect: Suspect | Limit, dictionary: Words): string {
  const words = dictionary.perfWords.bottleneck;
  if (typeof suspect === 'string') return words[suspect];
  return suspect.type === 'pool' ? words.pool(suspect.pool) : words[suspect.type];
}

/** What is said to whoever chooses it: how long the run takes without that limit. */
export function feedbackOn(bottleneck: Bottleneck, suspect: Suspect, dictionary: Words): string {
  const words = dictionary.perfWords.bottleneck;
  const { relaxed, seconds, answers } = bottleneck;
  const free = relaxed.at(-1)?.seconds ?? 0;
  const isRight = answers.some((one) => suspectId(one) === suspectId(suspect));
  if (suspect === 'dependencies') return isRight ? words.isFree(free) : words.isLimited(free);
  const best = Math.min(...relaxed.slice(0, -1).map((one) => one.seconds ?? Infinity));
  if (suspect === 'together') {
    if (isRight) return words.isSeveral(free);
    return answers.includes('dependencies') ? words.isFree(free) : words.isSingle(best);
  }
  const without = secondsWithout(bottleneck, suspect);
  if (without === null) return '';
  if (isRight) return words.isIt(without);
  if (without >= (seconds ?? Infinity) || answers.includes('dependencies')) return words.noGain(without);
  return words.lessGain(without, answers.includes('together') ? free : best);
}

function secondsWithout({ relaxed }: Bottleneck, limit: Limit): number | null {
  return relaxed.find((one) => one.limit && suspectId(one.limit) === suspectId(limit))?.seconds ?? null;
}
