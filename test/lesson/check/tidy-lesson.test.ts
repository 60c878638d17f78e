/** What follows from the rest of a lesson need not be written, and taking it out changes nothing but the file. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { checkLesson, tidyLesson } from '../../../src/lesson/check';
import type { Beside } from '../../../src/lesson/check';
import { filledSource } from '../../../src/lesson/check/fill-lesson';
import { readJson } from '../../../src/lesson/check/json-source';
import { normalizeLesson } from '../../../src/lesson/normalize';
import { LessonSchema, withScenario } from '../../../src/lesson/schema/lesson';
import { formatProblem } from '../../../src/text';
import { TEMPLATE_LESSON, TEMPLATE_PYTHON } from '../../../src/studio';

const beside = (name: string) =>
  name === 'sales_report.py'
    ? { text: TEMPLATE_PYTHON }
    : { code: 'file.missing' as const, values: { file: name } };
const check = (lesson: unknown, readBeside = beside) => {
  const { id } = parse(textOf(lesson)) as { id: string };
  const checked = checkLesson({ file: 'x.json', course: 'c', name: id, text: textOf(lesson), readBeside });
  return 'lesson' in checked ? checked.lesson : checked.problems.map(formatProblem);
};
const textOf = (lesson: unknown) => (typeof lesson === 'string' ? lesson : JSON.stringify(lesson, null, 2));

/** The lesson as a player holds it, but for its runs. */
function compiled(text: string, readBeside: (name: string) => Beside = beside) {
  const read = readJson(text, 'x.json');
  if ('problems' in read) throw new Error('It is no JSON.');
  const parsed = withScenario(LessonSchema.parse(filledSource(read.source, readBeside).value));
  const code = parsed.code.map(({ file }) => [file, (readBeside(file) as { text: string }).text] as const);
  return normalizeLesson({ course: 'c', parsed, code: new Map(code) });
}

const WHOLE = structuredClone(TEMPLATE_LESSON) as unknown as Record<string, unknown> & {
  dags: [{ tasks: { task_id: string }[]; edges: string[][] }];
};

const CHAIN = WHOLE.dags[0].tasks.map((task) => task.task_id);
const [FIRST] = CHAIN as [string];

test('ids, the language of code, marks and chains may be left out', () => {
  const lesson = {
    ...WHOLE,
    code: [{ title: 'The DAG', file: 'sales_report.py' }],
    scenarios: [{ title: 'Éxito: a run, twice' }, { title: 'Éxito: a run, twice!' }, { title: '日本' }],
    dags: [{ ...WHOLE.dags[0], edges: [CHAIN] }],
    flow: [],
    quiz: [],
    guide: [],
    key_moments: [],
  };
  const found = check(lesson);
  expect(found).toMatchObject({
    scenarios: [{ id: 'exito-a-run-twice' }, { id: 'exito-a-run-twice-2' }, { id: 'scenarios-3' }],
    code: [{ id: 'sales-report', language: 'python' }],
  });
  const { code, scenarios } = found as Exclude<typeof found, string[]>;
  expect(code[0]!.marks.map(({ task }) => task)).toEqual(CHAIN);
  expect(scenarios[0].case.dags[0]!.edges).toHaveLength(2);
});

test('a fault in a chain is told where it is written', () => {
  const [one, two] = WHOLE.dags[0].tasks.map((task) => task.task_id) as [string, string];
  const text = textOf({
    ...WHOLE,
    dags: [
      {
        ...WHOLE.dags[0],
        edges: [
          [one, two],
          [one, two, 'nobody'],
        ],
      },
    ],
  });
  const place = text.slice(0, text.indexOf('"nobody"')).split('\n');
  expect(check(text)).toEqual([
    expect.stringContaining(`x.json:${place.length}:${place.at(-1)!.length + 1}: `),
  ]);
});

test('a tidied lesson is the same lesson, whatever was written of what follows anyway', () => {
  const flag = fc.boolean();
  fc.assert(
    fc.property(
      fc.array(flag, { minLength: 8, maxLength: 8 }),
      fc.constantFrom(0, 1, 2, '\t'),
      (on, indent) => {
        const [detail, language, code, tags, states, change, chain, crlf] = on as [
          boolean,
          boolean,
          boolean,
          boolean,
          boolean,
          boolean,
          boolean,
          boolean,
        ];
        const lesson = {
          ...(language && { language: 'en' }),
          ...WHOLE,
          ...(detail && { detail: 'essential' }),
          ...(tags && { tags: [] }),
          code: [
            {
              id: code ? 'sales-report' : 'dag',
              title: 'The DAG',
              file: 'sales_report.py',
              ...(code && { language: 'python' }),
              labels: { first: `def ${FIRST}(` },
              marks: states
                ? [
                    {
                      task: FIRST,
                      states: ['running', 'success', 'failed'],
                      lines: ['first'],
                    },
                  ]
                : [],
            },
          ],
          scenarios: [{ id: change ? 'the-run' : 'run', title: 'The run', ...(change && { change: {} }) }],
          dags: [{ ...WHOLE.dags[0], edges: chain ? [CHAIN] : WHOLE.dags[0].edges }],
          key_moments: [],
          quiz: [],
        };
        const text = JSON.stringify(lesson, null, indent).replaceAll('\n', crlf ? '\r\n' : '\n');
        const tidied = tidyLesson(text, beside);
        expect(compiled(tidied)).toEqual(compiled(text));
        expect(tidied.split('\n').every((line) => line.trim() !== '' || line === '')).toBe(true);
        expect(tidyLesson(tidied, beside)).toBe(tidied);
        expect(tidied.length).toBeLessThanOrEqual(text.length);
        if (code) expect(parse(tidied)).not.toHaveProperty('code.0.language');
      },
    ),
    { numRuns: 40 },
  );
});

test('lessons of ours, tidied, are the same lessons, and nothing is left to take out', () => {
  for (const name of ['retries', 'groups']) {
    const text = readFileSync(`lessons/airflow/${name}.json`, 'utf8');
    const readBeside = (file: string) => ({ text: readFileSync(`lessons/airflow/${file}`, 'utf8') });
    const tidied = tidyLesson(text, readBeside);
    expect(compiled(tidied, readBeside)).toEqual(compiled(text, readBeside));
    expect(tidyLesson(tidied, readBeside)).toBe(tidied);
  }
});
