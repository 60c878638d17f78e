import { act, within } from '@testing-library/react';
import { Suspense } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Case } from '../../src/engine';
import { makeScenario, orderOutline, wiringOutline } from '../../src/lesson';
import type { Lesson } from '../../src/lesson';
import { projectOf } from '../../src/lesson/activities/project';
import { modeOf, ModeNote, modesDone } from '../../src/modes';
import { Project } from '../../src/panels';
import { wiringDraft } from '../../src/panels/project/derive';
import type { Progress } from '../../src/player';
import { bareLesson, lessonFrom } from '../lesson/lessons';
import { keptAnswer, progressWith } from '../player/kept';
import { gridCase } from './cases';
import { seedLesson, show } from './lesson-on-screen';

/** The mode comes in a file of its own. */
const slow = { timeout: 20_000 };
const retries = lessonFrom('lessons/airflow/retries.json');

async function open(lesson: Lesson, stage?: string) {
  const shown = show(
    <Suspense>
      <Project run={<p>The lesson’s panels</p>} />
      <ModeNote />
    </Suspense>,
    { lesson },
  );
  act(() => shown.player.setMode('project'));
  const stages = await shown.findByRole('navigation', { name: 'Parts of the project' }, slow);
  const go = async (name: string) =>
    shown.user.click(within(stages).getByRole('button', { name: new RegExp(name) }));
  if (stage) await go(stage);
  const press = (name: string | RegExp) => shown.user.click(shown.getByRole('button', { name }));
  const part = (name: string | RegExp | ((name: string) => boolean)) =>
    within(shown.getByRole('region', { name: /^(Tasks|Lines)$/ })).getByRole('button', { name });
  const takeAll = async (names: readonly string[]) => {
    for (const name of names) await shown.user.click(part(name));
  };
  const orderNow = () =>
    [...shown.getByRole('region', { name: /^Your (order|file)$/ }).querySelectorAll('li')].map(
      (row) => row.dataset['unit'],
    );
  return { ...shown, stages, go, press, part, takeAll, orderNow };
}

describe('putting tasks in order', () => {
  it.each([
    [['fetch_orders', 'fetch_rates', 'clean_orders', 'load_warehouse']],
    [['fetch_rates', 'fetch_orders', 'clean_orders', 'load_warehouse']],
    [['fetch_orders', 'clean_orders', 'fetch_rates', 'load_warehouse']],
  ])('takes %j, because each task comes after what it waits for', async (order) => {
    const { takeAll, press, player, getByText } = await open(retries);
    await takeAll(order);
    await press('Check the order');
    expect(getByText(/^Right at the first check\./)).toBeVisible();
    expect(keptAnswer(player, 'order', 'tasks')?.isSettled).toBe(true);
    await press('Go on: order the lines');
    expect(getByText('Your file')).toBeVisible();
  });

  it('says of a wrong order what stands right, and what must come before what', async () => {
    const { takeAll, press, getByText, getByRole, player } = await open(retries);
    await takeAll(['load_warehouse', 'fetch_orders', 'clean_orders', 'fetch_rates']);
    await press('Check the order');
    expect(getByText('Not yet: 3 of 4 tasks stand right.')).toBeVisible();
    expect(getByRole('button', { name: /^load_warehouse ?\(1 of 4\) ?not in its place/ })).toBeVisible();
    expect(getByText(/Must come after/)).toHaveTextContent(/^Must come after (clean_orders|fetch_rates)\.$/);
    expect(keptAnswer(player, 'order', 'tasks')?.isSettled).toBe(false);
  });

  it('gives help once it was checked, and shows an order after the second check', async () => {
    const { takeAll, press, queryByRole, getByText, player, orderNow } = await open(retries);
    expect(queryByRole('button', { name: 'Join two tasks' })).toBeNull();
    await takeAll(['load_warehouse', 'fetch_orders']);
    await press('Check the order');
    await press('Join two tasks');
    expect(queryByRole('button', { name: 'Show a right order' })).toBeNull();
    await press('Check the order');
    await press('Show a right order');
    expect(getByText(/^This is a right order\./)).toBeVisible();
    expect(orderNow()).toHaveLength(4);
    expect(keptAnswer(player, 'order', 'tasks')?.isSettled).toBe(true);
  });
});

