import { Suspense, useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { isWholePicture, isWithoutLate } from './first-picture';
import { NotCome } from './not-come';
import { never, useOutside } from './use-outside';

/** A component whose module comes when it is first drawn, or sooner. */
export type Late<P> = ComponentType<P> & {
  /** Loads it. Rejects where it cannot be had; the next one who asks tries again. */
  readonly come: () => Promise<void>;
  readonly isThere: () => boolean;
};

interface LateOptions<P> {
  /** What stands in its place until it is there; nothing if left out. */
  readonly until?: (props: P) => ReactNode;
  /** What stands in its place where it cannot be had; if left out, that is said, with a way to try again. */
  readonly without?: (props: P) => ReactNode;
  /** Whether it is in the first picture of a page, too: it has come before that is drawn, in Node and in the browser. */
  readonly isInFirstPicture?: boolean;
}

const no = () => false;

/**
 * A component that is loaded late: the one way in which a part of a page comes later than the page. Whatever happens to
 * it stays in its place: a script that cannot be had takes nothing else with it, and is asked for again, ever more
 * seldom and as soon as there is a network, until it is there. It can be had before it is drawn, and once it has come
 * it is drawn at once, which React's `lazy` does not do. Unlike that it suspends nothing: Preact would take what stands
 * beside it out of the page and forget its state, and cannot take over more than one prerendered element of it. So the
 * first picture of a page is without it, where it is prerendered and where it comes alive.
 */
export function late<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
  { until, without, isInFirstPicture = false }: LateOptions<P> = {},
): Late<P> {
  let There: ComponentType<P> | null = null;
  let coming: Promise<void> | null = null;
  const come = () => {
    coming ??= load().then(
      (module) => void (There = module.default),
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };
  function Part(props: P) {
    const isFirst = useOutside(never, no, isWithoutLate());
    const [outcome, setOutcome] = useState<'come' | NotCome | null>(null);
    useEffect(() => {
      let isLeft = false;
      const tell = (what: 'come' | NotCome) => {
        if (!isLeft) setOutcome(what);
      };
      if (!There)
        come().then(
          () => tell('come'),
          (error: unknown) => tell(new NotCome(error, come)),
        );
      return () => {
        isLeft = true;
      };
    }, []);
    if (There && (!isFirst || isInFirstPicture)) return <There {...props} />;
    if (outcome instanceof NotCome) throw outcome;
    // What renders a whole picture in Node waits for it.
    if (isWholePicture()) throw come();
    return until?.(props);
  }
  function Late(props: P) {
    return (
      <ErrorBoundary {...(without && { without: without(props) })}>
        {/* For words that come later than the part that says them. */}
        <Suspense fallback={until?.(props)}>
          <Part {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  }
  return Object.assign(Late, { come, isThere: () => There !== null });
}
