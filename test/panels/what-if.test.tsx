import { act, within, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createTrack, diffTracks } from '../../src/lesson';
import { PlayerBar, ScenarioSwitch } from '../../src/panels';
import { deriveOtherStops } from '../../src/panels/player-bar/other-run';
import { changesOf, edgeProblem, readEntry } from '../../src/panels/what-if/derive';
import { seedLesson, show } from './lesson-on-screen';
import { en } from '../words';

const lesson = seedLesson();
const [{ case: lessons }] = lesson.scenarios;
/** The form comes in a file of its own. */
const slow = { timeout: 10_000 };

async function openForm(place?: Parameters<typeof show>[1]) {
  const shown = show(<ScenarioSwitch />, place);
  await shown.user.click(shown.getByRole('button', { name: 'What if…' }));
  const dialog = await shown.findByRole('dialog', { name: 'What if…' });
  await within(dialog).findByRole('radio', { name: 'At this step' }, slow);
  const field = (name: string | RegExp, role: 'textbox' | 'combobox' | 'switch' = 'textbox') =>
    within(dialog).getByRole(role, { name });
  const press = (name: string) => shown.user.click(within(dialog).getByRole('button', { name }));
  const write = async (name: string | RegExp, text: string, role: 'textbox' | 'combobox' = 'textbox') => {
    await shown.user.clear(field(name, role));
    if (text !== '') await shown.user.type(field(name, role), text);
  };
  return { ...shown, dialog, field, press, write };
}

describe('what is typed into a field', () => {
  const seconds = {
    type: 'number',
    from: 0,
    to: 90,
    isWhole: false,
    isOptional: false,
    unit: 'seconds',
  } as const;
  const retries = { ...seconds, isWhole: true } as const;
  it.each([
    [seconds, '4', { value: 4 }],
    [seconds, ' 2.5 ', { value: 2.5 }],
    [seconds, '2,5', { value: 2.5 }],
    [seconds, '', { problem: 'Write a number.' }],
    [seconds, 'many', { problem: 'Write a number.' }],
    [seconds, '1e99', { problem: 'From 0 to 90.' }],
    [seconds, '-1', { problem: 'From 0 to 90.' }],
    [retries, '1.5', { problem: 'Write a whole number.' }],
    [{ ...seconds, isOptional: true } as const, '', { value: null }],
    [{ type: 'schedule' } as const, '', { value: null }],
    [{ type: 'schedule' } as const, ' @daily ', { value: '@daily' }],
  ])('%j, %j: %j', (kind, text, expected) => {
    expect(readEntry(kind, text, en)).toEqual(expected);
  });
});

describe('arrows', () => {
  it.each([
    [['preprocess', 'ingest'], 'That would close a circle, `ingest` → `preprocess` → `ingest`'],
    [['ingest', 'preprocess'], 'This arrow is there already.'],
    [['ingest', 'ingest'], 'A task cannot wait for itself.'],
  ] as const)('%j is not drawn, and the form says why', (edge, said) => {
    expect(edgeProblem(lessons, 'ml_pipeline', edge, en)).toContain(said);
  });

  it('one that closes no circle is', () => {
    const five = lesson.scenarios[1]!.case;
    expect(edgeProblem(five, 'ml_pipeline', ['ingest', 'deploy'], en)).toBeNull();
  });
});

