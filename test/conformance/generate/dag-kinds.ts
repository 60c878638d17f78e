/** Kinds about runs: schedules, backfills, assets, and DAGs that start and wait for each other. */
import type {
  ActionSpec,
  AssetCondition,
  Case,
  DagSpec,
  ScheduleSpec,
  TimetableSpec,
} from '../../../src/engine';
import { isoDate } from '../../../src/engine/dates';
import type { Made } from './basic-kinds';
import { addAttempts, addRetries, addRules, attempt, caseOf, CLOCK, draft } from './parts';
import type { Random } from './random';

const HOUR = 3600;
const DAY = 86_400;
const ms = Date.parse(CLOCK);
const date = (seconds: number) => isoDate(ms + seconds * 1000);

/** A small DAG whose tasks may depend on the past. */
function small(random: Random, past = 0.25): Pick<DagSpec, 'tasks' | 'edges' | 'behaviour'> {
  const dag = draft(random, random.int(1, 3));
  addRules(random, dag, 0.15);
  addRetries(random, dag, 0.15);
  for (const task of dag.tasks) {
    if (random.chance(past)) task.depends_on_past = true;
    if (random.chance(past / 4)) task.wait_for_downstream = true;
  }
  addAttempts(random, dag, () => {
    const made = attempt(random, 0.15);
    if (random.chance(0.2)) made.seconds = random.pick([30, 70, 130]);
    return made;
  });
  return dag;
}

const CRONS = ['* * * * *', '*/5 * * * *', '@hourly', '@daily', '30 * * * *', '15,45 * * * *', '0 */2 * * *'];

/** Seconds between runs, so that a case ends after a few. */
function anySchedule(random: Random): [ScheduleSpec, number] {
  const kind = random.next();
  if (kind < 0.35) return [random.pick(CRONS), HOUR];
  if (kind < 0.9) return anyTimetable(random);
  return random.pick<[ScheduleSpec, number]>([
    ['@once', HOUR],
    ['@continuous', 60],
    [null, HOUR],
  ]);
}

function anyTimetable(random: Random): [TimetableSpec, number] {
  const seconds = random.pick([40, 60, 90, 600, HOUR]);
  return random.pick<() => [TimetableSpec, number]>([
    () => [{ delta: seconds }, seconds],
    () => [{ delta_trigger: seconds }, seconds],
    () => [{ delta_interval: seconds }, seconds],
    () => [
      {
        cron_trigger: random.pick(CRONS),
        ...(random.chance(0.4) && { interval: random.pick([60, HOUR, DAY]) }),
      },
      HOUR,
    ],
    () => [{ cron_interval: random.pick(CRONS) }, HOUR],
    () => [{ cron_triggers: random.sample(CRONS, 2) }, HOUR],
    () => [{ events: Array.from({ length: random.int(1, 5) }, () => date(random.int(-400, 400))) }, 100],
  ])();
}

/** All kinds of schedules, with and without catchup, paused, triggered by hand, deleted. */
export function schedules(random: Random): Made {
  const [schedule, period] = anySchedule(random);
  const seconds = period * random.pick([2, 3, 5]);
  const settings: NonNullable<Case['settings']> = {};
  if (random.chance(0.2)) settings['scheduler.create_cron_data_intervals'] = true;
  const dag: DagSpec = { dag_id: 'd', schedule, ...small(random) };
  if (random.chance(0.85))
    dag.start_date = date(random.pick([-3, -2, -1, 0, 1]) * period + random.pick([0, 0, -420, 20]));
  if (random.chance(0.15)) dag.end_date = date(random.pick([1, 2]) * period);
  if (random.chance(0.5) && dag.start_date) dag.catchup = true;
  if (schedule === '@continuous' || random.chance(0.4))
    dag.max_active_runs = schedule === '@continuous' ? 1 : random.int(1, 3);
  if (random.chance(0.15)) dag.dagrun_timeout = random.pick([10, 50]);
  if (random.chance(0.1)) dag.max_consecutive_failed_dag_runs = random.int(1, 2);
  if (random.chance(0.15)) dag.paused = true;
  const actions: ActionSpec[] = [];
  const at = () => random.int(0, Math.min(seconds, 4 * period));
  if (dag.paused) actions.push({ at: at(), do: 'unpause', dag_id: 'd' });
  if (random.chance(0.3))
    actions.push({ at: at(), do: 'pause', dag_id: 'd' }, { at: at(), do: 'unpause', dag_id: 'd' });
  for (const run_id of random.some(['m1', 'm2'], 0.25)) {
    actions.push({
      at: at(),
      do: 'trigger',
      dag_id: 'd',
      run_id,
      ...(random.chance(0.5) && { logical_date: date(random.int(-2, 2) * period) }),
    });
  }
  return {
    clock: random.chance(0.3) ? date(random.int(1, 59)) : CLOCK,
    ...(random.chance(0.3) && { tick_seconds: random.pick([5, 10]) }),
    ...(Object.keys(settings).length > 0 && { settings }),
    dags: [dag],
    actions: actions.sort((a, b) => a.at - b.at),
    until: { seconds, ticks: 60 },
  };
}

