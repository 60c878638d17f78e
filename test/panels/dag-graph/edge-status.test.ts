import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TRIGGER_RULES } from '../../../src/engine';
import type { Case, TaskState, TriggerRule } from '../../../src/engine';
import { createTrack, resolveStep } from '../../../src/lesson';
import { edgeView } from '../../../src/panels/dag-graph/derive';
import { edgeState } from '../../../src/panels/dag-graph/edge-status';
import { edgeText } from '../../../src/panels/dag-graph/edge-text';
import { en } from '../../words';

const plain = { upIsSetup: false, upChooses: false, down: null };
const say = (
  rule: TriggerRule,
  up: readonly TaskState[],
  more: Partial<Parameters<typeof edgeState>[0]> = {},
) => edgeState({ ...plain, rule, up, ...more });

describe('what an edge says of an upstream task that has ended', () => {
  // success, failed, upstream_failed, skipped: m(et), f(ailed), u(nneeded).
  const ENDS: Record<TriggerRule, string> = {
    all_success: 'mfff',
    all_failed: 'fmmf',
    all_done: 'mmmm',
    all_done_min_one_success: 'mmmf',
    all_done_setup_success: 'mmmm',
    one_success: 'mfff',
    one_failed: 'fmmf',
    one_done: 'mmff',
    none_failed: 'mffm',
    none_failed_min_one_success: 'mffm',
    none_skipped: 'mmmf',
    all_skipped: 'fffm',
    always: 'uuuu',
  };
  it.each(TRIGGER_RULES)('%s', (rule) => {
    const states = (['success', 'failed', 'upstream_failed', 'skipped'] as const).map(
      (state) => say(rule, [state])[0],
    );
    expect(states.join('')).toBe(ENDS[rule]);
  });
});

describe('what an edge says otherwise', () => {
  it('waits before the upstream task exists and while it runs', () => {
    expect(say('all_success', [])).toBe('waiting');
    expect(say('all_success', ['running'])).toBe('waiting');
    expect(say('all_success', ['success', 'running'])).toBe('waiting');
  });
  it('is not met as soon as one of several instances has spoilt it', () => {
    expect(say('all_success', ['failed', 'running'])).toBe('failed');
    expect(say('none_failed', ['failed', null])).toBe('failed');
  });
  it('is met by one instance where one is enough', () => {
    expect(say('one_success', ['failed', 'success', 'running'])).toBe('met');
    expect(say('one_success', ['failed', 'running'])).toBe('waiting');
  });
  it('is unneeded where the task went on without it', () => {
    expect(say('one_success', ['running'], { down: 'running' })).toBe('unneeded');
    expect(say('always', ['running'])).toBe('unneeded');
  });
  it('is not met where the upstream task chose another way', () => {
    expect(say('all_success', ['success'], { upChooses: true, down: 'skipped' })).toBe('failed');
    expect(say('all_success', ['success'], { upChooses: true, down: 'running' })).toBe('met');
  });
  it('asks a setup to succeed, also where the rule of a teardown forgives others', () => {
    expect(say('all_done_setup_success', ['failed'], { upIsSetup: true })).toBe('failed');
    expect(say('all_done_setup_success', ['failed'])).toBe('met');
  });
  it('says it in words', () => {
    const view = { up: null, done: 0, of: 1, isChoice: false } as const;
    expect(edgeText({ ...view, status: 'waiting' }, 'ingest', en)).toBe('waits for ingest');
    expect(edgeText({ ...view, status: 'waiting', done: 2, of: 3 }, 'load', en)).toBe(
      'waits for load: 2 of 3',
    );
    expect(edgeText({ ...view, status: 'met', up: 'success' }, 'ingest', en)).toBe('met: ingest succeeded');
    expect(edgeText({ ...view, status: 'met', up: 'failed' }, 'ingest', en)).toBe('met: ingest failed');
    expect(edgeText({ ...view, status: 'failed', up: 'failed' }, 'ingest', en)).toBe(
      'not met: ingest failed',
    );
    expect(edgeText({ ...view, status: 'failed', up: 'success', isChoice: true }, 'pick', en)).toBe(
      'not chosen by pick',
    );
    expect(edgeText({ ...view, status: 'unneeded' }, 'slow', en)).toBe('did not wait for slow');
  });
});

it('waits in a mapped group as long as one index still waits for its own, whatever the others do', () => {
  const track = createTrack(recorded('lessons/groups--index-by-index.json'), 'essential');
  const [dag] = track.trace.dags;
  const edge = ['episode.fetch', 'episode.cut'].map((id) => dag!.task(id).index) as [number, number];
  const said = [[0, 'running'] as const, [1, 'running'] as const].map(([map_index, state]) => {
    const step = resolveStep(track, { task: 'episode.cut', map_index, state })!;
    return edgeView(track, { dag: dag!, run: 0 }, [edge], step).status;
  });
  expect(said).toEqual(['waiting', 'met']);
});

function recorded(name: string): Case {
  return (JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as { input: Case }).input;
}

/** Recorded runs without mapping, where the trigger rule alone speaks of upstream tasks. */
const FOLDER = 'test/conformance/recordings';
const RECORDED = readdirSync(`${FOLDER}/random`)
  .filter((name) => /^(rules|operators|people)-/.test(name))
  .map((name) => `random/${name}`)
  .concat(readdirSync(`${FOLDER}/skipping`).map((name) => `skipping/${name}`));

describe('edges agree with the check that decides', () => {
  const ONE_IS_ENOUGH = new Set(['one_success', 'one_failed', 'one_done']);
  it.each(RECORDED)('%s', (name) => {
    const track = createTrack(recorded(name), 'ticks');
    const { trace } = track;
    for (const step of track.steps) {
      const moment = trace.at(step.position);
      for (const row of trace.tasks) {
        const dag = trace.dags.find((one) => one.dagId === row.dagId)!;
        const task = dag.task(row.taskId);
        if (moment.taskState(row.index) !== null || moment.runState(row.run) !== 'running') continue;
        if (task.hasMapIndexes || task.upstream.some((up) => dag.tasks[up]!.hasMapIndexes)) continue;
        if (task.isTeardown || task.upstream.some((up) => dag.tasks[up]!.isSetup)) continue;
        const rule = moment.checks(row.index).find((answer) => answer.check === 'Trigger Rule');
        if (!rule) continue;
        const edges = task.upstream.map(
          (up) => edgeView(track, { dag, run: row.run }, [[up, task.index]], step.number).status,
        );
        const isOpen = ONE_IS_ENOUGH.has(task.triggerRule)
          ? edges.length > 0 && !edges.includes('met')
          : edges.some((status) => status === 'waiting' || status === 'failed');
        const why = `${row.taskId} (${task.triggerRule}) at step ${step.number}: ${edges.join(', ')}`;
        // "At least one success" is asked of all upstream tasks together: no single edge can say it.
        if (/min_one_success/.test(task.triggerRule)) {
          if (isOpen) expect(rule.passed, why).toBe(false);
        } else expect(rule.passed, why).toBe(!isOpen);
      }
    }
  });
});
