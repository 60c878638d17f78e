/** The steps at which a learner says why: those the author chose, else the most informative of the first run. */
import { chooseSteps } from '../../runs/informative';
import type { Claim, Lesson } from '../../lesson';
import { resolveStep } from '../../runs/step-ref';
import type { TaskRef } from '../../runs/find';
import type { Track } from '../../runs/track';

export interface MarkedStep {
  /** What keeps its answer apart from others: `why/<id>`. */
  readonly id: string;
  readonly scenario: string;
  /** As the lesson counts. */
  readonly step: number;
  /** The author's question; null where there is none. */
  readonly prompt: string | null;
  /** The author's answer; null where there is none. */
  readonly explanation: string | null;
  /** The waiting that is asked about; null where it is about what changes at the step. */
  readonly waiting: (TaskRef & { readonly check: string | null }) | null;
}

const FEWEST = 3;
const MOST_DERIVED = 5;

/** Numbers of the steps of a run whose cause tells most, ascending. */
export function stepsToExplain(
  track: Track,
  exclude: readonly number[] = [],
  most = MOST_DERIVED,
): readonly number[] {
  return chooseSteps(track, { most, include: [], exclude });
}

/** The marked steps of a lesson; `trackOf` gives the lesson's own run of a scenario. */
export function markedSteps(lesson: Lesson, trackOf: (scenario: string) => Track): readonly MarkedStep[] {
  const [first] = lesson.scenarios;
  const authored = lesson.why.flatMap((why): MarkedStep[] => {
    const scenario = why.scenario ?? first.id;
    const step = resolveStep(trackOf(scenario), why.step);
    if (step === null) return [];
    const { id, prompt, explanation, shows } = why;
    return [{ id, scenario, step, prompt, explanation, waiting: waitingIn(shows) }];
  });
  if (authored.length >= FEWEST) return authored;
  const taken = authored.filter((one) => one.scenario === first.id).map((one) => one.step);
  const derived = stepsToExplain(trackOf(first.id), taken, MOST_DERIVED - authored.length);
  return [
    ...authored,
    ...derived.map((step): MarkedStep => ({
      id: `step-${step}`,
      scenario: first.id,
      step,
      prompt: null,
      explanation: null,
      waiting: null,
    })),
  ];
}

/** Where the author's claim is, before all else, that a task is held back, the question is about that. */
function waitingIn(claim: Claim | undefined): MarkedStep['waiting'] {
  if (claim?.type === 'all') return waitingIn(claim.claims[0]);
  if (claim?.type !== 'task_blocked') return null;
  return { task: claim.task, dag: claim.dag, run: claim.run, map_index: claim.map_index, check: claim.by };
}
