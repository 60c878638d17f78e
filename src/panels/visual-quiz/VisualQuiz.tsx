import { useEffect, useRef, useState } from 'react';
import { Numbers, useItems } from '../../asking';
import { FURTHER_SET, ONE_SET, quiz } from '../../lesson';
import type { QuizItem } from '../../lesson';
import { answerTo, useLearned, usePlayer, usePlayerState } from '../../player';
import { Panel, useWords } from '../../ui';
import { deriveQuiz, scoreOfAnswers, statusOf } from './derive';
import { Question } from './Question';
import styles from './VisualQuiz.module.css';

/** The lesson's questions, one at a time, in any order; answers are kept. Those that go further have a panel of their own. */
export function VisualQuiz({ area }: { readonly area?: string }) {
  const words = useWords().learningWords.quiz;
  const lesson = usePlayerState((state) => state.lesson);
  const items = useItems(quiz);
  const part = (set: string) => items.filter(({ identity }) => identity.set === set);
  const [first, further] = [part(ONE_SET), part(FURTHER_SET)];
  return (
    <>
      {first.length > 0 && (
        <Quiz
          key={lesson.hash}
          set={ONE_SET}
          items={first}
          all={items}
          title={words.title(first.length)}
          area={area}
        />
      )}
      {further.length > 0 && (
        <Quiz
          key={`${lesson.hash} ${FURTHER_SET}`}
          set={FURTHER_SET}
          items={further}
          all={items}
          title={words.further(further.length)}
        />
      )}
    </>
  );
}

interface QuizProps {
  readonly set: string;
  readonly items: readonly QuizItem[];
  /** Those of the other part, too. */
  readonly all: readonly QuizItem[];
  readonly title: string;
  readonly area?: string | undefined;
}

function Quiz({ set, items, all, title, area }: QuizProps) {
  const dictionary = useWords();
  const words = dictionary.learningWords.quiz;
  const player = usePlayer();
  const lesson = usePlayerState((state) => state.lesson);
  const progress = useLearned();
  const questions = deriveQuiz(all, lesson, dictionary).filter(({ item }) => items.includes(item));
  const answers = items.map((item) => answerTo(progress, quiz, item.identity));
  const statuses = answers.map(statusOf);
  const [index, setIndex] = useState(() => Math.max(0, statuses.indexOf('open')));
  const question = questions[index]!;
  const score = scoreOfAnswers(answers);

  // Whoever goes to another question goes on there; the page does not do it by itself.
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const goTo = (target: number) => {
    moved.current = true;
    setIndex(target);
  };
  useEffect(() => {
    if (moved.current) place.current?.querySelector<HTMLElement>('[role="radiogroup"]')?.focus();
    moved.current = false;
  }, [index]);

  const after = [...questions.keys()].map((step) => (index + 1 + step) % questions.length);
  const nextOpen = after.find((candidate) => statuses[candidate] === 'open') ?? null;
  const restart = () => {
    player.askAgain(quiz, set);
    goTo(0);
  };
  return (
    <Panel title={title} meta={words.of(index + 1, questions.length)} padded {...(area && { area })}>
      {set === ONE_SET && <p className={styles.test}>{words.test}</p>}
      <div className={styles.numbers}>
        <Numbers label={title} statuses={statuses} current={index} onGoTo={goTo} />
      </div>
      <div ref={place}>
        <Question
          key={question.item.identity.name}
          question={question}
          items={all}
          onNext={nextOpen === null ? null : () => goTo(nextOpen)}
          onRestart={restart}
        />
      </div>
      <p className={styles.score}>
        {words.score(score.right, score.atFirstTry, score.settled, items.length)}
      </p>
    </Panel>
  );
}
