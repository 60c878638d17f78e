/** In Learn one thing is asked on the way: what happens at the step that the lesson is about. */
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { listLessons } from '../../src/cli/read-lessons';
import { foresightOutline, lessonTrack, ownTrackOf, prediction, resolveStep } from '../../src/lesson';
import { CodePanel } from '../../src/panels';
import { stepName } from '../../src/panels/step-events';
import { lessonFrom } from '../lesson/lessons';
import { show } from '../panels/lesson-on-screen';
import { itemsOf } from '../player/kept';
import { en } from '../words';

/** Of lessons that leave it to the engine; others name their `central` gate. */
const CHOSEN: Readonly<Record<string, string>> = {
  'airflow-ml-orchestration': 'preprocess running',
  'trigger-rules': 'page_on_call skipped',
  'branching-and-skips': 'keep_old_model skipped',
  retries: 'fetch_orders up_for_retry',
  'pools-priority-parallelism': 'train_spam running',
  sensors: 'load_prices running',
  'scheduling-and-catchup': 'DAG run · run 2 queued',
};

describe('one prediction before the step that a lesson is about', () => {
  it.each(listLessons('lessons').map(({ name, path }) => [name, path] as const))('of %s', (name, path) => {
    const lesson = lessonFrom(path);
    const track = lessonTrack(lesson);
    const nameOf = (step: number) => stepName(track, track.steps[step]!, en);
    const [{ id }] = lesson.scenarios;
    const gates = foresightOutline.gates!(lesson, { scenario: id, track, isOwn: false }, ownTrackOf(lesson));
    const { central } = lesson.gates;
    const named = central === null ? CHOSEN[name] : nameOf(resolveStep(track, central)!);
    expect(gates.map(({ step }) => nameOf(step))).toEqual([named]);
  });

  const open = () => {
    const screen = show(<CodePanel />);
    act(() => {
      screen.player.setMode('learn');
      screen.player.goTo(2);
    });
    return screen;
  };
  const cursorOf = ({ player }: ReturnType<typeof open>) => player.store.getState().cursor;

  it('stands in the place of the code, and can be passed over with Next step', async () => {
    const screen = open();
    await screen.findByRole('region', { name: 'What happens next?' }, { timeout: 20_000 });
    act(() => screen.player.next());
    expect(cursorOf(screen)).toBe(3);
    expect(await screen.findByRole('region', { name: 'Code' }, { timeout: 20_000 })).toBeVisible();
    act(() => screen.player.last());
    expect(cursorOf(screen)).toBe(5);
  });

  it('once answered goes to the step, with its reason, and then on', async () => {
    const screen = open();
    await screen.findByRole('region', { name: 'What happens next?' }, { timeout: 20_000 });
    const item = itemsOf(screen.player, prediction).find(({ gate }) => gate.step === 3)!;
    await screen.user.click(screen.getByRole('button', { name: 'Show me instead' }));
    expect(cursorOf(screen)).toBe(3);
    expect(screen.getByText('Here is the answer.')).toBeVisible();
    await screen.user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(cursorOf(screen)).toBe(4);
    expect(screen.getByRole('region', { name: 'Code' })).toBeVisible();
    expect(item.gate.step).toBe(3);
  });
});
