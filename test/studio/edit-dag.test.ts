import { describe, expect, it } from 'vitest';
import { checkLesson } from '../../src/lesson/check';
import {
  addTask,
  connect,
  disconnect,
  putInGroup,
  removeTask,
  renameTask,
  setAttempts,
} from '../../src/studio';
import type { LessonDraft } from '../../src/studio';
import { describeProblem } from '../../src/text';
import { lessonTexts } from './lesson-texts';

const problemsOf = ({ text, files, name, course }: LessonDraft & { readonly name: string }) => {
  const checked = checkLesson({
    file: `${name}.json`,
    course,
    name,
    text,
    readBeside: (file) => ({ text: files[file] ?? '' }),
  });
  return 'problems' in checked ? checked.problems.map(describeProblem) : [];
};

interface Shape {
  readonly dags: readonly {
    readonly tasks: readonly { readonly task_id: string }[];
    readonly edges?: readonly (readonly [string, string])[];
  }[];
}

describe.each(lessonTexts())('the DAG of $course/$name, changed as one draws', (draft) => {
  const { text } = draft;
  const { dags } = JSON.parse(text) as Shape;
  const tasks = dags[0]!.tasks.map(({ task_id: id }) => id);

  it('still proves every answer with a task called otherwise, and is the same text when it is called so again', () => {
    const [first] = tasks;
    const renamed = renameTask(text, 0, first!, 'called_otherwise')!;
    expect(problemsOf({ ...draft, text: renamed })).toEqual([]);
    expect(renamed).not.toContain(`"task_id": "${first}"`);
    expect(renameTask(renamed, 0, 'called_otherwise', first!)).toBe(text);
  });

  it('takes an edge and a task, and is the same text without them again', () => {
    const added = addTask(text, 0, 'one_more')!;
    expect(removeTask(added, 0, 'one_more')).toBe(text);
    const drawn = connect(added, 0, tasks[0]!, 'one_more')!;
    expect((JSON.parse(drawn) as Shape).dags[0]!.edges).toContainEqual([tasks[0], 'one_more']);
    expect(disconnect(drawn, 0, tasks[0]!, 'one_more')).toBe(added);
    expect(connect(drawn, 0, tasks[0]!, 'one_more')).toBeNull();
    expect(addTask(added, 0, 'one_more')).toBeNull();
  });

  it('has a task fail in one run, and does again what it did before', () => {
    const { scenarios } = JSON.parse(text) as { scenarios: unknown[] };
    const last = scenarios.length - 1;
    const failing = setAttempts(text, last, 0, tasks[0]!, [{ outcome: 'fail' }])!;
    const { scenarios: changed } = JSON.parse(failing) as {
      scenarios: { change: { behaviour: Record<string, Record<string, unknown>> } }[];
    };
    expect(Object.values(changed[last]!.change.behaviour)[0]![tasks[0]!]).toEqual([{ outcome: 'fail' }]);
  });
});

describe('a group', () => {
  it('is made for the first task that is put into it, whose id stays', () => {
    const draft = lessonTexts().find(({ name }) => name === 'retries')!;
    const [first, second] = (JSON.parse(draft.text) as Shape).dags[0]!.tasks.map((task) => task.task_id);
    const one = putInGroup(draft.text, 0, first!, 'sources')!;
    const both = putInGroup(one, 0, second!, 'sources')!;
    const [dag] = (JSON.parse(both) as { dags: { groups: unknown; tasks: { group?: string }[] }[] }).dags;
    expect(dag!.groups).toEqual([{ group_id: 'sources', prefix_group_id: false }]);
    expect(dag!.tasks.slice(0, 2).map(({ group }) => group)).toEqual(['sources', 'sources']);
    expect(problemsOf({ ...draft, text: both })).toEqual([]);
  });
});
