/** How a question stands that was made from a run: what was tried, and how that reads. */
import { readChosen } from '../lesson';
import type { Blank, Chosen, Prompt, PromptOption } from '../lesson';
import type { Answer } from '../player';
import { stateWord } from '../ui';
import type { Choice } from './Choices';
import type { Words } from '../text';

export type Standing = 'open' | 'first' | 'second' | 'missed' | 'skipped';

/** The tries as they were chosen; anything else in the record is left out. */
export function triesOf(answer: Answer | undefined): readonly Chosen[] {
  return (answer?.tries ?? []).flatMap(({ choice }) => {
    const chosen = readChosen(choice);
    return chosen ? [chosen] : [];
  });
}

export function standingOf(answer: Answer | undefined): Standing {
  if (!answer?.isSettled) return 'open';
  const { tries } = answer;
  const last = tries.at(-1);
  if (!last) return 'skipped';
  if (!last.isRight) return 'missed';
  return tries.length === 1 ? 'first' : 'second';
}

/** An option in words. */
export function optionSaid(
  { text, state }: Pick<PromptOption<string>, 'text' | 'state'>,
  dictionary: Words,
): string {
  const words = dictionary.tryingWords.ask;
  return state === undefined ? (text ?? '') : words.becomes(text ?? '', stateWord(state));
}

/** An option as it is drawn among others. */
export function choiceOf({ text, feedback, ...option }: PromptOption<string>): Choice {
  return { ...option, text: text ?? '', feedback: feedback ?? '' };
}

/** A whole answer in words: every blank with what was put into it. */
export function answerSaid(prompt: Prompt<string>, chosen: Chosen, dictionary: Words): string {
  const words = dictionary.tryingWords.ask;
  return prompt.blanks
    .map((blank) => words.cell(blank.label ?? '', saidIn(blank, chosen[blank.id], dictionary)))
    .filter((part) => part !== '')
    .join('; ');
}

function saidIn(blank: Blank<string>, id: string | undefined, dictionary: Words): string {
  const option = blank.options.find((one) => one.id === id);
  return option ? optionSaid(option, dictionary) : '';
}

/** The right answer as it would be chosen. */
export function rightOf(prompt: Prompt<unknown>): Chosen {
  return Object.fromEntries(prompt.blanks.map((blank) => [blank.id, blank.right]));
}
