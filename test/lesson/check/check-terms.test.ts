import { describe, expect, test } from 'vitest';
import { checkTerms } from '../../../src/lesson/check';
import { guideAt, lessonTrack, textParts, termsIn } from '../../../src/lesson';
import { firstSights } from '../../../src/panels/terms/first-sights';
import { describeProblem } from '../../../src/text';
import { listLessons } from '../../../src/cli/read-lessons';
import { readTerms } from '../../../src/cli/read-terms';
import { lessonFrom, seedLesson } from '../lessons';
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
  const checked = checkTerms(JSON.stringify({ version: 1, terms }), FILE, known, null);
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
      textParts(text, terms).flatMap(({ text: part, term: one }) => (one ? [`${part}: ${one.id}`] : []));
    expect(found('Tasks of a DAG run')).toEqual(['Tasks: task', 'DAG run: dag-run']);
    expect(found('`tasks_done`, subtasks')).toEqual([]);
    expect(found('with `all_done`')).toEqual(['all_done: all-done']);
    expect(
      textParts('A `b` c', terms)
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

test('no sentence that the page says of a lesson’s runs uses a term which only a later lesson shows', () => {
  const checked = readTerms(FILE);
  if (!('terms' in checked)) throw new Error('The terms have problems.');
  const order = listLessons('lessons').map(({ course, name }) => `${course}/${name}`);
  const shownAt = new Map(
    checked.terms.terms.map(({ id, shown }) => [id, order.indexOf(`${shown.course}/${shown.lesson}`)]),
  );
  const early = listLessons('lessons').flatMap(({ name, path }, place) => {
    const lesson = lessonFrom(path);
    const met = lesson.scenarios.flatMap(({ id }) => [
      ...firstSights(lessonTrack(lesson, id), lesson, id, true, en, checked.terms).keys(),
    ]);
    return [...new Set(met)].filter((id) => shownAt.get(id)! > place).map((id) => `${name}: ${id}`);
  });
  expect(early).toEqual([]);
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

  test('that a lesson uses a term before the lesson that shows it, and where', () => {
    const later = { ...term, shown: { ...term.shown, lesson: 'airflow/later' } };
    const order = (first: string) =>
      wordsAmong([
        ['mlops/airflow-ml-orchestration', { '/summary': 'One run.', '/guide/2/text': first }],
        ['airflow/later', { '/summary': 'A task.' }],
      ]);
    expect(order('Two tasks run.')(later)).toEqual([
      'term.early 1:113 `mlops/airflow-ml-orchestration` uses “task” at `/guide/2/text`, and comes before `airflow/later`, which shows it.',
    ]);
    expect(order('Two tasks run.')(term), 'shown by the first that uses it').toEqual([]);
    expect(order('Nothing runs. `two_tasks`')(later), 'not used before').toEqual([]);
    expect(order('Two tasks run.')({ ...later, except: ['two tasks'] }), 'in another sense').toEqual([]);
  });

  test('that an explanation uses a word which only a later lesson shows', () => {
    const worker = { ...term, id: 'worker', name: 'worker', also: [] };
    const later = { ...worker, shown: { ...term.shown, lesson: 'airflow/later' } };
    const explained = { ...term, text: 'What a worker does.' };
    const said = wordsAmong([
      ['mlops/airflow-ml-orchestration', {}],
      ['airflow/later', {}],
    ]);
    expect(said(explained, later)).toEqual([
      'term.by_later 1:74 “task” is explained by “worker”, which only a later lesson shows, `airflow/later`.',
    ]);
    expect(said(explained, worker), 'shown by the same lesson').toEqual([]);
  });
});

/** What is said of terms when the lessons have these words, in this order. */
function wordsAmong(lessons: readonly (readonly [string, Readonly<Record<string, string>>])[]) {
  const words = new Map(lessons.map(([id, texts]) => [id, new Map(Object.entries(texts))]));
  const all = new Map(lessons.map(([id]) => [id, { ...seed, ...placeOf(id) }]));
  return (...terms: object[]): readonly string[] => {
    const checked = checkTerms(JSON.stringify({ version: 1, terms }), FILE, all, words);
    if ('terms' in checked) return [];
    return checked.problems.map((one) => `${one.code} ${one.line}:${one.column} ${describeProblem(one)}`);
  };
}

function placeOf(id: string) {
  const [course = '', lesson = ''] = id.split('/');
  return { course, id: lesson };
}
