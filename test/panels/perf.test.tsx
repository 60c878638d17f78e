import { act, fireEvent, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Identity, Lesson } from '../../src/lesson';
import { modeOf, modesDone } from '../../src/modes';
import { Perf } from '../../src/panels';
import { feedbackOn } from '../../src/panels/perf/bottleneck-question';
import {
  draftOf,
  effectWords,
  growths,
  measuredRuns,
  predictedOf,
  runDraft,
  toCsv,
} from '../../src/panels/perf/derive';
import { findBottleneck, measure, measurement, perfRun } from '../../src/lesson';
import { createPlayer, freshProgress, keptDraft, keyOf, whatIfKeyOf, writeProgress } from '../../src/player';
import type { Progress } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import { bareLesson, lessonFrom } from '../lesson/lessons';
import { keptAnswer, keptChoices, memory, progressWith } from '../player/kept';
import { oneTask } from './cases';
import { cellsOf, seedLesson, show } from './lesson-on-screen';
import { en } from '../words';

/** The bench comes in a file of its own. */
const slow = { timeout: 15_000 };
const pools = lessonFrom('lessons/airflow/pools-priority-parallelism.json');

async function openBench(lesson: Lesson = pools) {
  const shown = show(<Perf run={<p>the run</p>} />, { lesson });
  act(() => shown.player.setMode('perf'));
  const input = await shown.findByRole('textbox', { name: 'I say it takes' }, slow);
  // It is gone while a run of the lesson is as it is.
  const say = async (text: string) => {
    const now = shown.getByRole('textbox', { name: 'I say it takes' });
    await shown.user.clear(now);
    await shown.user.type(now, `${text}{Enter}`);
  };
  const turn = (name: string, stop: number) =>
    fireEvent.change(shown.getByRole('slider', { name: new RegExp(`^${name}`) }), {
      target: { value: stop },
    });
  const state = () => shown.player.store.getState();
  return { ...shown, input, say, turn, state };
}

const identify = (lesson: Lesson, key: string): Identity => {
  const run = perfRun(lesson, key);
  return run ? measurement.identify({ run, seconds: null }) : { set: 'lesson', name: key, key };
};
const saidIn = (lesson: Lesson, ...runs: [key: string, seconds: number][]): Progress =>
  progressWith(
    lesson,
    'measurement',
    runs.map(([key, seconds]) => [identify(lesson, key), { tries: [{ choice: seconds, isRight: true }] }]),
  );
const said = (...runs: [key: string, seconds: number][]) => saidIn(pools, ...runs);
const isDone = (progress: Progress) => modeOf('perf').isDone(pools, progress);

