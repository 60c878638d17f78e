/** The right answer of a question, asked of the run itself. */
import { findInstances, runStateWord, taskStateWord } from '../runs/find';
import type { Question } from '../lesson';
import { holds } from './claims';
import type { TrackOf } from './claims';
import { resolveStep } from '../runs/step-ref';
import type { Track } from '../runs/track';

export interface Proof {
  /** Indexes of the options that the run makes true. A sound question has exactly one. */
  readonly right: readonly number[];
  /** The step that shows it; null if the question names a step that the run does not have. */
  readonly step: number | null;
}

/** Which options are right in this run, and the step that proves it. */
export function proveQuestion(question: Question, track: Track, trackOf: TrackOf): Proof {
  const shown = question.show === undefined ? undefined : resolveStep(track, question.show);
  const { trace, steps } = track;

  if (question.type === 'claim') {
    const right = indexesWhere(question.options, (option) => holds(option.holds, track, trackOf));
    return { right, step: shown ?? steps.length - 1 };
  }
  if (question.type === 'which_step') {
    const step = resolveStep(track, question);
    return { right: indexesWhere(question.options, (option) => option.is === step), step: shown ?? step };
  }

  const step = resolveStep(track, question.at);
  if (step === null) return { right: [], step: null };
  const { position } = steps[step]!;
  const proof = shown ?? step;
  switch (question.type) {
    case 'task_state': {
      const state = taskStateWord(trace, question, position);
      return { right: indexesWhere(question.options, (option) => option.is === state), step: proof };
    }
    case 'run_state': {
      const state = runStateWord(trace, question, position);
      return { right: indexesWhere(question.options, (option) => option.is === state), step: proof };
    }
    case 'blocked_by': {
      const moment = trace.at(position);
      const checks = new Set<string>(
        findInstances(trace, question).flatMap((instance) =>
          moment.blocked(instance).map((answer) => answer.check),
        ),
      );
      return { right: indexesWhere(question.options, (option) => checks.has(option.is)), step: proof };
    }
  }
}

function indexesWhere<T>(items: readonly T[], test: (item: T) => boolean): number[] {
  return items.flatMap((item, index) => (test(item) ? [index] : []));
}
