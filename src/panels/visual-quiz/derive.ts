/** The quiz in words: where the author is silent, what is said to an option comes from the run. */
import type { Choice, NumberStatus } from '../../asking';
import { memo } from '../../engine';
import type { TaskState } from '../../engine';
import { runStateWord, taskStateWord } from '../../lesson';
import type { Lesson, Question, QuizItem, Track } from '../../lesson';
import { lessonTrack } from '../../player';
import type { Answer } from '../../player';
import { stepName } from '../step-events';
import type { Words } from '../../text';

export interface QuizOption extends Choice {
  /** In words: a state's, too. */
  readonly said: string;
}

export interface QuizQuestion {
  readonly item: QuizItem;
  readonly prompt: string;
  readonly options: readonly QuizOption[];
  readonly hints: readonly string[];
  readonly explanation: string | null;
  readonly scenario: string | undefined;
  /** The step that proves the answer. */
  readonly step: number | null;
}

/** The questions in the author's order. */
export const deriveQuiz = memo(
  (items: readonly QuizItem[], lesson: Lesson, dictionary: Words): readonly QuizQuestion[] =>
    items.map((item) => makeQuestion(lesson, item, dictionary)),
);

function makeQuestion(lesson: Lesson, item: QuizItem, dictionary: Words): QuizQuestion {
  const { question, proof, right } = item;
  const track = lessonTrack(lesson, question.scenario);
  return {
    item,
    prompt: question.prompt,
    options: question.options.map((option, index) => {
      const { text, state } = optionText(question, index, dictionary);
      const feedback =
        option.feedback ?? ownFeedback(question, track, proof.step, index, index === right, dictionary);
      const written = [
        ...(question.type === 'claim' ? (['text'] as const) : []),
        ...(option.feedback === undefined ? [] : (['feedback'] as const)),
      ];
      return state === undefined
        ? { id: String(index), text, said: text, feedback, written }
        : { id: String(index), text: '', said: text, state, feedback, written };
    }),
    hints: question.hints,
    explanation: question.explanation ?? null,
    scenario: question.scenario,
    step: proof.step,
  };
}

function optionText(
  question: Question,
  index: number,
  dictionary: Words,
): Pick<QuizOption, 'text' | 'state'> {
  const words = dictionary.learningWords.quiz;
  if (question.type === 'claim') return { text: question.options[index]!.text };
  const { is } = question.options[index]!;
  if (question.type === 'which_step') return { text: words.stepOption(Number(is)) };
  if (question.type === 'blocked_by') return { text: String(is) };
  return { text: String(is), state: is === 'none' ? null : (is as Exclude<TaskState, null>) };
}

/** What the run has to say to an option. It never gives the right answer away with a wrong one. */
function ownFeedback(
  question: Question,
  track: Track,
  proof: number | null,
  index: number,
  isRight: boolean,
  dictionary: Words,
): string {
  const words = dictionary.learningWords.quiz;
  switch (question.type) {
    case 'claim':
      return isRight ? words.runSaysYes : words.runSaysNo;
    case 'blocked_by': {
      const { is } = question.options[index]!;
      return isRight ? words.checkHolds(is) : words.checkPasses(is);
    }
    case 'which_step': {
      const { is } = question.options[index]!;
      const step = track.steps[is];
      if (isRight) return words.comesTo(`\`${question.task}\``, question.state, is);
      return step ? words.otherAtStep(is, stepName(track, step, dictionary)) : words.noSuchStep(is);
    }
    case 'task_state':
    case 'run_state': {
      const { is } = question.options[index]!;
      const [subject, wordAt] =
        question.type === 'task_state'
          ? [`\`${question.task}\``, (position: number) => taskStateWord(track.trace, question, position)]
          : [words.run, (position: number) => runStateWord(track.trace, question, position)];
      if (isRight && proof !== null) return words.isAt(subject, is, proof);
      const step = track.steps.find(({ position }) => wordAt(position) === is);
      return step ? words.wasAt(subject, is, step.number) : words.never(subject, is);
    }
  }
}

export function statusOf(answer: Answer | undefined): NumberStatus {
  if (!answer?.isSettled) return 'open';
  return answer.tries.at(-1)?.isRight ? 'right' : 'wrong';
}

/** How many of these questions are settled and right, and how many were so at once. */
export function scoreOfAnswers(answers: readonly (Answer | undefined)[]) {
  const settled = answers.filter((answer) => answer?.isSettled);
  const right = settled.filter((answer) => answer?.tries.at(-1)?.isRight);
  const atFirstTry = right.filter((answer) => answer?.tries.length === 1);
  return { settled: settled.length, right: right.length, atFirstTry: atFirstTry.length };
}
