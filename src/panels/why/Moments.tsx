import { Changed, OwnWords, useAnswer, useHasChanged, useItems, useLessonLanguage } from '../../asking';
import { moment, resolveStep } from '../../lesson';
import type { MomentItem } from '../../lesson';
import { lessonTrack, usePlayer, usePlayerState } from '../../player';
import { Button, Ids, Markdown, useWords } from '../../ui';
import { momentWords } from './derive';
import styles from '../../asking/ActivityPanel.module.css';
import { ShowStep } from '../ShowStep';

/** The author's key moments: the question first; the answer when the learner has thought about it. */
export function Moments() {
  const words = useWords().tryingWords.why;
  const moments = useItems(moment);
  if (moments.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{words.moments}</h3>
      <p className={styles.lead}>{words.momentLead}</p>
      {moments.map((one) => (
        <Moment key={one.id} one={one} all={moments} />
      ))}
    </section>
  );
}

interface MomentProps {
  readonly one: MomentItem;
  readonly all: readonly MomentItem[];
}

function Moment({ one, all }: MomentProps) {
  const words = useWords().tryingWords.why;
  const language = useLessonLanguage();
  const player = usePlayer();
  const isOpen = useAnswer(moment, one)?.isSettled ?? false;
  const isChanged = useHasChanged(moment, one, all);
  const step = usePlayerState(({ lesson }) => resolveStep(lessonTrack(lesson, one.scenario), one.step));
  return (
    <div className={styles.moment}>
      <Changed isSo={isChanged} />
      <h4 {...language}>
        <Ids text={one.question} />
      </h4>
      <OwnWords label={words.own} draft={momentWords} of={one.id} />
      {isOpen ? (
        <>
          <Markdown text={one.answer} language={language} />
          {step !== null && <ShowStep scenario={one.scenario} step={step} />}
        </>
      ) : (
        <Button onClick={() => player.showAnswer(moment, one)}>{words.reveal}</Button>
      )}
    </div>
  );
}
