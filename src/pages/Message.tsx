import { Button, useWords } from '../ui';
import styles from './Message.module.css';
import { PageFrame } from './PageFrame';

interface MessageProps {
  readonly root: string;
  readonly title: string;
  readonly body: string;
  /** Whether loading the page again may help. */
  readonly retry?: boolean;
}

/** A page that could not be shown, and where to go instead. */
export function Message({ root, title, body, retry = false }: MessageProps) {
  const { words } = useWords();
  return (
    <PageFrame root={root}>
      <div className={styles.message}>
        <h1>{title}</h1>
        <p>{body}</p>
        <p>
          {retry && <Button onClick={() => location.reload()}>{words.general.tryAgain}</Button>}{' '}
          <a href={root}>{words.lesson.allLessons}</a>
        </p>
      </div>
    </PageFrame>
  );
}