describe('by keyboard alone', () => {
  it('blocks are placed, moved and put back, and the focus is never lost', async () => {
    const { user, part, orderNow, getByRole, press } = await open(retries);
    part('load_warehouse').focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toHaveAttribute('data-act', 'block');
    await user.keyboard('{Enter}{Enter}{Enter}');
    expect(orderNow()).toHaveLength(4);
    expect(document.activeElement).toHaveAccessibleName('Check the order');

    const row = () => getByRole('button', { name: /^load_warehouse ?\(/ });
    if (row().getAttribute('aria-pressed') === 'false') {
      row().focus();
      await user.keyboard(' ');
    }
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(orderNow()[3]).toBe('load_warehouse');
    expect(document.activeElement).toBe(row());
    await user.keyboard('{ArrowUp}');
    expect(orderNow()[2]).toBe('load_warehouse');
    await press('Move down');
    expect(document.activeElement).toHaveAccessibleName('Move down');
    expect(orderNow()[3]).toBe('load_warehouse');
    row().focus();
    await user.keyboard('{Delete}');
    expect(orderNow()).not.toContain('load_warehouse');
    expect(document.activeElement).not.toBe(document.body);
  });

  it('a block goes below the chosen one', async () => {
    const { takeAll, user, getByRole, part, orderNow } = await open(retries);
    await takeAll(['fetch_orders', 'load_warehouse']);
    await user.click(getByRole('button', { name: /^fetch_orders ?\(/ }));
    await user.click(part('clean_orders'));
    expect(orderNow()).toEqual(['fetch_orders', 'clean_orders', 'load_warehouse']);
  });
});

describe('putting lines in order', () => {
  it('says of a line that does not belong why', async () => {
    const { part, press, user, getByText } = await open(retries, 'Order the lines');
    await user.click(part('load >> clean >> fetch'));
    await press('Check the order');
    expect(getByText(/This line loads before it fetches\./)).toBeVisible();
    expect(
      getByText(/Not yet: 0 of 8 lines stand right\. 1 line does not belong\. 8 are missing\./),
    ).toBeVisible();
    await press('Take a wrong line away');
    expect(() => part('load >> clean >> fetch')).toThrow();
  });

  it('is done when the lines are right, in any order that Airflow can read', async () => {
    const { getByText, press, player, part, user } = await open(retries, 'Order the lines');
    for (const name of [
      /^with DAG/,
      /task_id="load_warehouse"/,
      /task_id="clean_orders"/,
      /task_id="fetch_rates"/,
      'rates >> load',
      /^wait = /,
      /task_id="fetch_orders".*retries=2/,
      'fetch >> clean >> load',
    ])
      await user.click(part(name));
    await press('Check the order');
    expect(getByText(/^Right at the first check\. Some lines could be swapped\./)).toBeVisible();
    expect(keptAnswer(player, 'order', 'lines')?.isSettled).toBe(true);
  });
});

describe('drawing arrows', () => {
  const wired = async () => {
    const shown = await open(retries, 'Draw the arrows');
    const arrows = () => shown.getByRole('region', { name: 'Arrows' });
    const draw = async (from: string, to: string) => {
      await shown.user.selectOptions(within(arrows()).getByRole('combobox', { name: 'From' }), from);
      await shown.user.selectOptions(within(arrows()).getByRole('combobox', { name: 'To' }), to);
      await shown.press('Draw the arrow');
    };
    const task = (id: string) =>
      within(shown.getByRole('group', { name: /^The DAG/ })).getByRole('button', {
        name: new RegExp(`^${id},`),
      });
    const check = (text: string) => shown.getByText(text).closest('li')!;
    return { ...shown, arrows, draw, task, check };
  };

  it('in the list: the run decides, and each check says how it is, and where one sees it', async () => {
    const { draw, press, check, getByText, player } = await wired();
    expect(getByText('Not run yet.')).toBeVisible();
    await draw('clean_orders', 'load_warehouse');
    await press('Run it');
    expect(getByText('Not yet: 1 of 6 is not true.')).toBeVisible();
    const failing = check('Nothing is loaded before the rates are there.');
    expect(failing).toHaveTextContent(/^not true:/);
    expect(check('The run succeeds, although the first attempt fails.')).toHaveTextContent(/^true:/);
    expect(player.store.getState().scenario.id).toBe('project/0-2.2-3');

    await draw('fetch_rates', 'load_warehouse');
    expect(getByText('The arrows have changed since the last run.')).toBeVisible();
    await press('Run it');
    // It is read out, too.
    expect(getByText('Everything is true, in run 2.', { ignore: '[aria-live]' })).toBeVisible();
    expect(keptAnswer(player, 'wiring', 'wire')?.isSettled).toBe(true);
    await press('Once more, with no arrow given');
    expect(getByText('Round 2: no arrow is given.')).toBeVisible();
    expect(getByText('No arrow yet: all tasks would start at once.')).toBeVisible();
  });

  it('leads to the step that shows a check', async () => {
    const { press, check, user, player, getByText } = await wired();
    await press('Run it');
    const row = check('Orders are cleaned only after they have been fetched.');
    const button = within(row).getByRole('button', { name: /^Show step \d+$/ });
    await user.click(button);
    const { cursor, track } = player.store.getState();
    expect(button).toHaveTextContent(`Show step ${cursor}`);
    const { change } = track.steps[cursor]!;
    expect(track.trace.change(change!)).toMatchObject({ kind: 'task', to: 'running' });
    expect(getByText('The lesson’s panels')).toBeVisible();
  });

  it('in the picture: press one task, then the other; Escape leaves it', async () => {
    const { task, user, arrows, getByText } = await wired();
    await user.click(task('fetch_rates'));
    expect(getByText(/press the task that waits for it/)).toBeVisible();
    await user.click(task('load_warehouse'));
    expect(arrows()).toHaveTextContent('fetch_rates → load_warehouse');
    expect(task('load_warehouse')).toHaveAccessibleName(/^load_warehouse, .*waits for fetch_rates$/);
    task('clean_orders').focus();
    await user.keyboard('{Enter}{Escape}');
    expect(task('clean_orders')).toHaveAttribute('aria-pressed', 'false');
  });

  it('refuses what cannot be drawn, and says which circle it would close', async () => {
    const { draw, getByText, arrows, user, task, getAllByText } = await wired();
    await draw('clean_orders', 'fetch_orders');
    expect(getByText(/That would close a circle/)).toHaveTextContent(
      'That would close a circle, fetch_orders → clean_orders → fetch_orders, and no task of it could ever start.',
    );
    expect(within(arrows()).getAllByRole('listitem')).toHaveLength(1);
    await user.click(task('fetch_orders'));
    await user.click(task('clean_orders'));
    expect(getAllByText('This arrow is there already.').length).toBeGreaterThan(0);
  });

  it('takes an arrow away again', async () => {
    const { press, getByText } = await wired();
    await press('Remove the arrow from fetch_orders to clean_orders');
    expect(getByText('No arrow yet: all tasks would start at once.')).toBeVisible();
  });

  it('in the picture by keyboard alone: Enter chooses an arrow, Delete removes it', async () => {
    const { getByRole, user, getByText } = await wired();
    const arrow = getByRole('group', { name: 'Arrow from fetch_orders to clean_orders' });
    expect(arrow).toHaveAccessibleDescription('Enter chooses an arrow, Delete removes it.');
    arrow.focus();
    await user.keyboard('{Enter}{Delete}');
    expect(getByText('No arrow yet: all tasks would start at once.')).toBeVisible();
  });

  it('shows right arrows after two runs that did not pass', async () => {
    const { press, queryByRole, getByText, player } = await wired();
    await press('Run it');
    expect(queryByRole('button', { name: 'Show right arrows' })).toBeNull();
    await press('Run it');
    await press('Show right arrows');
    expect(getByText('These arrows make everything true.')).toBeVisible();
    expect(keptAnswer(player, 'wiring', 'wire')?.isSettled).toBe(true);
  });

  it('keeps the run of a link apart from one’s own arrows until one takes them', async () => {
    const { player, press, getByText, arrows, go } = await wired();
    await press('Remove the arrow from fetch_orders to clean_orders');
    act(() => void player.setScenario('project/0-2.2-3.1-3'));
    await go('Draw the arrows');
    expect(getByText('The run on screen is of other arrows than yours.')).toBeVisible();
    await press('Take these arrows');
    expect(within(arrows()).getAllByRole('listitem')).toHaveLength(3);
  });
});

describe('showing it', () => {
  it('presents the chosen steps in one’s own words, and moves the run along', async () => {
    const { user, press, getByRole, getAllByRole, player, queryByRole } = await open(retries, 'Show it');
    const [first] = getAllByRole('textbox', { name: /^What you say at step/ });
    await user.type(first!, 'Look here');
    const name = first!.id && getByRole('textbox', { name: /^What you say at step 1$/ });
    expect(name).toHaveValue('Look here');
    await press('Present');
    const dialog = getByRole('dialog', { name: 'Presenting: A fetch that survives a bad night' });
    const heading = (name: string) => within(dialog).findByRole('heading', { name });
    expect(await heading('A fetch that survives a bad night')).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Next slide' }));
    expect(await heading('Look here')).toBeInTheDocument();
    expect(player.store.getState().cursor).toBe(1);
    await user.keyboard('{End}');
    expect(await heading('What must be true of its run')).toBeInTheDocument();
    await user.keyboard('{ArrowLeft}');
    expect(player.store.getState().cursor).toBe(player.store.getState().track.steps.length - 1);
    await user.click(within(dialog).getByRole('button', { name: 'End the presentation' }));
    expect(queryByRole('dialog')).toBeNull();
  });

  it('adds and leaves out steps', async () => {
    const { user, press, getByRole, queryByRole, getAllByRole } = await open(retries, 'Show it');
    const before = getAllByRole('textbox').length;
    await user.selectOptions(getByRole('combobox', { name: 'Add a step' }), '0');
    await press('Add');
    expect(getAllByRole('textbox')).toHaveLength(before + 1);
    await press('Leave step 0 out');
    await vi.waitFor(() => expect(queryByRole('textbox', { name: 'What you say at step 0' })).toBeNull());
  });

  it('gives files: Python with the arrows that were drawn, the run, and a lesson', async () => {
    const files: { name: string; text: Promise<string> }[] = [];
    const blobs: Blob[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}` }));
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push({ name: this.download, text: textOf(blobs.at(-1)!) });
    });
    const { press } = await open(retries, 'Show it');
    for (const name of ['Python file', 'Run (JSON)', 'Lesson (JSON)']) await press(name);
    expect(files.map(({ name }) => name)).toEqual(['orders_to_warehouse.py', 'run.json', 'my-retries.json']);
    const [python, run, lesson] = await Promise.all(files.map(({ text }) => text));
    expect(python).toMatch(/fetch_orders\w* >> clean_orders/);
    expect(python!.match(/>>/g)).toHaveLength(1);
    expect((JSON.parse(run!) as Case).dags[0]?.edges).toEqual([['fetch_orders', 'clean_orders']]);
    expect(JSON.parse(lesson!)).toMatchObject({ version: 1, id: 'my-retries' });
    vi.restoreAllMocks();
  });

  it('gives a link that puts the run on screen', async () => {
    const { press, user } = await open(retries, 'Show it');
    void user;
    await press('Copy a link');
    const link = new URL(await navigator.clipboard.readText());
    expect(link.searchParams.get('mode')).toBe('project');
    expect(makeScenario(retries, link.searchParams.get('scenario')!)?.case.dags[0]?.edges).toEqual([
      ['fetch_orders', 'clean_orders'],
    ]);
  });
});

/** A name without its spaces: between lines a browser puts one, and jsdom none. */
function bare(text: string): string {
  return text.replace(/\s/g, '');
}

function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
}

describe('the run of what somebody wired', () => {
  it.each([
    'project/',
    'project/0-1.1-0',
    'project/9-1',
    'project/none.',
    'project/../../x',
    'project/0-1.0-1',
  ])('%j is none', (id) => {
    expect(makeScenario(retries, id)).toBeNull();
  });
});

describe('the mode', () => {
  it('is done when every part is, and says so', async () => {
    const { player, go, getByText, queryByText, press, takeAll, part, user } = await open(seedLesson());
    expect(queryByText('You have done Project.')).toBeNull();
    await takeAll(['ingest', 'preprocess', 'train', 'evaluate', 'deploy']);
    await press('Check the order');
    await go('Draw the arrows');
    for (let run = 0; run < 2; run++) await press('Run it');
    await press('Show right arrows');
    expect(queryByText('You have done Project.')).toBeNull();
    await go('Order the lines');
    await user.click(part('deploy >> evaluate'));
    for (let check = 0; check < 2; check++) await press('Check the order');
    await press('Show a right order');
    expect(getByText('You have done Project.')).toBeVisible();
    expect(modesDone(seedLesson(), player.store.getState().progress)).toContain('project');
  });

  it.each(['tasks', 'lines', 'wire'])('is not done without %s', (missing) => {
    const identitiesOf = (outline: typeof orderOutline) => outline.identities!(retries, () => null as never)!;
    const answered = (parts: (name: string) => boolean): Progress => {
      const [orders, wirings] = [orderOutline, wiringOutline].map((outline) =>
        progressWith(
          retries,
          outline.kind,
          identitiesOf(outline)
            .filter(({ name }) => parts(name))
            .map((identity) => [identity, {}]),
        ),
      );
      return { ...orders!, activities: { ...orders!.activities, ...wirings!.activities } };
    };
    expect(
      modeOf('project').isDone(
        retries,
        answered((name) => name !== missing),
      ),
    ).toBe(false);
    expect(
      modeOf('project').isDone(
        retries,
        answered(() => true),
      ),
    ).toBe(true);
  });

  it('works on a lesson whose author wrote nothing but a DAG, to the end', async () => {
    const lesson = bareLesson(gridCase(2, 2));
    const plan = projectOf(lesson)!;
    const { takeAll, press, go, player, user, part } = await open(lesson);
    await takeAll(plan.tasks!.blocks.map(({ id }) => id));
    await press('Check the order');
    await go('Order the lines');
    for (const { text } of plan.lines.blocks) await user.click(part((name) => bare(name) === bare(text)));
    await press('Check the order');
    await go('Draw the arrows');
    act(() => player.keepDraft(wiringDraft, { round: 0, edges: '0-1.2-3' }));
    await press('Run it');
    expect(modeOf('project').isDone(lesson, player.store.getState().progress)).toBe(true);
  });

  it('says so of a lesson with nothing to build, and is done', async () => {
    const { clock } = gridCase(1, 1);
    const lesson = bareLesson({
      case: 'empty',
      clock,
      dags: [{ dag_id: 'd', schedule: '@once', start_date: clock, tasks: [] }],
    });
    const { findByText, player } = show(
      <Suspense>
        <Project run={null} />
      </Suspense>,
      { lesson },
    );
    expect(await findByText(/nothing to build/, {}, slow)).toBeVisible();
    expect(modeOf('project').isDone(lesson, player.store.getState().progress)).toBe(true);
  });
});
