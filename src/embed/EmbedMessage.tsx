import styles from './EmbedMessage.module.css';

interface EmbedMessageProps {
  readonly title: string;
  readonly body: string;
  /** Whether it has come in the place of what somebody was at: it is read to them, too. */
  readonly takesFocus?: boolean;
}

/** Instead of a lesson: why there is none. */
export function EmbedMessage({ title, body, takesFocus = false }: EmbedMessageProps) {
  return (
    <main className={styles.message} {...(takesFocus && { tabIndex: -1, ref: focus })}>
      <h1>{title}</h1>
      <p>{body}</p>
    </main>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();
