import { useState, type FormEvent } from 'react';
import { lessonTrack, readDraft, textDraft, usePlayer, usePlayerState } from '../../player';
import { Button, Ids, Panel, useWords, useElementId } from '../../ui';
import { deriveTranscript } from '../transcript/derive';
import styles from './SayWhy.module.css';

/** What the explanation is compared with ends somewhere. */
const MOST_STEPS = 12;

/** Why the run went as it did, in the learner's own words. */
const runWords = textDraft('run-words');

/**
 * After the run: the learner says in own words why it went as it did, then compares with what the run says. Asking
 * before the first walk is over does more harm than good, so until its end has been seen there is nothing here.
 */
export function SayWhy({ area }: { readonly area?: string }) {
  const hasEnded = usePlayerState(({ lesson, progress, scenario }) => {
    const last = lessonTrack(lesson, scenario.id).steps.length - 1;
    return progress.seen[scenario.id]?.steps.includes(last) ?? false;
  });
  return hasEnded ? <Explain area={area} /> : null;
}

function Explain({ area }: { readonly area: string | undefined }) {
  const words = useWords().learningWords.sayWhy;
  const player = usePlayer();
  const written = usePlayerState(({ progress }) => readDraft(progress, runWords) ?? '');
  const [draft, setDraft] = useState(written);
  const [isWriting, setIsWriting] = useState(written === '');
  const id = useElementId();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.trim() === '') return;
    if (draft.trim() !== written) player.keepDraft(runWords, draft.trim());
    setIsWriting(false);
  };
  return (
    <Panel title={words.title} padded {...(area && { area })}>
      {isWriting ? (
        <form className={styles.form} onSubmit={submit}>
          <p>{words.lead}</p>
          <label htmlFor={id}>{words.label}</label>
          <textarea
            id={id}
            rows={3}
            maxLength={2000}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <Button type="submit" aria-disabled={draft.trim() === ''}>
            {words.compare}
          </Button>
        </form>
      ) : (
        <div className={styles.compare}>
          <div>
            <h3>{words.yours}</h3>
            <p className={styles.text}>{written}</p>
            <Button onClick={() => setIsWriting(true)}>{words.change}</Button>
          </div>
          <div>
            <h3>{words.run}</h3>
            <RunSays />
          </div>
        </div>
      )}
    </Panel>
  );
}

function RunSays() {
  const dictionary = useWords();
  const track = usePlayerState((state) => state.track);
  const tellings = deriveTranscript(track, MOST_STEPS, dictionary).flatMap((paragraph) => paragraph.tellings);
  return (
    <ul className={styles.text}>
      {tellings.map(({ step, text }) => (
        <li key={step}>
          <Ids text={text} />
        </li>
      ))}
    </ul>
  );
}
