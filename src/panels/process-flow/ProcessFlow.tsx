import { memo } from 'react';
import { usePlayer, usePlayerState } from '../../player';
import { cx, Markdown, StateIcon, stateWord, VisuallyHidden, useWords } from '../../ui';
import { useLessonLanguage } from '../../asking';
import type { FlowStatus } from './derive';
import { deriveFlow } from './derive';
import styles from './ProcessFlow.module.css';

/**
 * The story of the lesson as a line, a part for each of its boxes: where we are in it, and how it went so far. Under it
 * stands in words where we are, and what comes then.
 */
export function ProcessFlow() {
  const words = useWords().panelWords.flow;
  const language = useLessonLanguage();
  const lesson = usePlayerState((state) => state.lesson);
  const track = usePlayerState((state) => state.track);
  const cursor = usePlayerState((state) => state.cursor);
  if (!lesson.flow.length) return null;
  const statuses = deriveFlow(track, lesson.flow, cursor);
  const now = lesson.flow.filter((_, index) => statuses[index]!.place === 'now').map(({ title }) => title);
  const next = lesson.flow.find((_, index) => statuses[index]!.place === 'later')?.title;
  return (
    <section aria-label={words.title} className={styles.story}>
      <ol className={styles.flow}>
        {lesson.flow.map((box, index) => {
          const { place, state, step } = statuses[index]!;
          return <FlowItem key={index} title={box.title} place={place} state={state} step={step} />;
        })}
      </ol>
      <p className={styles.line} aria-hidden="true">
        <b {...language}>{now.join(', ')}</b>
        {next !== undefined && (
          <>
            {' '}
            · {words.then} <span {...language}>{next}</span>
          </>
        )}
      </p>
    </section>
  );
}

/** What the author says of the story; nothing where that is nothing. */
export function FlowCaption() {
  const language = useLessonLanguage();
  const caption = usePlayerState((state) => state.lesson.flowCaption);
  if (caption === null) return null;
  return (
    <div className={styles.caption} {...language}>
      <Markdown text={caption} />
    </div>
  );
}

interface FlowItemProps extends FlowStatus {
  readonly title: string;
}

const FlowItem = memo(function FlowItem({ title, place, state, step }: FlowItemProps) {
  const language = useLessonLanguage();
  const words = useWords().panelWords.flow;
  const player = usePlayer();
  const isLit = place === 'now' || place === 'past';
  const status = words.status(words[place], isLit && state !== null ? stateWord(state) : null);
  const content = (
    <>
      <VisuallyHidden>
        {status}: <span {...language}>{title}</span>
      </VisuallyHidden>
      {isLit && state !== null && state !== 'success' && (
        <span className={styles.icon}>
          <StateIcon state={state} size={11} />
        </span>
      )}
    </>
  );
  return (
    <li
      className={cx(styles.box, styles[place])}
      data-state={isLit ? (state === null ? 'success' : stateWord(state)) : 'none'}
      aria-current={place === 'now' ? 'step' : undefined}
      title={title}
    >
      {step === null ? (
        <span className={styles.content}>{content}</span>
      ) : (
        <button type="button" className={styles.content} onClick={() => player.goTo(step)}>
          {content}
          <VisuallyHidden>, {words.goTo(step)}</VisuallyHidden>
        </button>
      )}
    </li>
  );
});
