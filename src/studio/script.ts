/** What a lesson's text says that tasks do in a run: so that what is typed stands there before it has been checked. */
import type { AttemptSpec, Case } from '../engine';
import { readLoosely } from './draft';
import { listOf, membersOf } from './edit-dag';
import type { Members } from './edit-dag';

type ByDag = Readonly<Record<string, Members | undefined>>;

/** What the runs of a text say of their own, and what its DAGs say for all of them. */
export interface Script {
  /** Where the run stands among those of the text; null where they are left out. */
  readonly scenario: number | null;
  /** The case of the run, each task with the attempts that the text has for it by now. */
  readonly case: Case;
  /** Whether the run says something else of a task than the DAG. */
  readonly isOwn: (dag: string, task: string) => boolean;
}

/**
 * The script of a run.
 * @param sound its case in the last version of the lesson that was sound
 */
export function scriptOf(text: string, scenario: string, sound: Case): Script {
  const { scenarios, dags } = readLoosely(text);
  const runs = listOf(scenarios);
  const place = runs.findIndex((one) => membersOf(one)['id'] === scenario);
  const own = membersOf(membersOf(membersOf(runs[place])['change'])['behaviour']) as ByDag;
  const written = new Map(listOf(dags).map((dag) => [membersOf(dag)['dag_id'], membersOf(dag)['behaviour']]));
  return {
    scenario: place < 0 ? null : place,
    case: {
      ...sound,
      dags: sound.dags.map((dag) => {
        const said = { ...membersOf(written.get(dag.dag_id)), ...membersOf(own[dag.dag_id]) };
        const behaviour = Object.fromEntries(
          Object.entries(said).flatMap(([task, attempts]) =>
            areAttempts(attempts) ? [[task, attempts] as const] : [],
          ),
        );
        return { ...dag, behaviour };
      }),
    },
    isOwn: (dag, task) => membersOf(own[dag])[task] !== undefined,
  };
}

/** Near enough to be shown; what is wrong with it the checker says. */
function areAttempts(value: unknown): value is AttemptSpec[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null);
}
