import { act, within } from '@testing-library/react';
import { describe, expect, it, test } from 'vitest';
import { TRIGGER_RULES } from '../../src/engine';
import type { Case } from '../../src/engine';
import { createTrack } from '../../src/lesson';
import TriggerRuleTable from '../../src/panels/trigger-rule-table/TriggerRuleTable';
import { deriveRules, SINGLE_ENDS, verdictsOnOne } from '../../src/panels/trigger-rule-table/derive';
import { smallCase } from '../engine/small-cases';
import { bareLesson } from '../lesson/lessons';
import { recordedCases } from '../lesson/recorded-cases';
import { show } from './lesson-on-screen';
import { en } from '../words';

/** Two tasks, one of which fails, and a third after them. */
const joined: Case = smallCase(
  [{ task_id: 'good' }, { task_id: 'bad' }, { task_id: 'join', trigger_rule: 'all_done' }],
  ['good > join', 'bad > join'],
  { good: [{ seconds: 9 }], bad: [{ outcome: 'fail', seconds: 3 }] },
);

describe('what the rules say of a task at a step', () => {
  test.each(recordedCases().map((input) => [input.case, input]))(
    'is, for its own rule, what the scheduler’s own check says, in %s',
    (_, input) => {
      const track = createTrack(input, 'essential');
      const stride = Math.max(1, Math.floor(track.steps.length / 12));
      for (let cursor = 0; cursor < track.steps.length; cursor += stride) {
        const moment = track.trace.at(track.steps[cursor]!.position);
        for (const { index } of track.trace.tasks.slice(0, 20)) {
          if (moment.taskState(index) === 'absent') continue;
          const check = moment.checks(index).find((one) => one.check === 'Trigger Rule')!;
          const { rows, tally } = deriveRules(track, index, cursor, en);
          const own = rows.find(({ isOwn }) => isOwn)!;
          const at = `${track.trace.tasks[index]!.taskId} at step ${cursor}`;
          if (check.passed && check.reason.code !== 'rule_met') expect(own.now, at).toBe('runs');
          if (check.reason.code === 'rule_not_met') expect(own.now, at).not.toBe('runs');
          const { total } = check.reason.values;
          if (typeof total === 'number' && total > 0 && check.reason.code.startsWith('rule_'))
            expect(
              tally.reduce((sum, [, n]) => sum + n, 0),
              at,
            ).toBe(total);
        }
      }
    },
  );

  it('has every rule once, and one of them is the task’s', () => {
    const track = createTrack(joined, 'essential');
    const { rows, ownRule } = deriveRules(track, 2, 0, en);
    expect(rows.map(({ rule }) => rule)).toEqual([...TRIGGER_RULES]);
    expect(rows.filter(({ isOwn }) => isOwn).map(({ rule }) => rule)).toEqual([ownRule]);
    expect(ownRule).toBe('all_done');
  });

  it('differs by rule while one upstream task has failed and the other still runs', () => {
    const track = createTrack(joined, 'essential');
    const step = track.steps.find(({ change }) => {
      const one = change === null ? null : track.trace.change(change);
      return one?.kind === 'task' && one.to === 'failed';
    })!;
    const join = track.trace.tasks.findIndex(({ taskId }) => taskId === 'join');
    const { rows, tally, isAsked } = deriveRules(track, join, step.number, en);
    const now = Object.fromEntries(rows.map((row) => [row.rule, row.now]));
    expect(now).toMatchObject({
      all_success: 'upstream_failed',
      all_done: 'waits',
      one_failed: 'runs',
      one_done: 'runs',
      one_success: 'waits',
      none_failed: 'upstream_failed',
      all_failed: 'waits',
      all_skipped: 'skipped',
      none_skipped: 'waits',
      always: 'runs',
    });
    expect(tally).toEqual([
      ['failed', 1],
      [null, 1],
    ]);
    expect(isAsked).toBe(true);
  });

  it('says of a setup, for the rule that looks at setups', () => {
    expect(SINGLE_ENDS).toEqual(['success', 'failed', 'skipped', 'upstream_failed']);
    expect(verdictsOnOne('all_done_setup_success')).toEqual([
      'runs',
      'upstream_failed',
      'skipped',
      'upstream_failed',
    ]);
    expect(verdictsOnOne('one_done')).toEqual(['runs', 'runs', 'skipped', 'skipped']);
  });
});

describe('Trigger rules', () => {
  it('lights the rule of the task that the step is about, with figures', async () => {
    const { player, user, getByRole, getByText } = show(<TriggerRuleTable />, {
      lesson: bareLesson(joined),
    });
    const region = getByRole('region', { name: 'Trigger rules' });
    await user.selectOptions(within(region).getByRole('combobox', { name: 'Task' }), 'join');
    const lit = () => within(region).getAllByRole('row', { current: true });
    expect(lit()).toHaveLength(1);
    expect(lit()[0]).toHaveTextContent('all_done');
    expect(lit()[0]).toHaveTextContent('its rule');
    expect(lit()[0]).toHaveTextContent('waits');
    act(() => player.last());
    expect(lit()[0]).toHaveTextContent('runs');
    expect(getByText('1 success, 1 failed of 2 upstream tasks')).toBeVisible();
    expect(getByText(/its rule is not asked any more/)).toBeVisible();
  });

  it('says so where a task waits for no other', () => {
    const { getByText } = show(<TriggerRuleTable />, { lesson: bareLesson(joined) });
    expect(getByText(/has no upstream tasks/)).toBeVisible();
  });
});
