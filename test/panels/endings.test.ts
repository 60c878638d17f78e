/**
 * What the page says of how a run came out, held against what the real Airflow left: some recordings of each topic;
 * another `SEED` takes others.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listRecordings } from '../../src/cli/conformance/recordings';
import { SETTLING_ORDERS, simulate } from '../../src/engine';
import type { Case, Recording, Trace } from '../../src/engine';
import { createRandom, createTrack, sample } from '../../src/lesson';
import { narrate } from '../../src/panels/narration/derive';
import { summarizeRun, summaryOfAll } from '../../src/panels/run-summary';
import { stepName } from '../../src/panels/step-events';
import { deriveTranscript } from '../../src/panels/transcript/derive';
import { seeds } from '../engine/seeds';
import { en } from '../words';
import { oneTask } from './cases';

const FOLDER = path.join(import.meta.dirname, '..', 'conformance', 'recordings');
const OF_A_TOPIC = 25;

const byTopic = new Map<string, string[]>();
for (const file of listRecordings(FOLDER)) {
  const topic = path.basename(path.dirname(file));
  byTopic.set(topic, [...(byTopic.get(topic) ?? []), file]);
}

/** By `dag/run`: its state and, by id as it is shown, the states of its task instances. */
type Left = ReadonlyMap<string, { readonly state: string; readonly tasks: ReadonlyMap<string, string> }>;

/** How the recorder left everything. */
function recordedEnd({ ticks }: Recording): Left {
  const left = new Map<string, { state: string; tasks: Map<string, string> }>();
  for (const change of ticks.flatMap(({ phases }) => Object.values(phases).flat())) {
    if (!('to' in change)) continue;
    const name = `${String(change['dag'])}/${String(change['run'])}`;
    const run = left.get(name) ?? { state: '(gone)', tasks: new Map<string, string>() };
    left.set(name, run);
    const to = change['to'] === null ? 'none' : String(change['to']);
    if (change['task'] === undefined) run.state = to;
    else {
      const index = Number(change['map_index'] ?? -1);
      const id = index < 0 ? String(change['task']) : `${String(change['task'])}[${index}]`;
      if (to === '(gone)') run.tasks.delete(id);
      else run.tasks.set(id, to);
    }
  }
  return left;
}

function endOf(trace: Trace): Left {
  const end = trace.at(trace.length);
  return new Map(
    trace.runs.map((run) => {
      const own = trace.tasks.filter((row) => row.run === run.index && end.taskState(row.index) !== 'absent');
      const idOf = (row: (typeof own)[number]) =>
        row.mapIndex < 0 ? row.taskId : `${row.taskId}[${row.mapIndex}]`;
      const state = end.runState(run.index);
      const tasks = new Map(own.map((row) => [idOf(row), end.taskState(row.index) ?? 'none']));
      return [`${run.dagId}/${run.runId}`, { state: state === 'absent' ? '(gone)' : state, tasks }];
    }),
  );
}

const plain = (left: Left) =>
  [...left].map(([name, { state, tasks }]) => [name, state, [...tasks].sort()]).sort();

/** Where Airflow leaves an outcome open, the simulated run that came out as the recorded one. */
function simulatedAs(recording: Recording, left: Left): Trace | undefined {
  for (const order of SETTLING_ORDERS) {
    const trace = simulate(recording.input, { order });
    if (JSON.stringify(plain(endOf(trace))) === JSON.stringify(plain(left))) return trace;
  }
  return undefined;
}

const OPEN = [
  'none',
  'scheduled',
  'queued',
  'running',
  'up_for_retry',
  'up_for_reschedule',
  'deferred',
  'restarting',
];
/** What a verb says of a task instance: the states in which it is true. */
const VERBS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(succeeded|completed|has ended well|have ended well)/, ['success']],
  [/^(has|have) succeeded or been skipped/, ['success', 'skipped']],
  [/^(was|were|has been|have been) skipped/, ['skipped']],
  [/^did not succeed/, ['failed', 'upstream_failed']],
  [/^failed/, ['failed']],
  [/^could not run \(upstream_failed\)/, ['upstream_failed']],
  [/^never ran/, ['none']],
  [/^(is|are) not over/, OPEN],
  [/^can never run/, OPEN],
];

