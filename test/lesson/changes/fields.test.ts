import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCase, simulate, TRIGGER_RULES } from '../../../src/engine';
import type { Case } from '../../../src/engine';
import {
  createTrack,
  createWhatIf,
  dagFields,
  fieldOfKnob,
  fieldValue,
  knobChoices,
  limitFields,
  sameJson,
  setField,
  taskFields,
  taskStateWord,
} from '../../../src/lesson';
import type { Field, KnobValue } from '../../../src/lesson';
import { KINDS, makeCase } from '../../conformance/generate/kinds';
import { lessonFrom, seedLesson } from '../lessons';

/** For properties over many runs, on a busy machine. */
const SLOW_MS = 60_000;

/** Everything the form shows of a case. */
const fieldsOf = (input: Case): Field[] => [
  ...limitFields(input),
  ...input.dags.flatMap((dag) => [
    ...dagFields(dag.dag_id),
    ...dag.tasks.flatMap((task) => taskFields(input, dag.dag_id, task.task_id)),
  ]),
];

/** How many tries of each task fail, as an author's knob turns it. */
function failingFields(input: Case): Field[] {
  return input.dags.flatMap((dag) =>
    dag.tasks
      .filter(({ operator }) => operator !== 'sensor')
      .map((task) =>
        fieldOfKnob({
          id: `failing/${dag.dag_id}/${task.task_id}`,
          label: 'Tries that fail',
          turns: { type: 'failing_tries', dag: dag.dag_id, task: task.task_id },
          choices: { from: 0, to: 4, by: 1 },
        }),
      ),
  );
}

/** Two fields about the same thing, or where Airflow itself lets one follow from the other. */
function isTied({ turns: one }: Field, { turns: other }: Field): boolean {
  const isOfOneTask = 'task' in one && 'task' in other && one.task === other.task && one.dag === other.dag;
  if (!isOfOneTask) return false;
  const ends = [one, other].every(
    (turns) => turns.type === 'failing_tries' || (turns.type === 'try' && turns.field === 'outcome'),
  );
  const past =
    one.type === 'task_option' &&
    one.option === 'wait_for_downstream' &&
    other.type === 'task_option' &&
    other.option === 'depends_on_past';
  return past || (ends && (one.type === 'failing_tries' || other.type === 'failing_tries'));
}

/** A value that the field takes, other than the one it has. */
function otherValue({ kind }: Field, now: KnobValue, chance: number): KnobValue {
  switch (kind.type) {
    case 'number': {
      const value = Math.min(kind.from + (chance % 7), kind.to);
      return value === now ? kind.to : value;
    }
    case 'choice': {
      const others = kind.choices.filter((value) => value !== now);
      return others[chance % others.length] ?? now;
    }
    case 'switch':
      return !now;
    case 'schedule':
      return now === '@daily' ? '@hourly' : '@daily';
  }
}

const inputs = fc.tuple(fc.constantFrom(...KINDS), fc.nat(30)).map(([kind, seed]) => makeCase(kind, seed));

