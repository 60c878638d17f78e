import { OwnWords } from '../../asking';
import { resolveStep } from '../../lesson';
import type { KeyMoment } from '../../lesson';
import { lessonTrack, usePlayer, usePlayerState } from '../../player';
import { Button, Ids, Markdown, useWords } from '../../ui';
import styles from '../../asking/ActivityPanel.module.css';
import { ShowStep } from '../ShowStep';

/** The author's key moments: the question first; the answer when the learner has thought about it. */
export function Moments() {
  const words = useWords().tryingWords.why;
  const moments = usePlayerState((state) => state.lesson.keyMoments);
  if (moments.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{words.moments}</h3>
      <p className={styles.lead}>{words.momentLead}</p>
      {moments.map((moment) => (
        <Moment key={moment.id} moment={moment} />
      ))}
    </section>
  );
}

function Moment({ moment }: { readonly moment: KeyMoment }) {
  const words = useWords().tryingWords.why;
  const player = usePlayer();
  const key = `moments/${moment.id}`;
  const isOpen = usePlayerState((state) => state.progress.answers[key]?.settled ?? false);
  const step = usePlayerState(({ lesson }) => resolveStep(lessonTrack(lesson, moment.scenario), moment.step));
  return (
    <div className={styles.moment}>
      <h4>
        <Ids text={moment.question} />
      </h4>
      <OwnWords label={words.own} question={`own/${key}`} />
      {isOpen ? (
        <>
          <Markdown text={moment.answer} />
          {step !== null && <ShowStep scenario={moment.scenario} step={step} />}
        </>
      ) : (
        <Button onClick={() => player.skip(key)}>{words.reveal}</Button>
      )}
    </div>
  );
}
