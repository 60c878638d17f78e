/** Commands that keep what the learner says. */
import type { Json } from '../../engine';
import type { CardState } from '../../lesson';
import type { Answered, Progress } from '../progress';
import type { PlayerStore } from '../store';

export interface AnsweringCommands {
  answer(question: string, choice: Json, settled: boolean): void;
  /** Shows the answer without a try: counted as answered, and as not known. */
  skip(question: string): void;
  /** Keeps what the learner writes or puts together: never graded, replaced as it changes. Empty text is forgotten. */
  note(question: string, value: Json): void;
  openHint(question: string): void;
  forget(prefix: string): void;
  /** Forgets the answers under a prefix and asks again, with other options in another order. */
  askAgain(prefix: string): void;
  setCard(id: string, state: CardState): void;
  vote(vote: 'like' | 'dislike'): void;
}

export function answeringCommands({ read, write }: PlayerStore): AnsweringCommands {
  const change = (kept: Partial<Progress>) => write({}, kept);
  return {
    answer(question, choice, settled) {
      const before = read().progress.answers[question];
      const after: Answered = {
        tries: [...(before?.tries ?? []), choice],
        settled,
        hints: before?.hints ?? 0,
      };
      change({ answers: { ...read().progress.answers, [question]: after } });
    },
    skip(question) {
      const before = read().progress.answers[question] ?? UNANSWERED;
      change({ answers: { ...read().progress.answers, [question]: { ...before, settled: true } } });
    },
    note(question, value) {
      const { [question]: before, ...others } = read().progress.answers;
      if (value === '' && before === undefined) return;
      const after: Answered = { tries: [value], settled: false, hints: 0 };
      change({ answers: value === '' ? others : { ...others, [question]: after } });
    },
    openHint(question) {
      const before = read().progress.answers[question] ?? UNANSWERED;
      change({ answers: { ...read().progress.answers, [question]: { ...before, hints: before.hints + 1 } } });
    },
    forget: (prefix) => change({ answers: without(read().progress.answers, prefix) }),
    askAgain(prefix) {
      const { answers, variants } = read().progress;
      change({
        answers: without(answers, prefix),
        variants: { ...variants, [prefix]: (variants[prefix] ?? 0) + 1 },
      });
    },
    setCard: (id, state) => change({ cards: { ...read().progress.cards, [id]: state } }),
    vote(vote) {
      change({ vote: read().progress.vote === vote ? null : vote });
    },
  };
}

const UNANSWERED: Answered = { tries: [], settled: false, hints: 0 };

function without(answers: Progress['answers'], prefix: string): Progress['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !question.startsWith(prefix)));
}
