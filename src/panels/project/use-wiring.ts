import { checkCase } from '../../engine';
import { useAnswer } from '../../asking';
import {
  edgeEnds,
  givenEdges,
  projectCase,
  refusalOf,
  wiring as activity,
} from '../../lesson/activities/project';
import type { Edge, ProjectPlan, WiringItem } from '../../lesson/activities/project';
import { useLearned, usePlayer, usePlayerState, useRunsAnswer } from '../../player';
import { useAnnounce, useWords } from '../../ui';
import { edgesTextOf, isLastRun, refusalWords, runId, wiringDraft, wiringJson, wiringOf } from './derive';

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
  const progress = useLearned();
  const item: WiringItem = { lesson, results: null };
  const wiring = wiringOf(plan, progress, scenarioId);
  const { round, edges } = wiring;
  const answer = useAnswer(activity, item);
  const runs = answer?.tries.length ?? 0;
  const id = runId(plan, edges);
  const problems = checkCase(projectCase(lesson.scenarios[0].case, plan, edges)).map(describeCaseProblem);
  const wasRun = isLastRun(plan, edges, answer);
  /** Arrows that were shown count as run, too. */
  const mayBeShown = !wasRun && scenarioId === id && (answer?.isSettled ?? false);
  // Of arrows that were not run nobody is told how they would come out.
  const found = useRunsAnswer('grade', wasRun || mayBeShown ? [lesson, id] : null);
  const isRight = found?.every(({ holds }) => holds) ?? false;
  const isShown = mayBeShown && isRight;
  const fewer = givenEdges(plan, round + 1);

  const keep = (next: { readonly round?: number; readonly edges: readonly Edge[] }) =>
    player.keepDraft(wiringDraft, wiringJson(plan, { round, ...next }));
  const putOnScreen = (shown: readonly Edge[]) => {
    // Checks are about how it ends.
    return player.setScenario(runId(plan, shown), 'end');
  };
  return {
    plan,
    operators: lesson.operators,
    round,
    edges,
    runs,
    isRight,
    /** How the run of these arrows came out; null while it is not known. */
    results: wasRun || isShown ? found : null,
    isShown,
    /** What Airflow would say of a DAG with these arrows, if it took none such. */
    problems,
    /** The run on screen is one of this project, but of other arrows. */
    isOtherOnScreen: scenarioId !== id,

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
    async run() {
      // Known before it is drawn, so that nothing disappears meanwhile.
      const results = await player.runs.ask('grade', [lesson, id]);
      if (!results) return;
      keep({ edges });
      await putOnScreen(edges);
      const missing = results.filter(({ holds }) => !holds).length;
      player.submit(activity, { lesson, results }, edgesTextOf(plan, edges));
      announce(missing === 0 ? words.right(runs + 1) : words.notYet(missing, results.length));
    },
    takeFromScreen(shown: readonly Edge[]) {
      keep({ edges: shown });
    },
    showOwn: () => putOnScreen(edges),
    startOver: () => keep({ edges: givenEdges(plan, round) ?? [] }),
    solve:
      runs >= RUNS_BEFORE_ANSWER && !isRight
        ? async () => {
            const right = plan.dag.edges ?? [];
            await player.runs.ask('grade', [lesson, runId(plan, right)]);
            player.showAnswer(activity, item);
            keep({ edges: right });
            await putOnScreen(right);
            announce(words.shown);
          }
        : null,
    /** The next time, with fewer arrows given; null when none were given any more. */
    again: fewer && { given: fewer.length, begin: () => keep({ round: round + 1, edges: fewer }) },
  };
}
