import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Numbers, useItems, useLessonLanguage } from '../../asking';
import { cause, ONE_SET } from '../../lesson';
import { answerSet, useLearned, usePlayer, usePlayerState } from '../../player';
import { Button, Markdown, useWords } from '../../ui';
import styles from '../../asking/ActivityPanel.module.css';
import { useShowStep } from '../use-show-step';
import { statusOf } from './derive';
import { Moments } from './Moments';
import { WhyStep } from './WhyStep';

/** One marked step at a time, in any order; then the key moments, and what the whole thing is for. */
export function WhyWork() {
  const words = useWords().tryingWords.why;
  const language = useLessonLanguage();
  const player = usePlayer();
  const show = useShowStep();
  const lesson = usePlayerState((state) => state.lesson);
  const progress = useLearned();
  const { variant } = answerSet(progress, cause, ONE_SET);
  const items = useItems(cause);
  const statuses = items.map((item) => statusOf(item, progress));
  const [index, setIndex] = useState(() => Math.max(0, statuses.indexOf('open')));
  const [hasMoved, setMoved] = useState(false);
  const item = items[index];
  const isDone = !statuses.includes('open');

  const goTo = (target: number) => {
    setIndex(target);
    setMoved(true);
    const { scenario, step } = items[target]!.marked;
    show(scenario, step);
  };
  const after = [...items.keys()].map((place) => (index + 1 + place) % items.length);
  const nextOpen = after.find((place) => place !== index && statuses[place] === 'open');
  const next = nextOpen === undefined ? null : { label: words.next, go: () => goTo(nextOpen) };
  return (
    <>
      <p className={styles.lead}>{item ? words.lead : words.none}</p>
      {item && (
        <>
          <Numbers label={words.questions} statuses={statuses} current={index} onGoTo={goTo} />
          <WhyStep
            key={`${item.identity.name} ${variant}`}
            item={item}
            items={items}
            takesFocus={hasMoved}
            next={next}
          />
        </>
      )}
      {isDone && item && (
        <>
          <p className={styles.score}>{words.done}</p>
          <Button
            icon={<RotateCcw size={15} aria-hidden />}
            data-print="no"
            onClick={() => {
              player.askAgain(cause, ONE_SET);
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
          <Markdown text={lesson.whyText} language={language} />
        </section>
      )}
    </>
  );
}
