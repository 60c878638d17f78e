import { act, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { completeLesson, createTrack, perfRun } from '../../src/lesson';
import { CriticalPath } from '../../src/panels/critical-path/CriticalPath';
import { Gantt } from '../../src/panels/gantt/Gantt';
import { deriveGantt, pathLine, rowHeight, scaleOf, timeMarks } from '../../src/panels/gantt/derive';
import { SlotUse } from '../../src/panels/slot-use/SlotUse';
import { areaPath, fullSeconds, within as inStretch } from '../../src/panels/slot-use/derive';
import { lessonFrom } from '../lesson/lessons';
import { cellsOf, show } from './lesson-on-screen';
import { en } from '../words';

const pools = lessonFrom('lessons/airflow/pools-priority-parallelism.json');
const retries = lessonFrom('lessons/airflow/retries.json');
const sensors = lessonFrom('lessons/airflow/sensors.json');
const catchup = lessonFrom('lessons/airflow/scheduling-and-catchup.json');
const trackOf = (lesson: typeof pools, key: string) => createTrack(perfRun(lesson, key)!.input, 'essential');

describe('a run as bars over time', () => {
  it('makes its rows as low as they can be read, or as high as there is room, so that all are in sight', () => {
    expect(rowHeight(110, 6)).toBe(18);
    expect(rowHeight(110, 40)).toBe(16);
    expect(rowHeight(900, 6)).toBe(28);
    expect(rowHeight(0, 6)).toBe(22);
  });

  it('each task with its waits and tries, in the order in which they first move', () => {
    const { rows, seconds, workSeconds } = deriveGantt(trackOf(pools, 'two-gpus'), 0, en);
    expect(
      rows.map(({ name, stays }) => [name, stays.map((stay) => [stay.state, stay.from, stay.to])]),
    ).toEqual([
      ['prepare_data', [['running', 0, 5]]],
      ['train_churn', [['running', 5, 15]]],
      ['train_fraud', [['running', 5, 19]]],
      [
        'train_spam',
        [
          ['scheduled', 5, 15],
          ['running', 15, 27],
        ],
      ],
      [
        'train_price',
        [
          ['scheduled', 5, 19],
          ['running', 19, 49],
        ],
      ],
      ['compare_models', [['running', 49, 52]]],
    ]);
    expect([seconds, workSeconds]).toEqual([52, 74]);
    expect(rows.filter((row) => row.isOnPath).map((row) => row.name)).toEqual([
      'prepare_data',
      'train_price',
      'compare_models',
    ]);
  });

  it('a try that is repeated is drawn as one that failed, and the wait after it as a wait', () => {
    const [fetch] = deriveGantt(trackOf(retries, 'second-try-works'), 0, en).rows;
    expect(fetch!.stays.map((stay) => [stay.state, stay.look])).toEqual([
      ['running', 'failed'],
      ['up_for_retry', 'up_for_retry'],
      ['running', 'success'],
    ]);
  });

  it('a look of a sensor that gives its slot back is drawn as running', () => {
    const row = deriveGantt(trackOf(sensors, 'reschedule'), 0, en).rows.find(
      (one) => one.name === 'wait_for_orders',
    )!;
    expect(new Set(row.stays.map((stay) => `${stay.state} ${stay.look}`))).toEqual(
      new Set(['running running', 'up_for_reschedule up_for_reschedule', 'running success']),
    );
  });

  it('a step is where it leads to', () => {
    const track = trackOf(pools, 'two-gpus');
    for (const { stays, endStep } of deriveGantt(track, 0, en).rows) {
      for (const stay of stays) expect(track.steps[stay.step]!.at).toBeLessThanOrEqual(stay.from);
      expect(endStep).toBeLessThan(track.steps.length);
    }
  });
});

describe('where things are drawn', () => {
  it('time runs from the names to the right edge, the same for all charts', () => {
    const gantt = deriveGantt(trackOf(pools, 'two-gpus'), 0, en);
    const { left, right, x } = scaleOf(gantt, 800);
    expect([x(gantt.from), x(gantt.to)]).toEqual([left, right]);
    expect(left).toBeLessThan(800 * 0.35);
  });

  it('even where it is narrow', () => {
    const { left, right } = scaleOf(deriveGantt(trackOf(pools, 'two-gpus'), 0, en), 200);
    expect(right - left).toBeGreaterThanOrEqual(40);
  });

  it.each([
    [0, 52, 10, [0, 10, 20, 30, 40, 50]],
    [0, 1, 4, [0, 1]],
    [0, 0, 4, [0]],
    [0, 86_400, 4, [0, 21_600, 43_200, 64_800, 86_400]],
  ])('from %i s to %i s, at most %i: marks at %j', (from, to, most, marks) => {
    expect(timeMarks(from, to, most)).toEqual(marks);
  });

  it('the critical path goes along rows and from row to row, and stays where a stretch has none', () => {
    const segment = (instance: number | null, from: number, to: number) => ({
      kind: 'work' as const,
      instance,
      from,
      to,
      answer: null,
      tryNumber: 1,
    });
    const path = [segment(null, 0, 1), segment(0, 1, 2), segment(1, 2, 3), segment(null, 3, 4)];
    const top = (instance: number) => instance * 10;
    expect(pathLine(path, (at) => at, top)).toBe('M1 0L2 0L2 10L3 10M3 10L4 10');
  });
});

describe('slots in use', () => {
  const use = {
    pool: 'gpu',
    total: 2,
    peak: 2,
    uses: [
      { at: 0, used: 0 },
      { at: 5, used: 2 },
      { at: 15, used: 1 },
    ],
  };
  it('are stairs, closed at the bottom', () => {
    expect(
      areaPath(
        use,
        20,
        (at) => at,
        (used) => -used,
      ),
    ).toBe('M0 0L0 0L5 0L5 -2L15 -2L15 -1L20 -1L20 0Z');
  });
  it('are full for so long', () => {
    expect(fullSeconds(use, 20)).toBe(10);
    expect(fullSeconds(use, 10)).toBe(5);
  });
  it('in a stretch begin with what was in use then', () => {
    expect(inStretch(use, { from: 10, to: 20 })).toEqual({
      ...use,
      uses: [
        { at: 10, used: 2 },
        { at: 15, used: 1 },
      ],
    });
    expect(inStretch(use, { from: 16, to: 20 }).peak).toBe(1);
  });
});

describe('on the page', () => {
  it('of a run that mostly waits it is never said that no task was at work', () => {
    expect(en.perfWords.gantt.lead(5, 28, 928)).toBe(
      'took 928 s: 5 tasks with 28 s of work, less than 0.1 at a time on average.',
    );
    expect(en.perfWords.gantt.lead(0, 0, 10)).toContain(', 0 at a time');
  });

  it('the Gantt chart says in a sentence what it means, and is there as a table that leads to the steps', async () => {
    const { user, player, getByRole, getByText } = show(<Gantt />, { lesson: pools });
    expect(getByText(/took 52 s: 6 tasks with 74 s of work, 1\.4 at a time on average\./)).toBeVisible();
    expect(getByRole('img', { name: /^Gantt chart of .*6 tasks in 52 s\./ })).toBeVisible();
    await user.click(getByRole('radio', { name: 'Table' }));
    const table = getByRole('table', { name: 'Gantt chart' });
    expect(cellsOf(table)[5]).toEqual(['train_price', '14 s', '30 s', '19 s', '49 s', '1', 'success', 'yes']);
    await user.click(within(table).getByRole('button', { name: 'train_price' }));
    const { cursor, track } = player.store.getState();
    expect(track.steps[cursor]!.at).toBe(49);
  });

  it('of several runs one is chosen, and it is the one that the step is about', async () => {
    const { user, player, getByRole } = show(<Gantt />, { lesson: catchup, scenario: 'late-catchup' });
    const select = getByRole('combobox', { name: 'Run shown' });
    const options = within(select).getAllByRole('option');
    expect(options.length).toBeGreaterThan(1);
    await user.selectOptions(select, options[1]!);
    expect(select).toHaveValue((options[1] as HTMLOptionElement).value);
    expect(player.store.getState().cursor).toBeGreaterThan(0);
  });

  it('slots in use say for how long each was full, and are there in figures', async () => {
    const { user, player, getByRole, getAllByText, getAllByRole } = show(<SlotUse />, { lesson: pools });
    expect(
      getByRole('img', { name: 'Pool gpu over time: at most 2 of 2 in use, full for 22 s of 52 s.' }),
    ).toBeVisible();
    await user.click(getAllByText('In figures')[2]!);
    const table = getAllByRole('table').at(-1)!;
    expect(cellsOf(table)).toEqual([
      ['From', 'In use'],
      ['0 s', '0'],
      ['5 s', '2'],
      ['27 s', '1'],
      ['49 s', '0'],
    ]);
    await user.click(within(table).getByRole('button', { name: '27 s' }));
    const { cursor, track } = player.store.getState();
    expect(track.steps[cursor]!.at).toBe(27);
  });

  it('the critical path says what the run’s length is made of, and why it waited', async () => {
    const { user, player, getByRole, getByText } = show(<CriticalPath />, { lesson: pools });
    expect(getByText(/the 52 s are made of.*27 % of it is waiting/)).toBeVisible();
    const [, ...rows] = cellsOf(getByRole('table'));
    expect(rows.map((row) => [row[0], row[2]])).toEqual([
      ['0 s to 5 s', '5 s'],
      ['5 s to 19 s', '14 s'],
      ['19 s to 49 s', '30 s'],
      ['49 s to 52 s', '3 s'],
    ]);
    expect(rows[1]![1]).toMatch(/^train_price waits for room in a pool or limit .*gpu/);
    await user.click(getByRole('button', { name: /^19 s to 49 s/ }));
    const { cursor, track } = player.store.getState();
    expect(track.steps[cursor]!.at).toBe(19);
  });

  it('a run that has not ended has neither length nor critical path', () => {
    const never = { ...pools.scenarios[0].case, until: { seconds: 7 } };
    const lesson = completeLesson({ ...pools, scenarios: [{ ...pools.scenarios[0], case: never }] });
    const { player, getByText } = show(
      <>
        <Gantt />
        <CriticalPath />
      </>,
      { lesson },
    );
    act(() => player.last());
    expect(getByText(/The run has not ended\.$/)).toBeVisible();
    expect(getByText(/nothing has decided how long it takes/)).toBeVisible();
  });
});
