import { checkCase } from '../../engine';
import { findScenario } from '../../lesson';
import { edgeEnds, givenEdges, projectCase, refusalOf } from '../../lesson/activities/project';
import type { Edge, ProjectPlan } from '../../lesson/activities/project';
import { usePlayer, usePlayerState } from '../../player';
import { useAnnounce, useWords } from '../../ui';
import {
  checkWiring,
  edgesTextOf,
  isLastRun,
  refusalWords,
  runId,
  wiringJson,
  wiringOf,
  workKey,
} from './derive';
import { questionOf } from './done';

/** After so many runs that did not pass, right arrows may be seen. */
const RUNS_BEFORE_ANSWER = 2;

export type Wiring = ReturnType<typeof useWiring>;

/** The arrows a learner has drawn, how their run comes out, and everything that can be done with them. */
export function useWiring(plan: ProjectPlan) {
  const dictionary = useWords();
  const { describeCaseProblem } = dictionary;
  const words = dictionary.projectWords.wire;
  const player = usePlayer();
  const announce = useAnnounce();
  const lesson = usePlayerState((state) => state.lesson);
  const scenarioId = usePlayerState((state) => state.scenario.id);
  const answers = usePlayerState((state) => state.progress.answers);
  const wiring = wiringOf(plan, answers, scenarioId);
  const { round, edges } = wiring;
  const answer = answers[questionOf('wire')];
  const runs = answer?.tries.length ?? 0;
  const isRunnable = findScenario(lesson, runId(plan, edges)) !== null;
  const results = isRunnable ? checkWiring(lesson, plan, edges) : null;
  const isRight = results?.every(({ holds }) => holds) ?? false;
  const wasRun = isLastRun(plan, edges, answer);
  /** Arrows that were shown count as run, too. */
  const isShown = !wasRun && isRight && scenarioId === runId(plan, edges) && (answer?.settled ?? false);
  const fewer = givenEdges(plan, round + 1);

  const keep = (next: { readonly round?: number; readonly edges: readonly Edge[] }) =>
    player.note(workKey('wire'), wiringJson(plan, { round, ...next }));
  const putOnScreen = (shown: readonly Edge[]) => {
    player.setScenario(runId(plan, shown));
    // Checks are about how it ends.
    player.last();
  };
  return {
    plan,
    round,
    edges,
    runs,
    isRight,
    /** How the run of these arrows came out; null while it is not known. */
    results: wasRun || isShown ? results : null,
    isShown,
    /** What Airflow would say of a DAG with these arrows, if it took none such. */
    problems: isRunnable
      ? []
      : checkCase(projectCase(lesson.scenarios[0].case, plan, edges)).map(describeCaseProblem),
    /** The run on screen is one of this project, but of other arrows. */
    isOtherOnScreen: scenarioId !== runId(plan, edges),

    /** Draws an arrow; otherwise says why it cannot be drawn. */
    draw(edge: Edge): string | null {
      const refusal = refusalOf(edgeEnds(plan.dag), [...plan.fixed, ...edges], edge);
      if (refusal) {
        const why = refusalWords(refusal, dictionary);
        announce(why.replaceAll('`', ''));
        return why;
      }
      keep({ edges: [...edges, edge] });
      announce(words.drawn(...edge));
      return null;
    },
    remove([from, to]: Edge) {
      keep({ edges: edges.filter((edge) => edge[0] !== from || edge[1] !== to) });
      announce(words.removed(from, to));
    },
    run() {
      if (!results) return;
      keep({ edges });
      putOnScreen(edges);
      player.answer(questionOf('wire'), edgesTextOf(plan, edges), isRight || (answer?.settled ?? false));
      const missing = results.filter(({ holds }) => !holds).length;
      announce(isRight ? words.right(runs + 1) : words.notYet(missing, results.length));
    },
    takeFromScreen(shown: readonly Edge[]) {
      keep({ edges: shown });
    },
    showOwn: () => putOnScreen(edges),
    startOver: () => keep({ edges: givenEdges(plan, round) ?? [] }),
    solve:
      runs >= RUNS_BEFORE_ANSWER && !isRight
        ? () => {
            const right = plan.dag.edges ?? [];
            player.skip(questionOf('wire'));
            keep({ edges: right });
            putOnScreen(right);
            announce(words.shown);
          }
        : null,
    /** The next time, with fewer arrows given; null when none were given any more. */
    again: fewer && { given: fewer.length, begin: () => keep({ round: round + 1, edges: fewer }) },
  };
}