describe('measuring', () => {
  it('a run is said, run, and put on screen at its end', async () => {
    const { say, state, getByText, input } = await openBench();
    await say('150');
    expect(state().scenario.id).toBe('perf/8-2-20-2-32-0');
    expect(state().cursor).toBe(state().track.steps.length - 1);
    expect(getByText('You said 150 s, and it took 160 s: close enough.', { selector: 'p' })).toBeVisible();
    expect(getByText('1 of 3 runs predicted and measured.')).toBeVisible();
    expect(getByText('1 of 1 prediction right.')).toBeVisible();
    expect(input).toHaveFocus();
  });

  it.each([
    ['', 'Say first how long you think it takes.'],
    ['soon', 'Write a number of seconds, 0 or more.'],
    ['-4', 'Write a number of seconds, 0 or more.'],
    ['99999999', 'Write at most 10,000,000 seconds.'],
  ])('%j is not taken: %s', async (text, problem) => {
    const { user, input, state, getByText } = await openBench();
    await user.type(input, text || ' ');
    await user.keyboard('{Enter}');
    expect(getByText(problem, { selector: 'p' })).toBeVisible();
    expect(input).toHaveAccessibleDescription(problem);
    expect(state().scenario.id).toBe('two-gpus');
    expect(isDone(state().progress)).toBe(false);
  });

  it('the next run differs in one thing, and is compared', async () => {
    const { say, user, getByRole, getByText, input } = await openBench();
    await say('160 s');
    await user.click(getByRole('button', { name: 'Next: pool slots 2 → 4' }));
    expect(input).toHaveFocus();
    expect(input).toHaveValue('');
    await say('160');
    expect(getByText('You said 160 s, but it took 80 s: 80 s shorter.', { selector: 'p' })).toBeVisible();
    expect(getByText(/Pool slots: 2 → 4. Length: 160 s → 80 s./, { selector: 'p' })).toHaveTextContent(
      '2 times as many, 2 times as fast: that was what held it back.',
    );
  });

  it('is done with three different runs', async () => {
    const { say, user, getByRole, state } = await openBench();
    for (let times = 0; times < 3; times++) {
      expect(modeOf('perf').isDone(pools, state().progress)).toBe(false);
      await say('100');
      await user.click(getByRole('button', { name: /^Next: / }));
    }
    expect(modesDone(pools, state().progress)).toContain('perf');
  });

  it('what is set up is kept as it is turned, and comes back', async () => {
    const { turn, state, getByRole } = await openBench();
    turn('Tasks side by side', 4);
    expect(getByRole('slider', { name: 'Tasks side by side' })).toHaveAttribute('aria-valuetext', '5');
    expect(keptDraft(state().progress, runDraft)).toBe('perf/5-2-20-2-32-0');
  });

  it('a run of the lesson is set, predicted, and stands beside the lesson’s own', async () => {
    const { user, turn, state, getByRole, getByText, findByRole } = await openBench();
    await user.click(getByRole('radio', { name: 'This DAG’s run' }));
    expect(getByText(/^As it is, this run takes 52 s/)).toBeVisible();
    turn('Slots of the pool gpu', 3);
    await findByRole('textbox', { name: 'I say it takes' });
    await user.type(getByRole('textbox', { name: 'I say it takes' }), '38{Enter}');
    expect(state().original).not.toBeNull();
    expect(state().scenario.id).toBe('two-gpus');
    expect(getByText('You said 38 s, and it took exactly that.', { selector: 'p' })).toBeVisible();
    const cells = cellsOf(getByRole('table', { name: 'Measured runs' }));
    expect(cells.map((row) => row[1])).toEqual([
      'Run',
      'Four models, two GPUs, as it is ',
      'Four models, two GPUs; Slots of the pool gpu: 4 on screen',
    ]);
    expect(cells[1]![2]).toBe('given');
    await user.click(getByRole('button', { name: 'Show run 1' }));
    expect(state().whatIf).toBeNull();
  });

  it('the lesson’s run as it is needs no prediction, and counts as none', async () => {
    const { say, user, getByRole, state, player } = await openBench();
    await say('100');
    await user.click(getByRole('radio', { name: 'This DAG’s run' }));
    expect(state().scenario.id).toBe('two-gpus');
    await user.click(getByRole('button', { name: 'Run it' }));
    expect(Object.keys(keptChoices(player))).toEqual(['measurement perf/8-2-20-2-32-0']);
  });

  it('gives three hints, the last of which works it out', async () => {
    const { user, getByRole, getByText } = await openBench();
    for (const n of [1, 2, 3]) {
      await user.click(
        within(getByRole('region', { name: 'Measure' })).getByRole('button', { name: `Hint ${n} of 3` }),
      );
    }
    expect(getByText(/All the work: 320 s ÷ 2 = 160 s/, { selector: 'p' })).toBeVisible();
    expect(
      within(getByRole('region', { name: 'Measure' })).queryByRole('button', { name: /^Hint/ }),
    ).toBeNull();
  });

  it('a reload at any point loses nothing: what is set up, said, hinted and shown', async () => {
    const { user, say, getByRole, player } = await openBench();
    const storage = memory();
    const reloaded = () => {
      const { progress } = player.store.getState();
      storage.set(keyOf(pools), writeProgress(progress));
      storage.set(whatIfKeyOf(pools), JSON.stringify(progress.whatIf));
      const {
        progress: kept,
        track,
        whatIf,
      } = createPlayer(pools, storage, createInProcessRuns()).store.getState();
      expect(kept).toEqual(progress);
      expect(track.input).toEqual(player.store.getState().track.input);
      expect(whatIf?.input).toEqual(player.store.getState().whatIf?.input);
      expect(measuredRuns(pools, kept, measure)).toEqual(measuredRuns(pools, progress, measure));
      expect(draftOf(pools, kept)).toBe(draftOf(pools, progress));
    };
    reloaded();
    await user.click(
      within(getByRole('region', { name: 'Measure' })).getByRole('button', { name: 'Hint 1 of 3' }),
    );
    reloaded();
    await say('100');
    reloaded();
    await user.click(getByRole('radio', { name: 'This DAG’s run' }));
    fireEvent.change(getByRole('slider', { name: /^Slots of the pool gpu/ }), { target: { value: 0 } });
    reloaded();
    await say('70');
    reloaded();
  });

  it('all measured runs can be forgotten', async () => {
    const { say, user, getByRole, getByText, player } = await openBench();
    await say('100');
    await user.click(getByRole('button', { name: 'Forget all' }));
    expect(getByText('0 of 3 runs predicted and measured.')).toBeVisible();
    expect(keptChoices(player)).toEqual({});
  });
});

