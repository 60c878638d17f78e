import { act, fireEvent, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '../../../src/engine';
import type * as EdgePath from '../../../src/panels/dag-graph/layout/edge-path';
import type * as UseTask from '../../../src/panels/dag-graph/use-task';
import RunViews from '../../../src/panels/run-views/RunViews';
import { lessonFrom } from '../../lesson/lessons';
import { gridCase } from '../cases';
import { lessonOf, show } from '../lesson-on-screen';
import type { Place } from '../lesson-on-screen';

/** Counts how often nodes and edges are drawn, by the work each does once per drawing. */
const drawn = vi.hoisted(() => ({ nodes: [] as string[], edges: 0 }));
vi.mock('../../../src/panels/dag-graph/use-task', async (original) => {
  const real = await original<typeof UseTask>();
  return {
    ...real,
    nameOf: (...args: Parameters<typeof real.nameOf>) => {
      drawn.nodes.push(args[0].taskId);
      return real.nameOf(...args);
    },
  };
});
vi.mock('../../../src/panels/dag-graph/layout/edge-path', async (original) => {
  const real = await original<typeof EdgePath>();
  return {
    ...real,
    edgePath: (...args: Parameters<typeof real.edgePath>) => {
      drawn.edges++;
      return real.edgePath(...args);
    },
  };
});
beforeEach(() => {
  drawn.nodes = [];
  drawn.edges = 0;
});

const recorded = (name: string): Case =>
  (JSON.parse(readFileSync(`test/conformance/recordings/${name}.json`, 'utf8')) as { input: Case }).input;
const madeOf = (input: Case, change = {}): Place => ({ lesson: lessonOf(input, change) });

/** A click alone: the mouse going down, as user-event sends it, lacks what the graph's panning reads of it. */
const press = (element: HTMLElement) => fireEvent.click(element);

/** The panel, once its picture has arrived. */
async function showGraph(place?: Place) {
  const shown = show(<RunViews />, place);
  const region = shown.getByRole('region', { name: 'DAG graph' });
  await within(region).findByRole('group', { name: /^Graph of/ }, { timeout: 20_000 });
  const task = (id: string) =>
    within(region).getByRole('button', { name: new RegExp(`^${id.replace('.', '\\.')},`) });
  return { ...shown, region, task };
}

describe('the DAG graph', () => {
  it('names every task with its operator, try, state and what it waits for, and says where a press leads', async () => {
    const { task } = await showGraph({ step: 1 });
    expect(task('ingest')).toHaveAccessibleName('ingest, running, PythonOperator · try 1. Go to step 2');
    expect(task('preprocess')).toHaveAccessibleName(
      'preprocess, none, waits for ingest, PythonOperator. Go to step 3',
    );
  });

  it('says on a task in a word what holds it back, from the checks that hold it back', async () => {
    const lesson = lessonFrom('lessons/airflow/pools-priority-parallelism.json');
    const { task, player } = await showGraph({ lesson });
    const { track } = player.store.getState();
    const spam = track.trace.tasks.find(({ taskId }) => taskId === 'train_spam')!.index;
    const waiting = track.steps.find(
      ({ position }) =>
        track.trace.at(position).pool('gpu').used === 2 &&
        track.trace.at(position).taskState(spam) === 'scheduled',
    )!;
    act(() => player.goTo(waiting.number));
    expect(task('train_spam')).toHaveTextContent('waits: pool gpu, 2 of 2 taken');
    expect(task('train_spam')).toHaveAccessibleName(/scheduled, waits: pool gpu, 2 of 2 taken/);
    expect(task('compare_models')).toHaveTextContent('waits for 4 tasks');
    expect(task('train_churn')).not.toHaveTextContent('wait');
  });

  it('keeps back what holds tasks back while that is asked', async () => {
    const lesson = lessonFrom('lessons/airflow/retries.json');
    const { task, player } = await showGraph({ lesson, scenario: 'all-tries-fail', step: 2 });
    expect(task('clean_orders')).toHaveTextContent('waits for fetch_orders');
    act(() => player.setMode('try'));
    expect(task('clean_orders')).not.toHaveTextContent('waits for');
    expect(task('clean_orders')).not.toHaveAccessibleName(/waits/);
  });

  it('says on the edge what it waits for, and when that is met', async () => {
    const { region, player } = await showGraph({ step: 1 });
    expect(region).toHaveTextContent('waits for ingest');
    act(() => player.next());
    expect(region).toHaveTextContent('met: ingest succeeded');
    act(() => void player.setScenario('ingest-fails'));
    act(() => player.goTo(2));
    expect(region).toHaveTextContent('not met: ingest failed');
  });

  it('rings the task of the step, and shows the state of the run', async () => {
    const { region, task, player } = await showGraph({ step: 3 });
    expect(task('preprocess')).toHaveAttribute('aria-current', 'step');
    expect(task('ingest')).not.toHaveAttribute('aria-current');
    expect(region).toHaveTextContent('run: running');
    act(() => player.last());
    expect(region).toHaveTextContent('run: success');
    expect(region.querySelector('[aria-current]')).toBeNull();
    act(() => player.first());
    expect(region).toHaveTextContent('run: none');
  });

  it('leads from a task to its next step, or else to its first, by mouse and by keyboard', async () => {
    const { task, player, user } = await showGraph({ step: 1 });
    const step = () => player.store.getState().cursor;
    press(task('ingest'));
    expect(step()).toBe(2);
    press(task('ingest'));
    expect(step()).toBe(1);
    task('preprocess').focus();
    await user.keyboard('{Enter}');
    expect(step()).toBe(3);
    expect(task('preprocess')).toHaveFocus();
  });

  it('has its tasks in topological order for Tab, and moves between them with Up and Down', async () => {
    const { region, task, user } = await showGraph({ scenario: 'five-tasks' });
    const ids = [...region.querySelectorAll<HTMLElement>('[data-box]')].map((box) => box.dataset['box']);
    expect(ids).toEqual(['ingest', 'preprocess', 'train', 'evaluate', 'deploy']);
    task('ingest').focus();
    await user.tab();
    expect(task('preprocess')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(task('evaluate')).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(task('train')).toHaveFocus();
  });

  it('has buttons to zoom, to show all and to show the current task', async () => {
    const { region, user } = await showGraph({ step: 1 });
    for (const name of ['Zoom in', 'Zoom out', 'Show the whole graph', 'Show the current task']) {
      const button = within(region).getByRole('button', { name });
      expect(button).toBeEnabled();
      await user.click(button);
    }
  });
});

describe('a step', () => {
  it('draws again only the tasks and edges it changes', async () => {
    const { player } = await showGraph(madeOf(gridCase(4, 5)));
    const { track } = player.store.getState();
    for (let step = 1; step < track.steps.length; step++) {
      const before = player.store.getState().cursor;
      drawn.nodes = [];
      drawn.edges = 0;
      act(() => player.next());
      const changed = new Set<string>();
      // Both the step left and the step come to are about tasks that look different now.
      for (const at of [before, step]) {
        const { change } = track.steps[at]!;
        if (change !== null) changed.add(taskOf(track.trace.change(change), track));
      }
      const from = track.steps[before]!.position;
      for (let position = from; position < track.steps[step]!.position; position++) {
        changed.add(taskOf(track.trace.change(position), track));
      }
      changed.delete('');
      // A task is also drawn again when what it waits for is met.
      const dag = track.trace.dags[0]!;
      const below = [...changed].flatMap((id) =>
        dag.task(id).downstream.map((index) => dag.tasks[index]!.taskId),
      );
      const allowed = new Set([...changed, ...below]);
      expect(
        drawn.nodes.filter((id) => !allowed.has(id)),
        `step ${step}`,
      ).toEqual([]);
      expect(drawn.nodes.length, `step ${step}`).toBeLessThanOrEqual(allowed.size);
      expect(drawn.edges, `step ${step}`).toBeLessThanOrEqual(2 * changed.size + 2);
    }
  });

  it('draws the whole graph once when it arrives, and no more than twice a task on the way there', async () => {
    await showGraph(madeOf(gridCase(4, 5)));
    expect(drawn.nodes.length).toBeLessThanOrEqual(2 * 20);
  });
});

function taskOf(
  change: { readonly kind: string; readonly instance?: number },
  track: { readonly trace: { readonly tasks: readonly { readonly taskId: string }[] } },
): string {
  return change.kind === 'task' ? track.trace.tasks[change.instance!]!.taskId : '';
}

describe('groups', () => {
  it('close to one box that sums them up, and open again under the same button', async () => {
    const { region, user, player } = await showGraph(madeOf(recorded('groups/nested-leaves')));
    act(() => player.last());
    const close = within(region).getByRole('button', { name: 'Collapse group o.i' });
    expect(close).toHaveAttribute('aria-expanded', 'true');
    close.focus();
    await user.keyboard('{Enter}');
    const open = within(region).getByRole('button', { name: 'Expand group o.i' });
    expect(open).toHaveFocus();
    const box = within(region).getByRole('group', { name: 'Group o.i' });
    expect(box).toHaveTextContent(/2 tasks/);
    expect(box).toHaveTextContent(/2 success/);
    expect(within(region).queryByRole('button', { name: /^o\.i\.x,/ })).toBeNull();
    press(open);
    expect(within(region).getByRole('button', { name: /^o\.i\.x,/ })).toBeVisible();
  });
});

describe('mapped tasks, rules, setups', () => {
  it('count the instances of a mapped task by state', async () => {
    const { task, player } = await showGraph(madeOf(recorded('mapping/literal-list'), { detail: 'full' }));
    act(() => player.last());
    const mapped = player.store.getState().track.trace.dags[0]!.tasks.find((one) => one.isMapped)!;
    expect(task(mapped.taskId)).toHaveAccessibleName(/, \d+ success, .*mapped/);
    expect(task(mapped.taskId)).toHaveTextContent('[ ]');
  });

  it('show a trigger rule that is not the usual one', async () => {
    const { region } = await showGraph(madeOf(recorded('skipping/branch-joins-by-rule')));
    expect(region).toHaveTextContent('none_failed_min_one_success');
  });

  it('mark setups and teardowns, without the rule that teardowns have anyway', async () => {
    const { region } = await showGraph(madeOf(recorded('setup-teardown/work-fails')));
    expect(region).toHaveTextContent('setup');
    expect(region).toHaveTextContent('teardown');
    expect(region).not.toHaveTextContent('all_done_setup_success');
  });
});

describe('several runs', () => {
  it('follow the run of the step, until one is chosen', async () => {
    const { region, user, player } = await showGraph(
      madeOf(recorded('several-dags/trigger-dag-run'), { detail: 'runs' }),
    );
    const { track } = player.store.getState();
    const [first, second] = track.trace.runs;
    expect(first!.dagId).not.toBe(second!.dagId);
    const shows = (dagId: string) =>
      within(region).getByRole('group', { name: new RegExp(`^Graph of ${dagId}`) });
    const runOfSecond = track.steps.find(({ change }) => {
      const at = change === null ? null : track.trace.change(change);
      return at?.kind === 'run' && at.run === 1;
    })!;
    expect(shows(first!.dagId)).toBeVisible();
    act(() => player.goTo(runOfSecond.number));
    expect(shows(second!.dagId)).toBeVisible();
    const select = within(region).getByRole('combobox', { name: 'Run shown' });
    await user.selectOptions(select, within(select).getByRole('option', { name: new RegExp(first!.runId) }));
    expect(shows(first!.dagId)).toBeVisible();
    await user.selectOptions(select, 'Run of the current step');
    expect(shows(second!.dagId)).toBeVisible();
  });
});