describe('the form over any run', () => {
  test(
    'a field says what is set, and setting it back leaves nothing behind',
    () => {
      fc.assert(
        fc.property(inputs, fc.nat(), fc.nat(), (input, which, chance) => {
          const fields = [...fieldsOf(input), ...failingFields(input)];
          const field = fields[which % fields.length]!;
          const now = fieldValue(input, field);
          const value = otherValue(field, now, chance);
          const changed = setField(input, field, value, input);
          expect(fieldValue(changed, field)).toBe(value);
          expect(sameJson(setField(changed, field, now, input), input)).toBe(true);
        }),
        { numRuns: 150 },
      );
    },
    SLOW_MS,
  );

  test('what was written and empty is so again', () => {
    const input = seedLesson().scenarios[0].case;
    const bare: Case = { ...input, dags: [{ ...input.dags[0]!, behaviour: {}, edges: [] }] };
    const turns = {
      attempt: { type: 'try', dag: 'ml_pipeline', task: 'ingest', attempt: 1, of: 1, field: 'seconds' },
      edge: { type: 'edge', dag: 'ml_pipeline', upstream: 'ingest', downstream: 'preprocess' },
    } as const;
    const slower = setField(bare, { turns: turns.attempt }, 9, bare);
    expect(setField(slower, { turns: turns.attempt }, 1, bare)).toEqual(bare);
    const joined = setField(bare, { turns: turns.edge }, true, bare);
    expect(setField(joined, { turns: turns.edge }, false, bare)).toEqual(bare);
  });

  test(
    'setting a field to what it is changes nothing at all',
    () => {
      fc.assert(
        fc.property(inputs, (input) => {
          for (const field of fieldsOf(input))
            expect(setField(input, field, fieldValue(input, field), input)).toBe(input);
        }),
        { numRuns: 20 },
      );
    },
    SLOW_MS,
  );

  test(
    'one field changed is one field changed, and the others stand as they stood',
    () => {
      fc.assert(
        fc.property(inputs, fc.nat(), fc.nat(), (input, which, chance) => {
          const fields = [...fieldsOf(input), ...failingFields(input)];
          const field = fields[which % fields.length]!;
          const changed = setField(input, field, otherValue(field, fieldValue(input, field), chance), input);
          for (const other of fields) {
            if (other === field || isTied(field, other)) continue;
            expect(fieldValue(changed, other), `${other.id} after ${field.id}`).toBe(
              fieldValue(input, other),
            );
          }
        }),
        { numRuns: 60 },
      );
    },
    SLOW_MS,
  );

  test(
    'what it makes is run, or refused in a way that has words',
    () => {
      fc.assert(
        fc.property(inputs, fc.nat(), fc.nat(), (input, which, chance) => {
          fc.pre(checkCase(input).length === 0);
          const fields = fieldsOf(input);
          const field = fields[which % fields.length]!;
          const changed = setField(input, field, otherValue(field, fieldValue(input, field), chance), input);
          if (checkCase(changed).length === 0) simulate(changed);
        }),
        { numRuns: 30 },
      );
    },
    SLOW_MS,
  );
});

