import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Numbers } from '../../asking';
import { usePlayer, usePlayerState } from '../../player';
import { Button, Markdown, useWords } from '../../ui';
import styles from '../../asking/ActivityPanel.module.css';
import { useShowStep } from '../use-show-step';
import { statusOf, WHY_PREFIX, whyQuestions } from './derive';
import { Moments } from './Moments';
import { WhyStep } from './WhyStep';

/** One marked step at a time, in any order; then the key moments, and what the whole thing is for. */
export function WhyWork() {
  const words = useWords().tryingWords.why;
  const player = usePlayer();
  const show = useShowStep();
  const lesson = usePlayerState((state) => state.lesson);
  const answers = usePlayerState((state) => state.progress.answers);
  const variant = usePlayerState((state) => state.progress.variants[WHY_PREFIX] ?? 0);
  const questions = whyQuestions(lesson, variant);
  const statuses = questions.map((question) => statusOf(question, answers));
  const [index, setIndex] = useState(() => Math.max(0, statuses.indexOf('open')));
  const [hasMoved, setMoved] = useState(false);
  const question = questions[index];
  const isDone = !statuses.includes('open');

  const goTo = (target: number) => {
    setIndex(target);
    setMoved(true);
    const { scenario, step } = questions[target]!.marked;
    show(scenario, step);
  };
  const after = [...questions.keys()].map((place) => (index + 1 + place) % questions.length);
  const nextOpen = after.find((place) => place !== index && statuses[place] === 'open');
  const next = nextOpen === undefined ? null : { label: words.next, go: () => goTo(nextOpen) };
  return (
    <>
      <p className={styles.lead}>{question ? words.lead : words.none}</p>
      {question && (
        <>
          <Numbers label={words.questions} statuses={statuses} current={index} onGoTo={goTo} />
          <WhyStep key={`${question.key} ${variant}`} question={question} takesFocus={hasMoved} next={next} />
        </>
      )}
      {isDone && question && (
        <>
          <p className={styles.score}>{words.done}</p>
          <Button
            icon={<RotateCcw size={15} aria-hidden />}
            data-print="no"
            onClick={() => {
              player.askAgain(WHY_PREFIX);
              goTo(0);
            }}
          >
            {words.again}
          </Button>
        </>
      )}
      <Moments />
      {lesson.whyText !== null && (
        <section className={styles.section}>
          <h3>{words.whatFor}</h3>
          <Markdown text={lesson.whyText} />
        </section>
      )}
    </>
  );
}