const ID = '`[^`]+`';
const NAMED = new RegExp(`((?:${ID}, )*${ID}(?:(?:,)? and (?:${ID}|(\\d+) more))?),? ([a-z][^.;]*)`, 'gi');

/** Fails unless everything that the sentence says of named tasks is so. Answers how many it speaks of in each state. */
function expectTrue(sentence: string, tasks: ReadonlyMap<string, string>, where: string): void {
  for (const [, names = '', , said = ''] of sentence.matchAll(NAMED)) {
    const verb = VERBS.find(([pattern]) => pattern.test(said));
    expect(verb, `${where}: "${said}" is no verb that this test knows`).toBeDefined();
    for (const [, id = ''] of names.matchAll(/`([^`]+)`/g)) {
      const states = [...tasks]
        .filter(([name]) => name === id || name.startsWith(`${id}[`))
        .map(([, state]) => state);
      const living = states.filter((state) => state !== 'removed');
      const fits = (state: string) => verb![1].includes(state);
      // Of a mapped task among the last ones it is enough that one instance failed, or is left.
      const isOfOne = /^(did not succeed|can never run)/.test(said);
      expect(
        living.length > 0 && (isOfOne ? living.some(fits) : living.every(fits)),
        `${where}: ${id} ${said}`,
      ).toBe(true);
    }
  }
}

/** Fails unless the figures in the closing line are those of the run. */
function expectFigures(line: string, tasks: ReadonlyMap<string, string>, where: string): void {
  const living = [...tasks].filter(([, state]) => state !== 'removed');
  const [head = ''] = line.split(/[.,] DAG run/);
  const every = /^(?:All (\d+) tasks|The one task) (.+)$/.exec(head);
  const some = /^Of (\d+) task(?: instance)?s, (.+)$/.exec(head);
  if (head === 'All tasks completed') {
    expect(living.length, `${where}: ${line}`).toBeGreaterThan(1);
    for (const [id, state] of living) expect(state, `${where}: ${line} ${id}`).toBe('success');
  } else if (every) {
    const ids = new Set(living.map(([id]) => id.replace(/\[\d+\]$/, '')));
    expect(ids.size, `${where}: ${line}`).toBe(Number(every[1] ?? 1));
    const verb = VERBS.find(([pattern]) => pattern.test(every[2]!))!;
    for (const [id, state] of living) expect(verb[1], `${where}: ${line} ${id}`).toContain(state);
  } else if (some) {
    const parts = some[2]!.split(/, | and /);
    let total = 0;
    for (const part of parts) {
      const [, n, said] = /^(\d+) (.+)$/.exec(part)!;
      const verb = VERBS.find(([pattern]) => pattern.test(said!))!;
      total += Number(n);
      expect(living.filter(([, state]) => verb[1].includes(state)).length, `${where}: ${line}`)[
        /never ran|not over/.test(said!) ? 'toBeGreaterThanOrEqual' : 'toBe'
      ](Number(n));
    }
    expect(total, `${where}: ${line}`).toBe(Number(some[1]));
    expect(total, `${where}: ${line}`).toBe(living.length);
  } else expect(living, `${where}: ${line}`).toEqual([]);
}

test.each([...byTopic.keys()])(
  'no sentence about how a run came out says more than its task instances show: %s',
  (topic) => {
    for (const file of sample(byTopic.get(topic)!, OF_A_TOPIC, createRandom(String(seeds(1)[0])))) {
      const recording = JSON.parse(readFileSync(file, 'utf8')) as Recording;
      const left = recordedEnd(recording);
      const trace = simulatedAs(recording, left);
      expect(trace, `${file} comes out otherwise`).toBeDefined();
      for (const { index, dagId, runId } of trace!.runs) {
        const { state, tasks } = left.get(`${dagId}/${runId}`)!;
        const summary = summarizeRun(trace!, index);
        const [line, why, closing] = [
          en.steppingWords.end.line(summary),
          en.steppingWords.end.why(summary),
          en.steppingWords.end.closing(summary),
        ];
        const where = `${path.basename(file)}, ${runId}`;
        // Under the name of a run that was deleted there can be another one later.
        const isAgain = trace!.runs.some(
          (row) => row.index > index && row.dagId === dagId && row.runId === runId,
        );
        if (isAgain || state === '(gone)') {
          expect([line, closing], where).toEqual(['The DAG run was deleted.', 'The DAG run was deleted.']);
          continue;
        }
        for (const sentence of [line, closing]) expect(sentence, where).toContain(state);
        for (const sentence of [line, why]) expectTrue(sentence, tasks, where);
        if (state === 'success' || state === 'failed') expectFigures(closing, tasks, where);
        // And nothing is left out: whatever did not succeed is spoken of.
        const others = new Set([...tasks.values()].filter((one) => one !== 'success' && one !== 'removed'));
        if (others.size > 0) expect(why, where).toMatch(/`/);
      }
      const counted = new Map<string, number>();
      for (const { state } of left.values()) {
        const word = state === '(gone)' ? 'deleted' : state;
        counted.set(word, (counted.get(word) ?? 0) + 1);
      }
      const again = trace!.runs.length - left.size;
      if (again > 0) counted.set('deleted', (counted.get('deleted') ?? 0) + again);
      const all = summaryOfAll(trace!, en);
      if (left.size > 1 && counted.size > 1)
        for (const [state, n] of counted) expect(all, file).toContain(`${n} ${state}`);
    }
  },
);

