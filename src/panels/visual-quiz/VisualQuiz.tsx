import { useEffect, useRef, useState } from 'react';
import { Numbers, useItems } from '../../asking';
import { ONE_SET, quiz } from '../../lesson';
import { answerTo, scoreOf, usePlayer, usePlayerState } from '../../player';
import { Panel, useWords } from '../../ui';
import { deriveQuiz, statusOf } from './derive';
import { Question } from './Question';
import styles from './VisualQuiz.module.css';

/** The lesson's questions, one at a time, in any order; answers are kept. */
export function VisualQuiz({ area }: { readonly area?: string }) {
  const lesson = usePlayerState((state) => state.lesson);
  return lesson.quiz.length > 0 && <Quiz key={lesson.hash} area={area} />;
}

function Quiz({ area }: { readonly area: string | undefined }) {
  const dictionary = useWords();
  const words = dictionary.learningWords.quiz;
  const player = usePlayer();
  const items = useItems(quiz);
  const lesson = usePlayerState((state) => state.lesson);
  const progress = usePlayerState((state) => state.progress);
  const questions = deriveQuiz(items, lesson, dictionary);
  const statuses = items.map((item) => statusOf(answerTo(progress, quiz, item.identity)));
  const [index, setIndex] = useState(() => Math.max(0, statuses.indexOf('open')));
  const question = questions[index]!;
  const score = scoreOf(lesson, progress, [quiz]).lesson;

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
    player.askAgain(quiz, ONE_SET);
    goTo(0);
  };
  return (
    <Panel
      title={words.title}
      meta={words.of(index + 1, questions.length)}
      padded
      {...(area && { area })}
      actions={<Numbers label={words.questions} statuses={statuses} current={index} onGoTo={goTo} />}
    >
      <div ref={place}>
        <Question
          key={question.item.identity.name}
          question={question}
          items={items}
          onNext={nextOpen === null ? null : () => goTo(nextOpen)}
          onRestart={restart}
        />
      </div>
      <p className={styles.score}>{words.score(score.right, score.atFirstTry, score.settled, score.of)}</p>
    </Panel>
  );
}