describe('what a field stands at', () => {
  const input: Case = {
    case: 'defaults',
    clock: '2024-01-01T00:00:00Z',
    settings: { 'core.default_task_retries': 2 },
    dags: [
      {
        dag_id: 'd',
        default_args: { retry_delay: 7 },
        tasks: [{ task_id: 'a' }, { task_id: 'b', retries: 1 }],
      },
    ],
  };
  const value = (task: string, option: string) =>
    fieldValue(
      input,
      taskFields(input, 'd', task).find((one) => one.id.endsWith(`/${option}`))!,
    );

  test.each([
    ['a', 'retries', 2],
    ['b', 'retries', 1],
    ['a', 'retry_delay', 7],
    ['a', 'trigger_rule', 'all_success'],
    ['a', 'pool', 'default_pool'],
    ['a', 'weight_rule', 'downstream'],
  ])('%s, %s: %s', (task, option, expected) => {
    expect(value(task, option)).toBe(expected);
  });

  test('a teardown has the rule that it runs by, and no other to choose', () => {
    const teardown: Case = {
      ...input,
      dags: [{ dag_id: 'd', tasks: [{ task_id: 'a' }, { task_id: 'drop', teardown: true }] }],
    };
    const rule = taskFields(teardown, 'd', 'drop').find((one) => one.id.endsWith('/trigger_rule'))!;
    expect(fieldValue(teardown, rule)).toBe('all_done_setup_success');
    expect(rule.kind).toEqual({ type: 'choice', choices: ['all_done_setup_success'] });
  });

  test('a setting that is written as text is read as the engine reads it', () => {
    const text: Case = { ...input, settings: { 'core.parallelism': '4', 'core.default_task_retries': '3' } };
    const parallelism = limitFields(text)[0]!;
    expect(fieldValue(text, parallelism)).toBe(4);
    const retries = taskFields(text, 'd', 'a').find((one) => one.id.endsWith('/retries'))!;
    expect(fieldValue(text, retries)).toBe(3);
  });

  test('where every try fails the field says so, and two that fail keep the seconds of the third', () => {
    const ends = [
      { seconds: 5, outcome: 'fail' },
      { seconds: 9, outcome: 'fail' },
      { seconds: 70, outcome: 'fail' },
    ] as const;
    const failing: Case = { ...input, dags: [{ ...input.dags[0]!, behaviour: { a: [...ends] } }] };
    const field = fieldOfKnob({
      id: 'failing',
      label: 'Tries that fail',
      turns: { type: 'failing_tries', task: 'a' },
      choices: { from: 0, to: 5, by: 1 },
    });
    expect(fieldValue(failing, field)).toBe('all');
    const twice = setField(failing, field, 2, failing);
    expect(twice.dags[0]!.behaviour!['a']).toEqual([ends[0], ends[1], { seconds: 70 }]);
    expect(fieldValue(twice, field)).toBe(2);
    expect(setField(twice, field, 'all', failing)).toEqual(failing);
  });

  test('a try that is made to fail prints nothing that only one that succeeds prints', () => {
    const good = { seconds: 4, prints: '409 rows' } as const;
    const prints: Case = { ...input, dags: [{ ...input.dags[0]!, behaviour: { b: [good] } }] };
    const [first] = taskFields(prints, 'd', 'b').filter((one) => one.id.endsWith('/outcome'));
    const changed = setField(prints, first!, 'fail', prints);
    expect(changed.dags[0]!.behaviour).toEqual({ b: [{ seconds: 4, outcome: 'fail' }, good] });
    expect(setField(changed, first!, 'success', prints)).toEqual(prints);
  });

  test('all thirteen trigger rules can be chosen', () => {
    const rule = taskFields(input, 'd', 'a').find((one) => one.id.endsWith('/trigger_rule'))!;
    expect(rule.kind).toEqual({ type: 'choice', choices: TRIGGER_RULES });
  });

  test('each try has its own outcome: the first can fail and the second not', () => {
    const [first] = taskFields(input, 'd', 'b').filter((one) => one.id.endsWith('/outcome'));
    const changed = setField(input, first!, 'fail', input);
    expect(changed.dags[0]!.behaviour).toEqual({ b: [{ outcome: 'fail' }, {}] });
  });

  test('a sensor is met at a look, or never', () => {
    const waits: Case = { ...input, dags: [{ dag_id: 'd', tasks: [{ task_id: 's', operator: 'sensor' }] }] };
    const [poke] = taskFields(waits, 'd', 's');
    expect(fieldValue(waits, poke!)).toBe(1);
    const pokesAt = (look: number) => setField(waits, poke!, look, waits).dags[0]!.behaviour?.['s'];
    expect(pokesAt(3)).toEqual([{ pokes: [false, false, true] }]);
    expect(pokesAt(0)).toEqual([{ pokes: [false] }]);
    expect(pokesAt(1)).toBeUndefined();
  });
});

test('an author’s knob is a field with the author’s words and choices', () => {
  const lesson = lessonFrom('lessons/airflow/pools-priority-parallelism.json');
  for (const knob of lesson.knobs) {
    const field = fieldOfKnob(knob);
    expect(field.label).toBe(knob.label);
    if (field.kind.type === 'choice') expect(field.kind.choices).toEqual(knobChoices(knob));
  }
});

describe('a what-if that takes longer than the lesson’s run', () => {
  const input = seedLesson().scenarios[0].case;
  const lessons = createTrack(input, 'essential');
  const lasting = (seconds: number): Case => ({
    ...input,
    dags: [{ ...input.dags[0]!, behaviour: { ingest: [{ seconds }] } }],
  });

  test('is given the time to end', () => {
    const { trace } = createWhatIf(lasting(3000), lessons);
    expect(taskStateWord(trace, { task: 'preprocess' }, trace.length)).toBe('success');
    expect(trace.runs).toHaveLength(1);
  });

  test('but not so much that another run would begin: then it is cut off where the lesson’s is', () => {
    const { trace } = createWhatIf(lasting(90_000), lessons);
    expect(trace.runs).toHaveLength(1);
    expect(trace.input.until).toEqual(input.until);
  });

  test('one that ends in time runs exactly as asked', () => {
    expect(createWhatIf(lasting(5), lessons).input).toEqual(lasting(5));
  });
});