describe('a lesson whose author wrote nothing for it', () => {
  it('is done with three predicted runs as any other', async () => {
    const lesson = bareLesson(oneTask(5));
    const { say, user, getByRole, state, getByText } = await openBench(lesson);
    expect(getByText(/Set up a run, say how long it will take/)).toBeVisible();
    for (let times = 0; times < 3; times++) {
      await say('60');
      await user.click(getByRole('button', { name: /^Next: / }));
    }
    expect(modeOf('perf').isDone(lesson, state().progress)).toBe(true);
  });

  it('whose DAG never runs still has DAGs to measure', async () => {
    const input = oneTask(5);
    const lesson = bareLesson({ ...input, dags: input.dags.map((dag) => ({ ...dag, schedule: null })) });
    const { queryByRole, getByText, say } = await openBench(lesson);
    expect(queryByRole('radio', { name: 'This DAG’s run' })).toBeNull();
    expect(getByText('There is no run to draw yet.')).toBeVisible();
    await say('60');
    expect(getByText('1 of 3 runs predicted and measured.')).toBeVisible();
  });
});

describe('the bottleneck', () => {
  it('is said first, then proven by taking each limit away', async () => {
    const { say, user, getByRole, player } = await openBench();
    await say('160');
    const panel = within(getByRole('region', { name: 'Find the bottleneck' }));
    await user.click(panel.getByRole('radio', { name: /max_active_tasks/ }));
    await user.click(panel.getByRole('button', { name: 'Check' }));
    expect(panel.getByText('Taken away, the run still takes 160 s.')).toBeVisible();
    expect(panel.queryByRole('table')).toBeNull();
    await user.click(panel.getByRole('radio', { name: /The slots of pool workers/ }));
    await user.click(panel.getByRole('button', { name: 'Try once more' }));
    expect(panel.getByText('Right.')).toBeVisible();
    expect(cellsOf(panel.getByRole('table', { name: 'How long the run takes' }))).toEqual([
      ['Without', 'It takes'],
      ['as it is', '160 s'],
      ['The slots of pool workers', '40 s (120 s less)'],
      ['max_active_tasks of the DAG', '160 s (no change)'],
      ['The workers (core.parallelism)', '160 s (no change)'],
      ['any limit', '40 s (120 s less)'],
    ]);
    expect(keptAnswer(player, 'bottleneck', 'perf/8-2-20-2-32-0')).toEqual({
      name: 'perf/8-2-20-2-32-0',
      tries: [
        { choice: 'max_active_tasks', isRight: false },
        { choice: 'pool/workers', isRight: true },
      ],
      isSettled: true,
      hints: 0,
    });
  });

  it('is not asked of a run that was changed elsewhere', async () => {
    const { player, getByText } = await openBench();
    const { case: input } = player.store.getState().scenario;
    const other = { ...input, dags: input.dags.map((dag) => ({ ...dag, fail_fast: true })) };
    act(() => void player.runWhatIf(other));
    expect(getByText(/^This run was changed in ways that are not measured here/)).toBeVisible();
  });

  it.each([
    [
      'perf/8-2-20-2-32-0',
      'dependencies',
      'Without any limit the run would take only 40 s: a limit does hold it back.',
    ],
    ['perf/8-2-20-2-32-0', 'together', 'One limit alone is enough: without it the run takes only 40 s.'],
    ['perf/8-2-20-8-32-0', 'dependencies', 'Even without any limit the run takes 40 s.'],
    [
      'perf/8-2-20-2-2-0',
      'together',
      'Taking away one hardly helps, because the next is just as narrow. Without all of them: 40 s.',
    ],
  ] as const)('of %s, "%s" is told: %s', (key, answer, feedback) => {
    expect(feedbackOn(findBottleneck(perfRun(pools, key)!.input), answer, en)).toBe(feedback);
  });
});

