import styles from './EmbedMessage.module.css';

/** Instead of a lesson: why there is none. */
export function EmbedMessage({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <main className={styles.message}>
      <h1>{title}</h1>
      <p>{body}</p>
    </main>
  );
}
