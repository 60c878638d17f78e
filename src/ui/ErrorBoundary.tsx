import { Component, type ReactNode } from 'react';
import { Button } from './Button';
import { loadPatiently } from './load-patiently';
import { NotCome } from './not-come';
import { useWords } from './WordsProvider';
import styles from './ErrorBoundary.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What is drawn after a fault; if left out, what it was is said, with a way to try again. */
  readonly without?: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/**
 * Keeps a fault in one part of the page from taking the rest with it; says what it was, and can try again. What could
 * not be loaded is drawn as soon as it can.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown): void {
    if (!(error instanceof NotCome)) return;
    void loadPatiently(error.come).then(() =>
      this.setState((shown) => (shown.error === error ? { error: null } : shown)),
    );
  }

  override render(): ReactNode {
    const { children, without } = this.props;
    const { error } = this.state;
    if (!error) return children;
    if (without !== undefined) return without;
    return <Fault error={error} onRetry={() => this.#tryAgain(error)} />;
  }

  #tryAgain(error: Error): void {
    // What it was is said again by its being drawn.
    if (error instanceof NotCome) error.come().catch(() => undefined);
    this.setState({ error: null });
  }
}

function Fault({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { words } = useWords();
  return (
    <div role="alert" className={styles.fault}>
      <p>
        {error instanceof NotCome ? (
          <>
            <b>{words.panel.notCome}</b> {words.panel.notComeBody}
          </>
        ) : (
          <>
            <b>{words.panel.failed}</b> {words.panel.failedBody}
          </>
        )}
      </p>
      <pre>{error.message}</pre>
      <Button onClick={onRetry}>{words.general.tryAgain}</Button>
    </div>
  );
}
