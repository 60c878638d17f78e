import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { LIMITS, readText } from '../../../src/cli/read-text';
import { checkLesson } from '../../../src/lesson/check';
import { describeProblem } from '../../../src/text';
import { edited, SEED_FILE } from '../seed';
import type { Edits } from '../seed';

/** What the checker says of the seed lesson after a change to it. */
function said(edits: Edits): string[] {
  const checked = checkLesson({
    file: 'seed.json',
    course: 'mlops',
    name: 'airflow-ml-orchestration',
    text: edited(edits),
    readBeside: (name) => readText(path.join(path.dirname(SEED_FILE), name), LIMITS.listing),
  });
  return 'problems' in checked
    ? checked.problems.map((problem) => `${problem.pointer}: ${describeProblem(problem)}`)
    : [];
}

test('the seed lesson holds together, and the run shows what it says', () => {
  expect(said({})).toEqual([]);
});

describe('an author hears of names that lead nowhere', () => {
  test.each<[string, Edits, string]>([
    [
      'a file name that is not the id',
      { '/id': 'other' },
      '/id: The id must be the name of the file: "airflow-ml-orchestration".',
    ],
    [
      'an id used twice',
      { '/quiz/1/id': 'ingest-at-step-2' },
      '/quiz/1/id: The id "ingest-at-step-2" is used twice.',
    ],
    ['a missing listing', { '/code/0/file': 'gone.py' }, '/code/0/file: There is no file `gone.py`.'],
    [
      'a label on two lines',
      { '/code/0/labels/dag': 'print' },
      '/code/0/labels/dag: Not one line but 2 of `ml_pipeline.py` contain this text: make it longer.',
    ],
    [
      'a label on none',
      { '/code/0/labels/dag': 'with Dag(' },
      '/code/0/labels/dag: No line of `ml_pipeline.py` contains this text.',
    ],
    [
      'a mark without its label',
      { '/code/0/marks/0/lines/0': 'ingest-bod' },
      '/code/0/marks/0/lines/0: There is no label `ingest-bod`. Did you mean `ingest-body`?',
    ],
    [
      'a scenario',
      { '/myths/1/scenario': 'ingest-failed' },
      '/myths/1/scenario: There is no scenario `ingest-failed`. Did you mean `ingest-fails`?',
    ],
    [
      'a task in a claim',
      { '/key_moments/0/shows/task': 'ingst' },
      '/key_moments/0/shows/task: There is no task `ingst`. Did you mean `ingest`?',
    ],
    [
      'a task of an arrow that may be drawn',
      { '/knobs/5/turns/upstream': 'ingst' },
      '/knobs/5/turns/upstream: There is no task `ingst`. Did you mean `ingest`?',
    ],
    [
      'a knob of a challenge',
      { '/goals/0/knobs/0': 'retires' },
      '/goals/0/knobs/0: There is no knob `retires`. Did you mean `retries`?',
    ],
    [
      'a changed task that is not there',
      { '/scenarios/3/change/tasks/ml_pipeline/ingst': {} },
      '/scenarios/3/change/tasks/ml_pipeline/ingst: There is no task `ingst` in `ml_pipeline`. Did you mean `ingest`?',
    ],
  ])('%s', (_, edits, expected) => {
    expect(said(edits)).toContain(expected);
  });
});

describe('an author hears of runs that Airflow would refuse', () => {
  test.each<[string, Edits, string]>([
    ['an edge to a missing task', { '/dags/0/edges/0/1': 'preproces' }, '/dags/0/edges/0/1'],
    [
      'a circle',
      {
        '/dags/0/edges': [
          ['ingest', 'preprocess'],
          ['preprocess', 'ingest'],
        ],
      },
      '/dags/0/edges',
    ],
    [
      'a circle in the start of a challenge',
      { '/goals/2/start/edges/ml_pipeline': [['ingest', 'ingest']] },
      '/goals/2/start/edges/ml_pipeline',
    ],
    [
      'a circle in the project',
      { '/project/dag/edges/0': ['preprocess', 'ingest'], '/project/dag/edges/1': ['ingest', 'preprocess'] },
      '/project/dag/edges',
    ],
    [
      'a check of the project in which a task does otherwise that is not there',
      { '/project/checks/5/behaviour': { brew: [{ outcome: 'fail' }] } },
      '/project/checks/5/behaviour/brew',
    ],
  ])('%s, at its place', (_, edits, place) => {
    const found = said(edits);
    expect(found).not.toEqual([]);
    expect(found.every((line) => line.startsWith(place))).toBe(true);
  });
});

