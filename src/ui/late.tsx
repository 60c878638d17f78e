import { Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { NotCome } from './not-come';

/** A component whose module comes when it is first drawn, or sooner. */
export type Late<P> = ComponentType<P> & {
  /** Loads it. Rejects where it cannot be had; the next one who asks tries again. */
  readonly come: () => Promise<void>;
};

interface LateOptions<P> {
  /** What stands in its place until it is there; nothing if left out. */
  readonly until?: (props: P) => ReactNode;
  /** What stands in its place where it cannot be had; if left out, that is said, with a way to try again. */
  readonly without?: (props: P) => ReactNode;
}

/**
 * A component that is loaded late: the one way in which a part of a page comes later than the page. Whatever happens to
 * it stays in its place: a script that cannot be had takes nothing else with it, and is asked for again, ever more
 * seldom and as soon as there is a network, until it is there. It can be had before it is drawn, and once it has come
 * it is drawn at once, which React's `lazy` does not do.
 */
export function late<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
  { until, without }: LateOptions<P> = {},
): Late<P> {
  let There: ComponentType<P> | null = null;
  let coming: Promise<void> | null = null;
  let failure: NotCome | null = null;
  const come = () => {
    failure = null;
    coming ??= load().then(
      (module) => void (There = module.default),
      (error: unknown) => {
        coming = null;
        failure = new NotCome(error, come);
        throw error;
      },
    );
    return coming;
  };
  function Part(props: P) {
    if (There) return <There {...props} />;
    if (failure) throw failure;
    // How Suspense is told what to wait for, in React and in preact/compat.
    throw come();
  }
  function Late(props: P) {
    return (
      <ErrorBoundary {...(without && { without: without(props) })}>
        <Suspense fallback={until?.(props)}>
          <Part {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  }
  return Object.assign(Late, { come });
}
