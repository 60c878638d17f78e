/** What every trigger rule says of one task at one step: the scheduler's own function, asked rule by rule. */
import { ruleVerdict, TRIGGER_RULES } from '../../engine';
import type { Answer, RuleParent, RuleVerdict, TaskState, TriggerRule } from '../../engine';
import { dagOfRun, instanceName } from '../../lesson';
import type { Track } from '../../lesson';
import type { Words } from '../../text';

/** An upstream task instance at the step. */
export interface Upstream {
  readonly name: string;
  readonly state: TaskState;
}

export interface RuleRow {
  readonly rule: TriggerRule;
  readonly isOwn: boolean;
  readonly now: RuleVerdict['outcome'];
}

export interface RuleTable {
  readonly ownRule: TriggerRule;
  readonly upstream: readonly Upstream[];
  /** How many there are in each state; `null` is "not over". Only those that occur. */
  readonly tally: readonly (readonly [state: Exclude<TaskState, null> | null, n: number])[];
  /** Whether the scheduler still asks the rule: not once the task has been let go, or is over. */
  readonly isAsked: boolean;
  /** The other dependency checks that hold the task back at this step. */
  readonly heldBackBy: readonly string[];
  readonly rows: readonly RuleRow[];
}

/** The ends whose effect the table shows rule by rule, for a single upstream task. */
export const SINGLE_ENDS = ['success', 'failed', 'skipped', 'upstream_failed'] as const;

/** What each rule says of a single upstream task that ended so. Of a setup, for the rule that looks at setups. */
export function verdictsOnOne(rule: TriggerRule): readonly RuleVerdict['outcome'][] {
  const isSetup = rule === 'all_done_setup_success';
  return SINGLE_ENDS.map((state) => ruleVerdict(rule, [{ state, isSetup }]).outcome);
}

interface Parent extends Upstream, RuleParent {
  readonly isSetup: boolean;
}

const ENDS = ['success', 'failed', 'skipped', 'upstream_failed', 'removed'] as const;

export function deriveRules(track: Track, instance: number, cursor: number, dictionary: Words): RuleTable {
  const { trace } = track;
  const moment = trace.at(track.steps[cursor]!.position);
  const row = trace.tasks[instance]!;
  const dag = dagOfRun(trace, row.run);
  const task = dag.task(row.taskId);
  const counting = new Set(moment.upstream(instance));
  // For an instance that is still to be mapped Airflow may count none: then all are shown.
  const counts = (one: number) => counting.size === 0 || counting.has(one);
  const upstream = task.upstream.flatMap((index): Parent[] => {
    const { taskId, isSetup } = dag.tasks[index]!;
    const instances = moment.instances(row.run, taskId);
    if (instances.length === 0) return [{ name: taskId, state: null, isSetup }];
    return instances.filter(counts).map((one) => {
      const state = moment.taskState(one);
      return {
        name: dictionary.say(instanceName(trace, one)),
        state: state === 'absent' ? null : state,
        isSetup,
      };
    });
  });
  const state = moment.taskState(instance);
  const parents = countedBy(moment.checks(instance)) ?? upstream;
  const isAsked = state === null || state === 'up_for_retry' || state === 'up_for_reschedule';
  return {
    ownRule: task.triggerRule,
    upstream,
    tally: tallyOf(parents),
    isAsked,
    heldBackBy: isAsked
      ? moment
          .blocked(instance)
          .filter(({ check, reason }) => check !== 'Trigger Rule' || reason.code !== 'rule_not_met')
          .map(({ check }) => check)
      : [],
    rows: TRIGGER_RULES.map((rule) => ({
      rule,
      isOwn: rule === task.triggerRule,
      now: ruleVerdict(rule, parents).outcome,
    })),
  };
}

/**
 * The upstream instances as the scheduler itself counts them, where its answer has the figures: then mapping and all
 * its cases are in them. Null where it has none, or where setups among them would have to be told apart.
 */
function countedBy(answers: readonly Answer[]): readonly RuleParent[] | null {
  const answer = answers.find(({ check }) => check === 'Trigger Rule');
  if (answer?.reason.code !== 'rule_met' && answer?.reason.code !== 'rule_not_met') return null;
  const { values } = answer.reason;
  if (values['rule'] === 'all_done_setup_success' || values['total'] === 0) return null;
  const so = (state: TaskState, n: unknown) => Array.from({ length: Number(n ?? 0) }, () => ({ state }));
  return [...ENDS.flatMap((state) => so(state, values[state])), ...so(null, values['running'])];
}

function tallyOf(parents: readonly RuleParent[]): RuleTable['tally'] {
  const count = (state: TaskState) => parents.filter((one) => one.state === state).length;
  const ended = ENDS.map((state) => [state, count(state)] as const).filter(([, n]) => n > 0);
  const open = parents.length - ended.reduce((sum, [, n]) => sum + n, 0);
  return open > 0 ? [...ended, [null, open]] : ended;
}