describe('what is kept', () => {
  it.each([
    ['nothing', freshProgress(pools), false],
    ['two runs', said(['perf/8-2-20-2-32-0', 1], ['two-gpus?gpus=4', 1]), false],
    ['three', said(['perf/8-2-20-2-32-0', 1], ['two-gpus?gpus=4', 1], ['perf/8-2-20-4-32-0', 1]), true],
    [
      'hints to three',
      progressWith(
        pools,
        'measurement',
        ['a', 'b', 'c'].map((key) => [identify(pools, key), { isSettled: false, hints: 1 }]),
      ),
      false,
    ],
  ])('%s: done is a matter of the record alone', (_what, progress, expected) => {
    expect(isDone(progress)).toBe(expected);
  });

  it('whatever else is in the record is passed over', () => {
    const run = perfRun(pools, 'perf/8-2-20-2-32-0')!;
    for (const choice of [null, 'x', -1, {}, [3], Number.NaN]) {
      const strange = [
        measurement.identify({ run, seconds: null }),
        { tries: [{ choice, isRight: true }] },
      ] as const;
      expect(predictedOf(run, progressWith(pools, 'measurement', [strange]))).toBeNull();
    }
    expect(measuredRuns(pools, said(['perf/x', 3], ['nowhere', 3]), measure)).toEqual([]);
  });

  it('comparisons are made between runs that differ in one thing', () => {
    const answers = said(
      ['perf/8-2-20-2-32-0', 1],
      ['perf/8-2-20-4-32-0', 1],
      ['perf/8-2-20-8-32-0', 1],
      ['perf/4-2-20-8-32-0', 1],
    );
    const all = measuredRuns(pools, answers, measure);
    const lines = growths(all).map(({ axis, lines: of }) => [
      axis,
      of.map((line) => line.map((point) => [point.number, point.value, point.seconds])),
    ]);
    expect(lines).toEqual([
      [
        'slots',
        [
          [
            [1, 2, 160],
            [2, 4, 80],
            [3, 8, 40],
          ],
        ],
      ],
      [
        'width',
        [
          [
            [4, 4, 40],
            [3, 8, 40],
          ],
        ],
      ],
    ]);
    expect(effectWords(all, all[3]!.run, en)).toEqual([
      'Tasks side by side: 8 → 4. Length: 40 s → 40 s.',
      'No difference: something else decides how long it takes.',
    ]);
  });

  it('a file of them opens in a spreadsheet', () => {
    const all = measuredRuns(pools, said(['two-gpus?gpus=4', 40]), measure);
    expect(toCsv(all, en)).toBe(
      '#,Run,Tasks,Ticks,You said,It took\r\n' +
        '1,"Four models, two GPUs, as it is",6,7,,52\r\n' +
        '2,"Four models, two GPUs; Slots of the pool gpu: 4",6,7,40,38\r\n',
    );
  });

  it('in another lesson it is the same', () => {
    expect(
      measuredRuns(seedLesson(), saidIn(seedLesson(), ['perf/3-5-10-4-32-0', 50]), measure)[0],
    ).toMatchObject({
      number: 1,
      predicted: 50,
      isRight: true,
    });
  });
});
