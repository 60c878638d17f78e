/**
 * Myths about a run, made from it: what many think, and what the run shows instead (`no`) or agrees with (`yes`).
 * `backticks` mark ids.
 */
import type { MadeMyth, MythId, MythMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { count, ids, mono } from '../phrases';

interface Told {
  readonly claim: string;
  /** Where the run bears it out. */
  readonly yes: string;
  /** Where it does not. */
  readonly no: string;
}

const IMPOSSIBLE = '';

const MYTHS: { readonly [M in MythId]: (myth: MadeMyth<M>) => Told } = {
  'failed-run': ({ task }) => ({
    claim: `${mono(task)} fails for good. So its DAG run is failed at the end.`,
    yes: `No task comes after ${mono(task)}: it is a leaf, and the leaves decide how a run ends.`,
    no: `Only the last tasks of a DAG, its leaves, decide how a run ends. Here they ended well, although ${mono(task)} failed.`,
  }),
  'skipped-run': ({ task }) => ({
    claim: `${mono(task)} is skipped. So its DAG run is no success.`,
    yes: IMPOSSIBLE,
    no: 'To a DAG run skipped is as good an end as success. Only failed and upstream_failed leaves make it fail.',
  }),
  straight: ({ task }) => ({
    claim: `As soon as nothing holds ${mono(task)} back any more, it goes from none straight to running.`,
    yes: IMPOSSIBLE,
    no: 'In between it is scheduled (what it waits for is there) and queued (it has a slot and is with the executor), if only for a moment. Choose full detail to see both as steps.',
  }),
  'empty-worker': ({ task }) => ({
    claim: `${mono(task)} is an EmptyOperator. A worker runs it like any other task.`,
    yes: 'It has outlets or callbacks, so it goes the way of every task.',
    no: 'There is nothing to run, so the scheduler sets it to success by itself: no worker, no slot, and never running.',
  }),
  'code-order': ({ first, second }) => ({
    claim: `${mono(first)} stands before ${mono(second)} in the DAG file. So it starts before it.`,
    yes: IMPOSSIBLE,
    no: `The order of the lines means nothing to the scheduler. ${mono(second)} was ready first.`,
  }),
  'at-once': ({ upstream, task }) => ({
    claim: `${mono(task)} starts in the very second in which ${mono(upstream)}, the last task it waits for, ends.`,
    yes: 'Here it does: the scheduler notices the end in the same pass, and nothing else holds the task back. It is no promise. Without a free slot it would have waited.',
    no: 'That the tasks before it are over is only one of the conditions. Slots, limits, delays and priorities can hold a task back longer.',
  }),
  'one-at-a-time': ({ tasks }) => ({
    claim: 'Never is more than one task of this run running at a time.',
    yes: 'Each waits for another one, or for the only slot. Tasks that need not wait for each other would run side by side.',
    no: `${ids(tasks)} are running at the same time. Tasks that need not wait for each other run side by side, as long as there is room.`,
  }),
  'waits-queued': ({ task }) => ({
    claim: `While ${mono(task)} waits for a free place, it is in the state queued.`,
    yes: IMPOSSIBLE,
    no: 'It is scheduled. Queued comes afterwards: then it has its place and is with the executor.',
  }),
  'first-failure': ({ task }) => ({
    claim: `As soon as a try of ${mono(task)} goes wrong, ${mono(task)} is failed.`,
    yes: IMPOSSIBLE,
    no: 'It has a try left, so it is up_for_retry. Failed is the state after the last one.',
  }),
  'retries-total': ({ task, retries }) => ({
    claim: `With retries=${retries}, ${mono(task)} is tried ${count(retries, 'time')} at most.`,
    yes: IMPOSSIBLE,
    no: `retries counts the tries after the first one: ${count(retries + 1, 'try', 'tries')} in all.`,
  }),
  'upstream-failed-ran': ({ task }) => ({
    claim: `${mono(task)} is upstream_failed at the end. So it ran, and went wrong.`,
    yes: 'It ran in an earlier try; what came before it failed later.',
    no: 'It never ran. upstream_failed says that its trigger rule could not be met any more.',
  }),
  'waits-for-all': ({ task, rule, many }) => ({
    claim: `${mono(task)} starts only when all ${many} tasks right before it are over.`,
    yes: `Its trigger rule ${mono(rule)} asks for that.`,
    no: `One of them is not over yet. Its trigger rule ${mono(rule)} does not wait for all.`,
  }),
  'given-up-late': ({ task, rule, many }) => ({
    claim: `${mono(task)} is given up only when all ${many} tasks right before it are over.`,
    yes: `Only then is it certain that its trigger rule ${mono(rule)} can not be met.`,
    no: `For its trigger rule ${mono(rule)} one of them is enough. It does not wait to see how the others end.`,
  }),
  'run-first': ({ task }) => ({
    claim: `When ${mono(task)} starts, its DAG run is running already.`,
    yes: 'The scheduler starts the run first, and looks at its tasks only then.',
    no: IMPOSSIBLE,
  }),
  'run-last': ({ task }) => ({
    claim: `The DAG run ends in the very second in which its last task, ${mono(task)}, comes to its end.`,
    yes: 'In the pass in which the scheduler learns of the last end, it also sees that nothing is left.',
    no: 'A task that a rule has settled counts as finished only in the next pass. So the run ends one pass later.',
  }),
  'between-pokes': ({ task: sensor }) => ({
    claim: `Between two looks ${mono(sensor)} is still running.`,
    yes: 'In mode poke a sensor sleeps on its worker, and keeps worker and slot until it is done.',
    no: 'In mode reschedule it gives up its worker after each look, and is up_for_reschedule until the next one.',
  }),
  prints: ({ task }) => ({
    claim: `What ${mono(task)} prints is handed on as its XCom.`,
    yes: 'It returns the same text that it prints, and what a task returns is its XCom.',
    no: 'Printed text goes to the log. Only what a task returns or pushes becomes an XCom.',
  }),
  'runs-share-limit': ({ dag, limit }) => ({
    claim: `With max_active_tasks=${limit}, never more than ${count(limit, 'task')} of ${mono(dag)} are running at once, over all its runs.`,
    yes: IMPOSSIBLE,
    no: 'Since Airflow 3 the limit counts for each run by itself. Together its runs may have more.',
  }),
  'day-late': ({ date }) => ({
    claim: `The run for ${date.slice(0, 16).replace('T', ' ')} may start only when the time it is for is over.`,
    yes: 'Its schedule makes data intervals, and such a run comes at the end of its interval.',
    no: 'So it was in Airflow 2. In Airflow 3 a plain schedule starts its run at the tick itself.',
  }),
  'every-task-ran': ({ task }) => ({
    claim: 'The DAG run is a success. So every task of it has run on a worker.',
    yes: IMPOSSIBLE,
    no: `${mono(task)} never did. A run is a success when its leaves have ended well, and a task can end without having run.`,
  }),
  spread: ({ task, below, rule }) => ({
    claim: `${mono(task)} is skipped. So ${mono(below)}, right after it, is skipped as well.`,
    yes: `Its trigger rule ${mono(rule)} does not put up with a skipped task.`,
    no: `Its trigger rule ${mono(rule)} puts up with a skipped task. Skipping spreads by the rules, not by itself.`,
  }),
  'mapped-in-turn': ({ task }) => ({
    claim: `The mapped instances of ${mono(task)} run one after the other, in the order of their indexes.`,
    yes: IMPOSSIBLE,
    no: 'They are task instances like any others: as many run at once as there is room for.',
  }),
};

function told(myth: MadeMyth): Told {
  return (MYTHS[myth.id] as (myth: MadeMyth) => Told)(myth);
}

export const mythMessages: Sayings<MythMessages> = {
  'myth.claim': ({ myth }) => told(myth).claim,
  'myth.why': ({ myth, truth }) => (truth ? told(myth).yes : told(myth).no),
};
