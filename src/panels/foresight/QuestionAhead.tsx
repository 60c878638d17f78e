import type { ReactNode } from 'react';
import { late } from '../../ui';
import { withWords } from '../with-words';
import type { ForesightShown } from './use-foresight';

interface QuestionAheadProps extends ForesightShown {
  /** In its place until the question is there, or where it cannot be had. */
  readonly until?: ReactNode;
}

const instead = ({ until }: QuestionAheadProps) => until;
const Foresight = late<QuestionAheadProps & { readonly asked: NonNullable<ForesightShown['asked']> }>(
  () => withWords(import('./Foresight'), 'asking'),
  { until: instead, without: instead },
);

/** The question before the step that the lesson is about; nothing where none is asked. */
export function QuestionAhead({ asked, until = null, ...handlers }: QuestionAheadProps) {
  if (asked === null) return null;
  return <Foresight asked={asked} {...handlers} until={until} />;
}
