import { useEffect, useRef, useState } from 'react';
import { Numbers } from '../../asking';
import type { NumberStatus } from '../../asking';
import { usePlayer, usePlayerState } from '../../player';
import { Panel, useWords } from '../../ui';
import { deriveQuiz, scoreQuiz } from './derive';
import type { QuizQuestion } from './derive';
import { Question } from './Question';
import styles from './VisualQuiz.module.css';

/** The lesson's questions, one at a time, in any order; answers are kept. */
export function VisualQuiz({ area }: { readonly area?: string }) {
  const dictionary = useWords();
  const lesson = usePlayerState((state) => state.lesson);
  const quiz = deriveQuiz(lesson, dictionary);
  if (quiz.length === 0) return null;
  return <Quiz key={lesson.hash} quiz={quiz} area={area} />;
}

interface QuizProps {
  readonly quiz: readonly QuizQuestion[];
  readonly area: string | undefined;
}

function Quiz({ quiz, area }: QuizProps) {
  const dictionary = useWords();
  const words = dictionary.learningWords.quiz;
  const player = usePlayer();
  const lesson = usePlayerState((state) => state.lesson);
  const answers = usePlayerState((state) => state.progress.answers);
  const isOpen = (question: QuizQuestion) => !answers[question.key]?.settled;
  const statusOf = (question: QuizQuestion): NumberStatus => {
    if (isOpen(question)) return 'open';
    return answers[question.key]?.tries.at(-1) === question.right ? 'right' : 'wrong';
  };
  const [index, setIndex] = useState(() => Math.max(0, quiz.findIndex(isOpen)));
  const question = quiz[index]!;
  const score = scoreQuiz(lesson, answers, dictionary);

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

  const after = [...quiz.keys()].map((step) => (index + 1 + step) % quiz.length);
  const nextOpen = after.find((candidate) => isOpen(quiz[candidate]!)) ?? null;
  const restart = () => {
    player.forget('quiz/');
    goTo(0);
  };
  return (
    <Panel
      title={words.title}
      meta={words.of(index + 1, quiz.length)}
      padded
      {...(area && { area })}
      actions={
        <Numbers label={words.questions} statuses={quiz.map(statusOf)} current={index} onGoTo={goTo} />
      }
    >
      <div ref={place}>
        <Question
          key={question.id}
          question={question}
          onNext={nextOpen === null ? null : () => goTo(nextOpen)}
          onRestart={restart}
        />
      </div>
      <p className={styles.score}>
        {words.score(score.right, score.atFirstTry, score.answered, score.questions)}
      </p>
    </Panel>
  );
}