/** Nights in which clocks change. */
export function clocks(random: Random): Made {
  const [zone, night] = random.pick([
    ['Europe/Zurich', '2024-03-30T20:00:00Z'],
    ['Europe/Zurich', '2024-10-26T20:00:00Z'],
    ['America/New_York', '2024-03-10T03:00:00Z'],
    ['America/New_York', '2024-11-03T02:00:00Z'],
    ['Australia/Lord_Howe', '2024-04-06T12:00:00Z'],
    ['Australia/Lord_Howe', '2024-10-05T12:00:00Z'],
  ] as const);
  const cron = random.pick([
    '30 2 * * *',
    '0 * * * *',
    '*/30 * * * *',
    '0 */2 * * *',
    '15 1-3 * * *',
    '0 3 * * *',
    '30 1 * * *',
    '@daily',
  ]);
  const start = isoDate(Date.parse(night) - random.pick([0, 6, 24]) * HOUR * 1000);
  const dag: DagSpec = {
    dag_id: 'd',
    schedule: random.pick<ScheduleSpec>([
      { cron_trigger: cron, timezone: zone },
      { cron_interval: cron, timezone: zone },
      { cron_triggers: [cron, '45 * * * *'], timezone: zone },
    ]),
    start_date: start,
    catchup: random.chance(0.5),
    tasks: [{ task_id: 'a' }],
  };
  const actions: ActionSpec[] = random.chance(0.4)
    ? [
        {
          at: random.int(0, 9) * HOUR,
          do: 'trigger',
          dag_id: 'd',
          run_id: 'm',
          logical_date: isoDate(Date.parse(night) + random.int(0, 9) * HOUR * 1000),
        },
      ]
    : [];
  return { clock: night, tick_seconds: 60, dags: [dag], actions, until: { seconds: 14 * HOUR, ticks: 80 } };
}

/** Backfills with every option, beside scheduled and manual runs. */
export function backfill(random: Random): Made {
  const [schedule] = random.chance(0.85) ? anyTimetable(random) : anySchedule(random);
  const period = 'delta' in Object(schedule) || 'events' in Object(schedule) ? 100 : HOUR;
  const dag: DagSpec = { dag_id: 'd', schedule, ...small(random, 0.15) };
  if (random.chance(0.8)) dag.start_date = date(random.pick([-5, -3, 0]) * period);
  if (random.chance(0.3) && dag.start_date) dag.catchup = true;
  if (schedule === '@continuous') dag.max_active_runs = 1;
  else if (random.chance(0.3)) dag.max_active_runs = random.int(1, 2);
  const actions: ActionSpec[] = [];
  for (let count = random.int(1, 2); count > 0; count -= 1) {
    const from = random.int(-8, 1);
    actions.push({
      at: random.int(0, 60),
      do: 'backfill',
      dag_id: 'd',
      from_date: date(from * period),
      to_date: date((from + random.int(0, 4)) * period),
      ...(random.chance(0.4) && { max_active_runs: random.int(1, 3) }),
      ...(random.chance(0.3) && { run_backwards: true }),
      ...(random.chance(0.5) && { reprocess_behavior: random.pick(['none', 'failed', 'completed']) }),
    });
  }
  if (random.chance(0.4))
    actions.push({
      at: random.int(0, 20),
      do: 'trigger',
      dag_id: 'd',
      run_id: 'm',
      logical_date: date(-random.int(1, 4) * period),
    });
  if (random.chance(0.2))
    actions.push(
      { at: random.int(5, 50), do: 'pause', dag_id: 'd' },
      { at: random.int(51, 99), do: 'unpause', dag_id: 'd' },
    );
  return {
    clock: CLOCK,
    dags: [dag],
    actions: actions.sort((a, b) => a.at - b.at),
    until: { seconds: 240, ticks: 80 },
  };
}

