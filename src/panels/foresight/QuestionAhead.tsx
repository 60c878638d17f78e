import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { withWords } from '../with-words';
import type { ForesightShown } from './use-foresight';

const Foresight = lazy(() => withWords(import('./Foresight'), 'asking'));

interface QuestionAheadProps extends ForesightShown {
  /** In its place until the question is there. */
  readonly until?: ReactNode;
}

/** The question before the step that the lesson is about; nothing where none is asked. */
export function QuestionAhead({ asked, until = null, ...handlers }: QuestionAheadProps) {
  if (asked === null) return null;
  return (
    <Suspense fallback={until}>
      <Foresight asked={asked} {...handlers} />
    </Suspense>
  );
}