describe('the form', () => {
  it('offers the author’s knobs first, then everything', async () => {
    const { dialog, field } = await openForm();
    const groups = within(dialog).getAllByRole('group');
    expect(groups.map((group) => group.querySelector('legend')?.textContent)).toEqual(
      expect.arrayContaining(['Chosen for this lesson', 'More']),
    );
    expect(field('Retries of ingest')).toHaveValue('0');
    expect(field(/^Seconds it takes/)).toHaveValue('4');
    expect(field('Trigger rule trigger_rule', 'combobox')).toBeVisible();
  });

  it('runs what was changed beside the lesson’s run, and lists what comes out differently', async () => {
    const { player, write, press, field, getByRole, findByRole, queryByRole, user, dialog } =
      await openForm();
    await write('Retries of ingest', '1');
    await user.selectOptions(field('Tries of ingest that fail', 'combobox'), '1');
    expect(dialog).toHaveTextContent('2 changes:');
    await press('Run it');
    expect(queryByRole('dialog', { name: 'What if…' })).toBeNull();
    expect(player.store.getState().track.trace.at(1000).tryNumber(0)).toBe(2);
    expect(await findByRole('radio', { name: 'Your run' })).toBeChecked();
    const row = getByRole('rowheader', { name: 'ingest', hidden: true }).closest('tr')!;
    expect(row).toHaveTextContent(/1 try.*2 tries/);
    await user.click(within(row).getAllByRole('button', { hidden: true })[0]!);
    expect(player.store.getState()).toMatchObject({ original: null, cursor: 2 });
    await user.click(getByRole('button', { name: 'Drop your run' }));
    expect(queryByRole('radio', { name: 'Your run' })).toBeNull();
  });

  it('changes nothing where nothing is changed, or changed back', async () => {
    const { player, write, press, dialog } = await openForm({ step: 3 });
    const before = player.store.getState();
    await write(/^Seconds it takes/, '9');
    await write(/^Seconds it takes/, '4');
    expect(dialog).toHaveTextContent('Nothing is changed yet.');
    await press('Run it');
    expect(player.store.getState()).toBe(before);
  });

  it('says at the field what is wrong, and does not run', async () => {
    const { player, write, press, field, dialog } = await openForm();
    await write('Retries of ingest', '99');
    expect(field('Retries of ingest')).toBeInvalid();
    expect(field('Retries of ingest')).toHaveAccessibleDescription(/From 0 to/);
    await press('Run it');
    expect(player.store.getState().original).toBeNull();
    expect(field('Retries of ingest')).toHaveFocus();
    await press('Run it');
    expect(dialog).toBeVisible();
  });

  it('brings the lesson’s values back', async () => {
    const { write, press, field, dialog } = await openForm();
    await write(/^Seconds it takes/, '9');
    await press('Back to how it was');
    expect(field(/^Seconds it takes/)).toHaveValue('4');
    expect(dialog).toHaveTextContent('Nothing is changed yet.');
  });

  it('says in words what Airflow would refuse', async () => {
    const { player, user, field, press, write, dialog } = await openForm();
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Part of the run' }), 'The DAG');
    await write(/^Schedule/, 'sometimes', 'combobox');
    await press('Run it');
    expect(within(dialog).getByRole('alert')).toHaveTextContent(/not a cron expression/);
    expect(player.store.getState().original).toBeNull();
    expect(field(/^Schedule/, 'combobox')).toHaveValue('sometimes');
  });

  it('takes arrows away, and refuses a circle', async () => {
    const { player, user, press, dialog } = await openForm();
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Part of the run' }), 'Arrows');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'From' }), 'preprocess');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'to' }), 'ingest');
    await press('Add the arrow');
    expect(dialog).toHaveTextContent(/close a circle, ingest → preprocess → ingest/);
    await press('Remove the arrow ingest → preprocess');
    await press('Add the arrow');
    await press('Run it');
    const { track } = player.store.getState();
    expect(track.input.dags[0]!.edges).toEqual([['preprocess', 'ingest']]);
  });

  it('does something at the step looked at', async () => {
    const { player, user, press, dialog } = await openForm({ step: 1 });
    await user.click(within(dialog).getByRole('radio', { name: 'At this step' }));
    expect(dialog).toHaveTextContent('after step 1 (ingest running)');
    await user.click(within(dialog).getByRole('radio', { name: /^Let it fail/ }));
    await press('Do it after 1 s');
    // What works it out comes with the first who acts.
    await waitFor(() => expect(player.store.getState().original).not.toBeNull());
    const { track, cursor } = player.store.getState();
    expect(cursor).toBe(1);
    expect(track.trace.at(track.trace.length).runState(0)).toBe('failed');
  });
});

describe('both runs on one bar', () => {
  it('shows the other run’s stops from where they part, in order, within the bar', () => {
    const [plain, , fails, retries] = lesson.scenarios.map((one) => createTrack(one.case, 'essential'));
    for (const [one, other] of [
      [plain!, fails!],
      [fails!, plain!],
      [plain!, retries!],
      [retries!, plain!],
    ] as const) {
      const stops = deriveOtherStops(one, other, en);
      const places = stops.map((stop) => stop.place);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(Math.max(...places)).toBe(one.steps.length - 1);
      expect(stops[0]!.step).toBe(diffTracks(one, other).first!.is);
    }
    expect(deriveOtherStops(plain!, createTrack(plain!.input, 'essential'), en)).toEqual([]);
  });

  it('keeps the marker whichever of the two is on screen', () => {
    const { player, getByRole } = show(<PlayerBar />);
    act(() => void player.runWhatIf(lesson.scenarios[2]!.case));
    act(() => player.showTrack('lessons'));
    act(() => player.goTo(2));
    expect(getByRole('slider')).toHaveAttribute('aria-valuetext', expect.stringContaining('differs'));
  });
});

describe('changes in words', () => {
  it('nothing between a case and itself; a field, an arrow, or something no field shows', () => {
    expect(changesOf(lessons, structuredClone(lessons))).toEqual({ fields: [], edges: [], elsewhere: false });
    const paused = { ...lessons, actions: [{ at: 1, do: 'pause' as const, dag_id: 'ml_pipeline' }] };
    expect(changesOf(lessons, paused)).toMatchObject({ fields: [], edges: [], elsewhere: true });
    const retries = changesOf(lessons, lesson.scenarios[3]!.case);
    expect(retries.fields.map((one) => [one.was, one.is])).toEqual(
      expect.arrayContaining([
        [0, 1],
        [300, 10],
      ]),
    );
  });
});
