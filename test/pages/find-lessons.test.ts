import { expect, test } from 'vitest';
import { commonTags, findLessons } from '../../src/pages/find-lessons';
import { manyLessons } from './few-lessons';

const catalogue = manyLessons(200);
const found = (text: string, tag = '') => [...findLessons(catalogue, { text, tag })].map(({ id }) => id);

test('one of two hundred lessons is found by words of its title, in any order and begun', () => {
  expect(found('wait 117')).toEqual(['lesson-117']);
  expect(found('117 WAIT')).toEqual(['lesson-117']);
  expect(found('lección 117'), 'accents make no difference').toEqual(found('leccion 117'));
});

test('each word has to be there, and a tag besides where one is chosen', () => {
  expect(found('')).toHaveLength(200);
  expect(found('117 zebra')).toEqual([]);
  expect(found('', 'even')).toHaveLength(100);
  expect(found('117', 'even')).toEqual([]);
  expect(found('course 3'), 'the title of a course finds its lessons').toContain('lesson-41');
});

test('tags to choose from are those of several lessons, the commonest first', () => {
  expect(commonTags(catalogue)).toEqual(['all', 'odd', 'even']);
});
