/** A DAG of one's own saved as a lesson is a lesson: the checker takes it, and it shows the same run. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { caseLesson, findFirstRuns } from '../../src/lesson';
import { checkLesson } from '../../src/lesson/check';
import { lessonZip } from '../../src/panels/own-dag/lesson-zip';
import { dagListing, highlightPython, toCase } from '../../src/sources/python';
import { packTrace, simulate } from '../../src/engine';
import { formatProblem } from '../../src/text';
import { readListing } from '../../src/cli/read-listing';
import { SLOW, usePython } from '../sources/python/python';

const python = usePython();

const TEXT = `from datetime import datetime
from airflow.sdk import DAG, task

with DAG("Tea.Time", schedule="@daily", start_date=datetime(2026, 1, 1)):
    @task
    def boil():
        print("boiling")

    @task(trigger_rule="all_done", retries=2)
    def pour():
        print("poured")

    boil() >> pour()
`;

test('the checker takes the zip as a lesson with its code', { timeout: SLOW }, async () => {
  const result = await python.read([{ path: 'tea.py', text: TEXT }], { only: ['tea.py'] });
  const { dags, facts } = result.files['tea.py']!;
  const whole = toCase([{ graph: dags['Tea.Time']!, facts: facts['Tea.Time'] }], { seed: 1 });
  const { until } = findFirstRuns(whole, 1);
  const input = until ? { ...whole, until } : whole;
  const lesson = caseLesson({
    course: 'own',
    id: 'Tea.Time',
    title: 'Tea.Time',
    language: 'en',
    case: input,
    run: packTrace(simulate(input)),
    code: [dagListing('tea.py', 'tea.py', TEXT, [{ dagId: 'Tea.Time', facts: facts['Tea.Time']! }])],
  });
  const { name, file } = lessonZip({ lesson, case: input }, TEXT, 'A run.');
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  expect(name).toBe('tea-time.zip');
  const checked = checkLesson({
    file: 'tea-time.json',
    course: 'kitchen',
    name: 'tea-time',
    text: strFromU8(files['tea-time.json']!),
    readBeside: (one) => {
      const bytes = files[one];
      return bytes ? { text: strFromU8(bytes) } : { code: 'file.missing', values: { file: one } };
    },
    highlight: highlightPython,
    readListing,
  });
  expect('problems' in checked ? checked.problems.map(formatProblem) : []).toEqual([]);
  if (!('lesson' in checked)) return;
  expect(simulate(checked.lesson.scenarios[0].case).length).toBe(simulate(input).length);
  expect(checked.lesson.code[0]!.marks.map(({ task }) => task).sort()).toEqual(['boil', 'pour']);
});
