import { describe, expect, test } from 'vitest';
import { checkTerms } from '../../../src/lesson/check';
import { guideAt, lessonTrack } from '../../../src/lesson';
import { partsOf, termsIn } from '../../../src/panels/terms/find-terms';
import { firstSights } from '../../../src/panels/terms/first-sights';
import { describeProblem } from '../../../src/text';
import { readTerms } from '../../../src/cli/read-terms';
import { seedLesson } from '../lessons';
import { en } from '../../words';

const FILE = 'lessons/terms.json';
const seed = seedLesson();
const known = new Map([['mlops/airflow-ml-orchestration', seed]]);
const term = {
  id: 'task',
  name: 'task',
  also: ['tasks'],
  text: 'One piece of work.',
  shown: {
    lesson: 'mlops/airflow-ml-orchestration',
    scenario: 'two-tasks',
    step: { task: 'ingest', state: 'running' },
  },
};
const problemsOf = (...terms: object[]) => {
  const checked = checkTerms(JSON.stringify({ version: 1, terms }), FILE, known);
  return 'problems' in checked ? checked.problems.map((one) => `${one.code} ${describeProblem(one)}`) : [];
};

describe('the terms of the lessons', () => {
  const checked = readTerms(FILE);
  const terms = 'terms' in checked ? checked.terms : { language: 'en', terms: [] };

  test('are some sixty, each in a sentence or two, with a step that shows it', () => {
    expect('problems' in checked ? checked.problems.map(describeProblem) : []).toEqual([]);
    expect(terms.terms.length).toBeGreaterThanOrEqual(60);
  });

  test('are found in a text by their longest form, as whole words, and in ids only as a whole', () => {
    const found = (text: string) =>
      partsOf(text, terms).flatMap(({ text: part, term: one }) => (one ? [`${part}: ${one.id}`] : []));
    expect(found('Tasks of a DAG run')).toEqual(['Tasks: task', 'DAG run: dag-run']);
    expect(found('`tasks_done`, subtasks')).toEqual([]);
    expect(found('with `all_done`')).toEqual(['all_done: all-done']);
    expect(
      partsOf('A `b` c', terms)
        .map(({ text }) => text)
        .join(''),
    ).toBe('A b c');
  });

  test('are marked where one meets them first, and once', () => {
    const track = lessonTrack(seed);
    const sights = firstSights(track, seed, 'two-tasks', true, en, terms);
    expect(sights.get('dag')).toBe('0 guide');
    expect(sights.get('leaf')).toBe('4 guide');
    const unguided = firstSights(track, seed, 'two-tasks', false, en, terms);
    expect(unguided.get('task'), 'where the author’s sentences are not on the page').toMatch(
      /^\d+ (line|why)$/,
    );
    expect(termsIn(guideAt(seed, 'two-tasks', track, 4)!, terms)).toContain('leaf');
  });
});

describe('the terms in Spanish', () => {
  const [english, spanish] = [readTerms(FILE), readTerms('lessons/terms.es.json')];

  test('are all there, in Spanish, each with the same step', () => {
    expect('problems' in spanish ? spanish.problems.map(describeProblem) : []).toEqual([]);
    if (!('terms' in english && 'terms' in spanish)) return;
    expect(spanish.terms.language).toBe('es');
    expect(spanish.terms.terms.map(({ id }) => id)).toEqual(english.terms.terms.map(({ id }) => id));
    spanish.terms.terms.forEach(({ id, text, shown: { scenario, step } }, index) => {
      const original = english.terms.terms[index]!;
      expect(text, id).not.toBe(original.text);
      expect({ scenario, step }, id).toMatchObject({
        scenario: original.shown.scenario,
        step: original.shown.step,
      });
    });
  });

  test('are found in what the site says in Spanish', () => {
    if (!('terms' in spanish)) return;
    expect(
      termsIn('Los sensores ocupan un slot; la fecha lógica de la ejecución del DAG', spanish.terms),
    ).toEqual(['sensor', 'slot', 'logical-date', 'dag-run']);
  });
});

describe('an author of terms is told, with the place', () => {
  test('that a lesson, a scenario or a step is none', () => {
    const shown = (change: object) => ({ ...term, shown: { ...term.shown, ...change } });
    expect(problemsOf(shown({ lesson: 'mlops/airflow-ml-orchestratio' }))[0]).toMatch(
      /^reference\.unknown.*Did you mean/,
    );
    expect(problemsOf(shown({ scenario: 'two-task' }))[0]).toMatch(/^reference\.unknown.*two-tasks/);
    expect(problemsOf(shown({ step: { task: 'ingest', state: 'failed' } }))[0]).toMatch(/^step\.unknown/);
  });

  test('that a name is taken', () => {
    expect(problemsOf(term, { ...term, id: 'other' }).map((one) => one.split(' ')[0])).toEqual([
      'id.twice',
      'id.twice',
    ]);
  });

  test('nothing of terms that are right', () => {
    expect(problemsOf(term)).toEqual([]);
  });
});
