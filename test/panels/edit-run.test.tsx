import { act, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EditRun, ScenarioSwitch } from '../../src/panels';
import { seedLesson, show } from './lesson-on-screen';

/** In jsdom there is no room for Monaco, as on a phone: this is the plain field. Monaco has its journey in test/e2e. */
async function openEditor(place?: Parameters<typeof show>[1]) {
  const shown = show(
    <>
      <ScenarioSwitch />
      <EditRun />
    </>,
    // What is typed is kept with the run: each test has a lesson of its own.
    { lesson: structuredClone(seedLesson()), ...place },
  );
  const { user, getByRole, findByRole } = shown;
  await user.click(getByRole('button', { name: 'Edit the run' }));
  const dialog = await findByRole('dialog', { name: 'Edit the run' });
  const field = await within(dialog).findByRole<HTMLTextAreaElement>(
    'textbox',
    { name: 'The run, as JSON' },
    { timeout: 20_000 },
  );
  await within(dialog).findByText('Nothing to put right.', {}, { timeout: 20_000 });
  /** Puts another text in the field. */
  const write = async (text: string) => {
    await user.clear(field);
    await user.click(field);
    await user.paste(text);
  };
  const press = (name: string | RegExp) => user.click(within(dialog).getByRole('button', { name }));
  return { ...shown, dialog, field, write, press };
}
const slow = { timeout: 5_000 };

describe('"Edit the run"', () => {
  it('opens the run of the scenario as text', async () => {
    const { field, player } = await openEditor({ scenario: 'ingest-retries' });
    expect(JSON.parse(field.value)).toEqual(player.store.getState().track.input);
  });

  it('runs what was written, says that it is the learner’s own run, and leads back', async () => {
    const { field, write, press, player, queryByRole, getByRole, findByRole, user } = await openEditor({
      step: 2,
    });
    await write(field.value.replace('"prints": "Data ingested"', '"outcome": "fail"'));
    await press(/^Run/);
    const { track, original } = player.store.getState();
    expect(original).not.toBeNull();
    expect(track.trace.at(track.trace.length).runState(0)).toBe('failed');
    expect(await findByRole('radio', { name: 'Your run' })).toBeChecked();
    await waitFor(() => expect(queryByRole('dialog')).toBeNull());
    await user.click(getByRole('button', { name: 'Drop your run' }));
    expect(player.store.getState().original).toBeNull();
    expect(queryByRole('radio', { name: 'Your run' })).toBeNull();
  });

  it('runs on Ctrl+Enter', async () => {
    const { field, write, player, user } = await openEditor();
    await write(field.value.replace('"seconds": 4', '"seconds": 9'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(player.store.getState().original).not.toBeNull();
  });

  it('lists what is wrong in sentences with line and column, and leads to the place', async () => {
    const { field, write, press, dialog, player } = await openEditor();
    await write(
      field.value.replace('"edges": [["ingest", "preprocess"]]', '"edges": [["ingest", "preproces"]]'),
    );
    const problem = await within(dialog).findByRole(
      'button',
      { name: /^Line \d+, column \d+:.*preproces/ },
      slow,
    );
    expect(problem).toHaveTextContent(/preproces.*preprocess/);
    await press(/^Line/);
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain('preproces');
    await press(/^Run/);
    expect(player.store.getState().original).toBeNull();
    expect(dialog).toBeVisible();
  });

  it.each([
    ['no JSON at all', 'hello'],
    ['nothing', '   '],
    ['JSON that is cut off', '{"case": "x", '],
    ['another kind of JSON', '[1, 2, 3]'],
    [
      'an unknown key',
      '{"case": "x", "clock": "2024-01-01T00:00:00Z", "dags": [{"dag_id": "a", "taks": []}]}',
    ],
    [
      'a cycle',
      '{"case": "x", "clock": "2024-01-01T00:00:00Z", "dags": [{"dag_id": "a", "tasks": [{"task_id": "b"}, {"task_id": "c"}], "edges": [["b", "c"], ["c", "b"]]}]}',
    ],
  ])('answers %s with a problem, never with an exception', async (_, text) => {
    const { write, press, dialog, player } = await openEditor();
    await write(text);
    expect(await within(dialog).findByText(/thing.* to put right/, {}, slow)).toBeVisible();
    await press(/^Run/);
    expect(player.store.getState().original).toBeNull();
  });

  it('loses no text when the window closes', async () => {
    const { field, write, press, user, getByRole, findByRole } = await openEditor();
    const changed = field.value.replace('"seconds": 4', '"seconds": 40');
    await write(changed);
    await press('Close');
    await user.click(getByRole('button', { name: 'Edit the run' }));
    expect(await findByRole('textbox', { name: 'The run, as JSON' })).toHaveValue(changed);
    expect(getByRole('dialog')).toHaveTextContent('Changed, and not run yet.');
  });

  it('brings the text and the run of the lesson back on Reset', async () => {
    const { field, write, press, user, player, getByRole, findByRole } = await openEditor();
    const lessons = field.value;
    await write(lessons.replace('"seconds": 4', '"seconds": 40'));
    await press(/^Run/);
    await user.click(getByRole('button', { name: 'Edit the run' }));
    const again = await findByRole('textbox', { name: 'The run, as JSON' });
    expect(again).toHaveTextContent('"seconds": 40');
    const dialog = getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Reset' }));
    expect(again).toHaveValue(lessons);
    expect(player.store.getState().original).toBeNull();
    expect(dialog).not.toHaveTextContent('Changed, and not run yet.');
  });

  it('stops a run that is playing before it opens', async () => {
    const { user, player, getByRole } = show(<EditRun />);
    act(() => player.play());
    await user.click(getByRole('button', { name: 'Edit the run' }));
    expect(player.store.getState().playing).toBe(false);
  });
});