describe('a lesson whose words disagree with its run does not pass', () => {
  test.each<[string, Edits, string]>([
    [
      'a wrong answer',
      { '/quiz/0/options/0/right': true, '/quiz/0/options/2/right': undefined },
      '/quiz/0/options/0/right: This option is not right: by the run it is "success".',
    ],
    [
      'an answer nobody marked',
      { '/quiz/0/options/2/right': undefined },
      '/quiz/0/options/2: By the run this option is right: mark it with "right": true.',
    ],
    [
      'no right answer',
      { '/quiz/1/options/0/is': 7 },
      '/quiz/1/options: No option is right: the run makes none of them true.',
    ],
    [
      'two right answers',
      { '/quiz/2/options/0/holds/state': 'upstream_failed' },
      '/quiz/2/options: More than one option is right: "It would go on to `preprocess` anyway" and "It would stop, or retry `ingest`".',
    ],
    [
      'an option twice',
      { '/quiz/0/options/1/is': 'running' },
      '/quiz/0/options/1: This option is there twice.',
    ],
    [
      'a step that never comes',
      { '/key_moments/0/step/state': 'failed' },
      '/key_moments/0/step: The run has no such step: it has 5, and "`ingest` comes to failed" is none of them.',
    ],
    [
      'a challenge already won',
      { '/goals/1/goal': { type: 'run_is', is: 'success' } },
      '/goals/1/goal: The goal is reached before anything is changed.',
    ],
    [
      'a solution that is none',
      { '/goals/1/solution/train-seconds': 16 },
      '/goals/1/solution: This does not reach the goal: the run takes at most 12 s; it takes 26 s.',
    ],
    [
      'a solution that no knob can give',
      { '/goals/1/solution/train-seconds': 3 },
      '/goals/1/solution/train-seconds: The knob `train-seconds` cannot be turned to 3.',
    ],
    [
      'a run without an end',
      { '/until': undefined },
      '/scenarios/0: This run does not come to an end. Give it an "until".',
    ],
  ])('%s', (_, edits, expected) => {
    expect(said(edits)).toContain(expected);
  });

  test.each<[string, Edits, string]>([
    [
      'a key moment',
      { '/key_moments/0/shows/before': 'ingest', '/key_moments/0/shows/task': 'preprocess' },
      '/key_moments/0/shows',
    ],
    ['a why', { '/why/0/shows/seconds': 3 }, '/why/0/shows'],
    ['a myth', { '/myths/1/shows': { type: 'run_is', is: 'success' } }, '/myths/1/shows'],
    [
      'a card',
      { '/recall/1/shows': { type: 'task_before', task: 'preprocess', before: 'ingest' } },
      '/recall/1/shows',
    ],
    ['a check of the project', { '/project/checks/5/holds/is': 'failed' }, '/project/checks/5/holds'],
    [
      'a check of the project in which a task does otherwise',
      { '/project/checks/5/behaviour': { ingest: [{ outcome: 'fail' }] } },
      '/project/checks/5/holds',
    ],
  ])('%s that claims too much', (_, edits, place) => {
    expect(said(edits).map((line) => line.split(': ')[0])).toEqual([place]);
  });

  it('says of each that the run is cut off, where it is: the words may be right', () => {
    const why = 'At 4 s, where "until" ends it, this run still goes on: give a later "until" to see its end.';
    const ofRuns = /^\/(guide|key_moments|why|myths|recall|quiz)\//;
    const faults = said({ '/until': { seconds: 4 } }).filter((line) => ofRuns.test(line));
    expect(faults.length).toBeGreaterThan(5);
    expect(faults.filter((line) => !line.includes(why))).toEqual([]);
  });
});
