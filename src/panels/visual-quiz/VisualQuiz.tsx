import { Check, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { usePlayer, usePlayerState } from '../../player';
import { learningWords } from '../../text';
import { cx, Panel, VisuallyHidden } from '../../ui';
import { deriveQuiz, scoreQuiz } from './derive';
import type { QuizQuestion } from './derive';
import { Question } from './Question';
import styles from './VisualQuiz.module.css';

const words = learningWords.quiz;

/** The lesson's questions, one at a time, in any order; answers are kept. */
export function VisualQuiz({ area }: { readonly area?: string }) {
  const lesson = usePlayerState((state) => state.lesson);
  const quiz = deriveQuiz(lesson);
  if (quiz.length === 0) return null;
  return <Quiz key={lesson.hash} quiz={quiz} area={area} />;
}

interface QuizProps {
  readonly quiz: readonly QuizQuestion[];
  readonly area: string | undefined;
}

function Quiz({ quiz, area }: QuizProps) {
  const player = usePlayer();
  const lesson = usePlayerState((state) => state.lesson);
  const answers = usePlayerState((state) => state.progress.answers);
  const isOpen = (question: QuizQuestion) => !answers[question.key]?.settled;
  const [index, setIndex] = useState(() => Math.max(0, quiz.findIndex(isOpen)));
  const question = quiz[index]!;
  const score = scoreQuiz(lesson, answers);

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
      actions={<Questions quiz={quiz} current={index} onGoTo={goTo} />}
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

interface QuestionsProps {
  readonly quiz: readonly QuizQuestion[];
  readonly current: number;
  readonly onGoTo: (index: number) => void;
}

/** The list to jump by: a number for each question, with how it stands. */
function Questions({ quiz, current, onGoTo }: QuestionsProps) {
  const answers = usePlayerState((state) => state.progress.answers);
  return (
    <nav aria-label={words.questions} className={styles.questions} data-print="no">
      {quiz.map((question, index) => {
        const answer = answers[question.key];
        const isRight = answer?.tries.at(-1) === question.right;
        const status = !answer?.settled ? 'open' : isRight ? 'right' : 'wrong';
        return (
          <button
            key={question.id}
            type="button"
            className={cx(styles.number, styles[status])}
            aria-current={index === current ? 'true' : undefined}
            onClick={() => onGoTo(index)}
          >
            <VisuallyHidden>{`${words.question(index + 1)}, ${words.status[status]}`}</VisuallyHidden>
            <span aria-hidden="true">
              {status === 'right' ? <Check size={13} /> : status === 'wrong' ? <X size={13} /> : index + 1}
            </span>
          </button>
        );
      })}
    </nav>
  );
}
