import { useMemo, useState } from 'react';
import { usePlayer, usePlayerState } from '../../player';
import { useLessonLanguage } from '../../asking';
import { Button, Ids, Markdown, Panel, useWords } from '../../ui';
import { KeptBack } from '../KeptBack';
import { deriveTranscript } from './derive';
import type { Paragraph } from './derive';
import styles from './Transcript.module.css';

/** Of a long run, the beginning; the rest on demand. */
const AT_FIRST = 80;

/** The whole run in words, made from what happened; each sentence leads to its step. */
export function Transcript({ area }: { readonly area?: string }) {
  const dictionary = useWords();
  const words = dictionary.steppingWords.transcript;
  const track = usePlayerState((state) => state.track);
  const [whole, setWhole] = useState(false);
  const most = whole ? track.steps.length : AT_FIRST;
  const paragraphs = useMemo(() => deriveTranscript(track, most, dictionary), [track, most, dictionary]);
  const rest = track.steps.length - most;
  return (
    <Panel title={words.title} padded collapsible {...(area && { area })}>
      <KeptBack>
        <Opening />
        {paragraphs.map((paragraph) => (
          <Part key={paragraph.at ?? 'start'} paragraph={paragraph} />
        ))}
        {rest > 0 && (
          <div>
            <Button onClick={() => setWhole(true)}>{words.rest(rest)}</Button>
          </div>
        )}
      </KeptBack>
    </Panel>
  );
}

/** How its author begins the story of the first run. Of any other run it would not be true. */
function Opening() {
  const language = useLessonLanguage();
  const text = usePlayerState(({ lesson, scenario, original }) =>
    original === null && scenario.id === lesson.scenarios[0].id ? lesson.transcript : null,
  );
  if (text === null) return null;
  return (
    <div className={styles.opening} {...language}>
      <Markdown text={text} />
    </div>
  );
}

function Part({ paragraph: { at, tellings } }: { readonly paragraph: Paragraph }) {
  const words = useWords().steppingWords.transcript;
  const player = usePlayer();
  return (
    <p className={styles.paragraph}>
      <b className={styles.time}>{at === null ? words.before : words.at(at)}</b>
      {tellings.map(({ step, text }) => (
        <span key={step}>
          <Ids text={text} />{' '}
          <button type="button" className={styles.step} onClick={() => player.goTo(step)}>
            {words.step(step)}
          </button>{' '}
        </span>
      ))}
    </p>
  );
}
