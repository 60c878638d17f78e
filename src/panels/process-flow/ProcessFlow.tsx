import { memo } from 'react';
import { usePlayer, usePlayerState } from '../../player';
import { cx, Markdown, StateIcon, stateWord, VisuallyHidden, useWords } from '../../ui';
import { useLessonLanguage } from '../../asking';
import type { FlowStatus } from './derive';
import { deriveFlow } from './derive';
import styles from './ProcessFlow.module.css';

/** The story of the lesson as a line of boxes: where we are in it, and how it went so far. */
export function ProcessFlow() {
  const words = useWords().panelWords.flow;
  const language = useLessonLanguage();
  const lesson = usePlayerState((state) => state.lesson);
  const track = usePlayerState((state) => state.track);
  const cursor = usePlayerState((state) => state.cursor);
  if (!lesson.flow.length) return null;
  const statuses = deriveFlow(track, lesson.flow, cursor);
  return (
    <section aria-label={words.title}>
      <ol className={styles.flow}>
        {lesson.flow.map((box, index) => {
          const { place, state, step } = statuses[index]!;
          return <FlowItem key={index} title={box.title} place={place} state={state} step={step} />;
        })}
      </ol>
      {lesson.flowCaption !== null && (
        <div className={styles.caption} {...language}>
          <Markdown text={lesson.flowCaption} />
        </div>
      )}
    </section>
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
      <VisuallyHidden>{status}: </VisuallyHidden>
      {isLit && state !== null && state !== 'success' && (
        <span className={styles.icon}>
          <StateIcon state={state} size={12} />
        </span>
      )}
      <span className={styles.title} {...language}>
        {title}
      </span>
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
