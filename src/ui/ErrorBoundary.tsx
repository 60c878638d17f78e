import { Component, type ReactNode } from 'react';
import { Button } from './Button';
import { useWords } from './WordsProvider';
import styles from './ErrorBoundary.module.css';

interface State {
  readonly error: Error | null;
}

/** Keeps a fault in one part of the page from taking the rest with it; says what it was, and can try again. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Fault error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function Fault({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { words } = useWords();
  return (
    <div role="alert" className={styles.fault}>
      <p>
        <b>{words.panel.failed}</b> {words.panel.failedBody}
      </p>
      <pre>{error.message}</pre>
      <Button onClick={onRetry}>{words.general.tryAgain}</Button>
    </div>
  );
}
