import { act, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createTrack } from '../../src/lesson';
import type { Detail } from '../../src/lesson';
import { FlowCaption, ProcessFlow } from '../../src/panels/process-flow/ProcessFlow';
import { deriveFlow } from '../../src/panels/process-flow/derive';
import { lessonOf, seedLesson, show } from './lesson-on-screen';
import { oneTask } from './cases';

const lesson = seedLesson();

/** One letter a box: done, now, to come, absent; an upper-case letter where it has failed. */
function story(scenario: string, detail: Detail = 'essential'): string[] {
  const track = createTrack(lesson.scenarios.find((one) => one.id === scenario)!.case, detail);
  return track.steps.map(({ number }) =>
    deriveFlow(track, lesson.flow, number)
      .map(({ place, state }) => {
        const letter = { past: 'd', now: 'n', later: '.', absent: '-' }[place];
        return state === 'failed' || state === 'upstream_failed' ? letter.toUpperCase() : letter;
      })
      .join(''),
  );
}

describe('where the boxes of the process flow stand, step by step', () => {
  it('in the run of two tasks', () => {
    // Define, schedule, ingest, preprocess, train, evaluate, deploy, complete.
    expect(story('two-tasks')).toEqual([
      'n..' + '.---.',
      'ddn.---.',
      'ddn.---.',
      'dddn---.',
      'dddn---.',
      'dddd---n',
    ]);
  });

  it('in the whole pipeline all eight light up', () => {
    const steps = story('five-tasks');
    expect(steps[5]).toBe('ddddn...');
    expect(steps.at(-1)).toBe('dddddddn');
    expect(steps.every((step) => /n/.test(step))).toBe(true);
  });

  it('a failure shows as one, and what never ran as that', () => {
    expect(story('ingest-fails')).toEqual(['n...---.', 'ddn.---.', 'ddN.---.', 'ddDN---.', 'ddDD---N']);
  });

  it('a task that waits for its retry is still at work', () => {
    expect(story('ingest-retries')[2]).toBe('ddn.---.');
  });

  it('the making of the run is a stop of its own where runs are', () => {
    expect(story('two-tasks', 'runs').slice(0, 4)).toEqual(['n...---.', 'dn..---.', 'dn..---.', 'ddn.---.']);
  });
});

describe('the process flow', () => {
  const boxes = (root: HTMLElement) => within(root).getAllByRole('listitem');

  it('says of every box in words where it stands', () => {
    const { getByRole, player } = show(<ProcessFlow />, { scenario: 'ingest-fails', step: 2 });
    const region = getByRole('region', { name: 'Process flow' });
    expect(boxes(region)[0]).toHaveTextContent('done: Define DAG and tasks');
    expect(boxes(region)[2]).toHaveTextContent('now, failed: Trigger task 1: Data ingestion');
    expect(boxes(region)[3]).toHaveTextContent('to come: Trigger task 2: Data preprocessing');
    expect(boxes(region)[4]).toHaveTextContent('not in this run: Trigger task 3');
    expect(boxes(region).filter((box) => box.getAttribute('aria-current') === 'step')).toEqual([
      boxes(region)[2],
    ]);
    expect(region).toHaveTextContent(
      'Trigger task 1: Data ingestion · then: Trigger task 2: Data preprocessing',
    );
    act(() => player.last());
    expect(boxes(region)[7]).toHaveTextContent('now, failed: DAG run complete');
  });

  it('has what the author says of it for below', () => {
    const { container } = show(<FlowCaption />);
    expect(container).toHaveTextContent(
      'Airflow takes the tasks of a DAG (Directed Acyclic Graph) in the order of its arrows',
    );
  });

  it('leads from a box to the step at which it lights', async () => {
    const { getByRole, player, user } = show(<ProcessFlow />);
    const step = () => player.store.getState().cursor;
    await user.click(getByRole('button', { name: /Data preprocessing, go to step 3/ }));
    expect(step()).toBe(3);
    await user.click(getByRole('button', { name: /DAG run complete/ }));
    expect(step()).toBe(5);
    await user.click(getByRole('button', { name: /Schedule DAG run/ }));
    expect(step()).toBe(1);
    await user.click(getByRole('button', { name: /Define DAG/ }));
    expect(step()).toBe(0);
  });

  it('is not there for a lesson without one', () => {
    const { queryByRole } = show(<ProcessFlow />, { lesson: lessonOf(oneTask(1)) });
    expect(queryByRole('region', { name: 'Process flow' })).toBeNull();
  });
});
