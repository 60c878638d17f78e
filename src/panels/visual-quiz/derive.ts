/** The quiz of a lesson: questions whose right answers, proofs and (where the author is silent) feedback come from the run. */
import type { Choice } from '../../asking';
import { memo } from '../../engine';
import type { TaskState } from '../../engine';
import { proveQuestion, runStateWord, taskStateWord } from '../../lesson';
import type { Lesson, Question, Track } from '../../lesson';
import { lessonTrack } from '../../player';
import type { Progress } from '../../player';
import { stepName } from '../step-events';
import { quizKey } from './done';
import type { Words } from '../../text';

export interface QuizOption extends Choice {
  /** In words: a state's, too. */
  readonly said: string;
}

export interface QuizQuestion {
  readonly id: string;
  /** Under which the answer is kept. */
  readonly key: string;
  readonly prompt: string;
  readonly options: readonly QuizOption[];
  /** Index of the right option, as the run proves it. */
  readonly right: number;
  readonly hints: readonly string[];
  readonly explanation: string | null;
  readonly scenario: string | undefined;
  /** The step that proves the answer. */
  readonly step: number | null;
}

/** The questions in the author's order. */
export const deriveQuiz = memo((lesson: Lesson, dictionary: Words): readonly QuizQuestion[] =>
  lesson.quiz.map((question) => makeQuestion(lesson, question, dictionary)),
);

function makeQuestion(lesson: Lesson, question: Question, dictionary: Words): QuizQuestion {
  const track = lessonTrack(lesson, question.scenario);
  const proof = proveQuestion(question, track, (scenario) => lessonTrack(lesson, scenario));
  // The checker lets no lesson pass in which not exactly one option is right.
  const right = proof.right[0] ?? 0;
  return {
    id: question.id,
    key: quizKey(question.id),
    prompt: question.prompt,
    options: question.options.map((option, index) => {
      const { text, state } = optionText(question, index, dictionary);
      const feedback =
        option.feedback ?? ownFeedback(question, track, proof.step, index, index === right, dictionary);
      return state === undefined
        ? { id: String(index), text, said: text, feedback }
        : { id: String(index), text: '', said: text, state, feedback };
    }),
    right,
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

export interface QuizScore {
  readonly questions: number;
  /** Settled: right, or the answer has been shown. */
  readonly answered: number;
  readonly right: number;
  readonly atFirstTry: number;
}

/** How the learner did: computed from what is kept, never kept itself. */
export function scoreQuiz(lesson: Lesson, answers: Progress['answers'], dictionary: Words): QuizScore {
  const quiz = deriveQuiz(lesson, dictionary);
  const given = quiz.map(({ key, right }) => ({ answer: answers[key], right }));
  const settled = given.filter(({ answer }) => answer?.settled);
  const good = settled.filter(({ answer, right }) => answer!.tries.at(-1) === right);
  return {
    questions: quiz.length,
    answered: settled.length,
    right: good.length,
    atFirstTry: good.filter(({ answer }) => answer!.tries.length === 1).length,
  };
}
