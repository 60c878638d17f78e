/** An answer in an LMS's report says what was chosen, in the words of its standard. */
import { expect, test } from 'vitest';
import type { Json } from '../../src/engine';
import { interactionId, interactionOf, responseOf } from '../../src/reporters';

const said = (activity: string, choice: Json) => {
  const interaction = interactionOf({ activity, tries: [{ choice, isRight: true }] })!;
  return [interaction.type, responseOf(interaction)];
};

test.each<[string, Json, string, string]>([
  ['quiz', 2, 'choice', '2'],
  ['bottleneck', 'dependencies', 'choice', 'dependencies'],
  ['card', 'knew', 'choice', 'knew'],
  ['prediction', { who: 'load', to: 'running' }, 'matching', 'who[.]load[,]to[.]running'],
  ['cause', {}, 'matching', ''],
  ['myth', { says: false, sure: 'certain' }, 'true-false', 'false'],
  ['order', ['a', 'b'], 'sequencing', 'a[,]b'],
  ['wiring', '0-1.1-2', 'matching', '0[.]1[,]1[.]2'],
  ['wiring', '', 'matching', ''],
  ['measurement', 12.5, 'numeric', '12.5'],
  [
    'challenge',
    { changes: 1, settings: { slots: 2 } },
    'performance',
    'changes[.]1[,]settings[.]{"slots":2}',
  ],
  ['quiz', null, 'other', 'null'],
  ['order', ['a[,]b'], 'sequencing', 'a b'],
])('%s %j', (activity, choice, type, response) => {
  expect(said(activity, choice)).toEqual([type, response]);
});

test('what was never tried is no interaction', () => {
  expect(interactionOf({ activity: 'quiz', tries: [] })).toBeNull();
});

test('an id has only letters that every LMS takes', () => {
  const id = interactionId({ activity: 'prediction', set: 'two-gpus@full', item: '3', key: 'ab-c' });
  expect(id).toBe('prediction__two_gpus_full__3__ab_c');
});