/** Producers and consumers of assets. */
export function assets(random: Random): Made {
  const names = ['x', 'y', 'z'].slice(0, random.int(1, 3));
  const producers = Array.from({ length: random.int(1, 2) }, (_, index): DagSpec => {
    const dag = draft(random, random.int(1, 3));
    addRetries(random, dag, 0.2);
    for (const task of dag.tasks) {
      if (random.chance(0.6)) task.outlets = random.sample(names, random.int(1, 2));
      if (random.chance(0.15)) task.expand = { x: [0, 1] };
    }
    addAttempts(random, dag, () => attempt(random, 0.2));
    return { dag_id: `p${index}`, schedule: null, ...dag };
  });
  const condition = (depth: number): AssetCondition => {
    if (depth === 0 || random.chance(0.4)) return random.pick(names);
    const parts = Array.from({ length: random.int(1, 2) }, () => condition(depth - 1));
    return random.chance(0.5) ? { all: parts } : { any: parts };
  };
  const consumers = Array.from({ length: random.int(1, 2) }, (_, index): DagSpec => {
    const and_time = random.chance(0.2) ? { delta_trigger: random.pick([20, 60]) } : undefined;
    return {
      dag_id: `c${index}`,
      schedule: { assets: random.chance(0.2) ? [...names] : condition(2), ...(and_time && { and_time }) },
      ...(random.chance(0.5) && { start_date: CLOCK }),
      ...(random.chance(0.2) && { catchup: true, start_date: CLOCK }),
      ...(random.chance(0.3) && { max_active_runs: 1 }),
      ...(random.chance(0.15) && { paused: true }),
      tasks: [{ task_id: 'eat', ...(random.chance(0.25) && { outlets: ['more'] }) }],
      behaviour: { eat: [{ seconds: random.pick([1, 3, 12]) }] },
    };
  });
  const dags = [...producers, ...consumers];
  const actions: ActionSpec[] = [];
  for (let count = random.int(1, 3); count > 0; count -= 1) {
    actions.push({
      at: random.int(0, 30),
      do: 'trigger',
      dag_id: random.pick(producers).dag_id,
      run_id: `r${count}`,
    });
  }
  for (let count = random.int(0, 3); count > 0; count -= 1) {
    const used = names.filter((name) => JSON.stringify(dags).includes(`"${name}"`));
    if (used.length > 0) actions.push({ at: random.int(0, 40), do: 'asset_event', asset: random.pick(used) });
  }
  for (const { dag_id, paused } of consumers) {
    if (paused || random.chance(0.15)) actions.push({ at: random.int(5, 30), do: 'unpause', dag_id });
    if (random.chance(0.12)) actions.push({ at: random.int(0, 20), do: 'pause', dag_id });
  }
  return {
    clock: CLOCK,
    dags,
    actions: actions.sort((a, b) => a.at - b.at),
    until: { seconds: 200, ticks: 80 },
  };
}

/** DAGs that start each other, and that wait for each other. */
export function several(random: Random): Made {
  const target: DagSpec = {
    dag_id: 'b',
    schedule: null,
    ...small(random, 0.1),
    ...(random.chance(0.15) && { paused: true }),
  };
  if (random.chance(0.3)) target.max_active_runs = 1;
  const dag = draft(random, random.int(1, 4), 0.4);
  for (const task of dag.tasks) {
    const kind = random.next();
    if (kind < 0.4) {
      Object.assign(task, {
        operator: 'trigger_dagrun',
        trigger_dag_id: random.chance(0.93) ? 'b' : 'nowhere',
      });
      if (random.chance(0.4)) task.trigger_run_id = random.pick(['one', 'two']);
      if (random.chance(0.3))
        task.logical_date = random.pick(['2024-02-01T00:00:00Z', '2024-02-02T00:00:00Z']);
      if (random.chance(0.3)) task.reset_dag_run = true;
      if (random.chance(0.25)) task.skip_when_already_exists = true;
    } else if (kind < 0.7) {
      Object.assign(task, {
        operator: 'external_task',
        external_dag_id: 'b',
        poke_interval: random.pick([2, 5]),
        timeout: random.pick([8, 20]),
      });
      const ids = target.tasks.map((one) => one.task_id);
      if (random.chance(0.4)) task.external_task_id = random.pick(ids);
      else if (random.chance(0.3)) task.external_task_ids = random.sample(ids, 2);
      if (random.chance(0.3)) task.failed_states = ['failed'];
      if (random.chance(0.2)) task.skipped_states = ['skipped'];
      if (random.chance(0.2)) task.allowed_states = ['success', 'failed'];
      if (random.chance(0.3)) task.soft_fail = true;
      if (random.chance(0.2)) task.execution_delta = random.pick([DAY, 0]);
      if (random.chance(0.15)) task.check_existence = true;
    }
  }
  addRetries(random, dag, 0.2);
  addAttempts(random, dag, () => attempt(random, 0.2));
  for (const task of dag.tasks) if (task.operator) delete dag.behaviour[task.task_id];
  const actions: ActionSpec[] = [
    {
      at: 0,
      do: 'trigger',
      dag_id: 'a',
      run_id: 'r1',
      ...(random.chance(0.6) && { logical_date: '2024-02-02T00:00:00Z' }),
    },
  ];
  if (random.chance(0.6)) {
    actions.push({
      at: random.int(0, 12),
      do: 'trigger',
      dag_id: 'b',
      run_id: random.pick(['s', 'one']),
      logical_date: random.pick(['2024-02-01T00:00:00Z', '2024-02-02T00:00:00Z']),
    });
  }
  if (random.chance(0.3))
    actions.push({
      at: random.int(1, 15),
      do: 'trigger',
      dag_id: 'a',
      run_id: 'r2',
      logical_date: '2024-02-01T00:00:00Z',
    });
  if (target.paused) actions.push({ at: random.int(5, 25), do: 'unpause', dag_id: 'b' });
  const made = caseOf(
    dag,
    { dag_id: 'a' },
    { actions: actions.sort((one, two) => one.at - two.at), until: { seconds: 300 } },
  );
  return { ...made, dags: [...made.dags, target] };
}