test('several runs that came to the same are told together', () => {
  const [dag] = oneTask(1).dags;
  const daily = { ...dag!, schedule: '@daily', catchup: true };
  const trace = simulate({
    ...oneTask(1),
    clock: '2024-01-02T00:00:00Z',
    dags: [daily],
    until: { seconds: 60 },
  });
  expect(summaryOfAll(trace, en)).toBe('2 DAG runs, both success.');
});

test('a run that took days is told with its date, not with its seconds', () => {
  const trace = simulate({ ...oneTask(259_200), until: { seconds: 400_000 } });
  const { line, closing } = en.steppingWords.end;
  const summary = summarizeRun(trace, 0);
  for (const sentence of [line(summary), closing(summary)]) {
    expect(sentence).toMatch(/success on .*2024/);
    expect(sentence).not.toMatch(/\d{3} s\b/);
  }
});

test('in a record of days every moment is a date, in the narration, at the stops and in the transcript', () => {
  const [dag] = oneTask(2).dags;
  const daily = { ...dag!, schedule: '@daily' };
  const input = { ...oneTask(2), dags: [daily], until: { seconds: 200_000 } };
  const track = createTrack(input, 'ticks');
  const told = [
    ...track.steps.flatMap((step) => {
      const { line, notes } = narrate(track, step.number, en);
      return [line, ...notes, stepName(track, step, en)];
    }),
    ...deriveTranscript(track, Infinity, en).map(({ at }) => en.steppingWords.transcript.at(at ?? '')),
  ];
  expect(told.filter((text) => /\b[\d,]+ s\b/.test(text) && /^at /i.test(text))).toEqual([]);
  expect(told.some((text) => /^On Jan 2, 2024/.test(text))).toBe(true);
});

test('of several runs the end says what each came to and when, in dates as soon as the runs are those of several', () => {
  const [dag] = oneTask(1).dags;
  const endOf = (more: Partial<Case>) => {
    const track = createTrack({ ...oneTask(1), ...more }, 'runs');
    return narrate(track, track.steps.length - 1, en);
  };
  const byHand = { at: 3, do: 'trigger', dag_id: dag!.dag_id } as const;
  expect(endOf({ actions: [byHand] })).toMatchObject({
    line: '2 DAG runs, both success.',
    why: 'Run 1: success at 1 s; run 2: success at 4 s.',
  });
  const dags = [{ ...dag!, schedule: '@daily', catchup: true }];
  // A catchup makes the runs of both days within seconds, and each stands under its date on the page.
  expect(endOf({ clock: '2024-01-02T00:00:00Z', dags, until: { seconds: 60 } })).toMatchObject({
    line: '2 DAG runs, both success.',
    why: 'Run 1: success on Jan 2, 2024, 00:00:01 UTC; run 2: success on Jan 2, 2024, 00:00:02 UTC.',
  });
  expect(endOf({ dags, until: { seconds: 90_000 } }).why).toMatch(
    /^Run 1: success on Jan 1, 2024.*; run 2: success on Jan 2, 2024/,
  );
});
