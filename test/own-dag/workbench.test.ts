/** One's own DAG on the table: read by real Python, run in the simulator, changed and shared. */
import { afterEach, describe, expect, test } from 'vitest';
import { unpackTrace } from '../../src/engine';
import { dagFragment, dagInFragment } from '../../src/panels/own-dag/dag-link';
import { keptDag, partOf, readDag } from '../../src/panels/own-dag/kept-dag';
import { createWorkbench } from '../../src/panels/own-dag/workbench';
import type { Workbench } from '../../src/panels/own-dag/workbench';
import { createStore } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import type { PythonSource } from '../../src/sources/python';
import { SLOW, usePython } from '../sources/python/python';

const python = usePython();
/** Reads as it does for a page, but a busy machine may take longer over a file than a reader should wait. */
const patient: PythonSource = {
  ...python,
  read: (files, options) => python.read(files, { seconds: SLOW / 1000, ...options }),
};

const storage = createStore(() => {
  throw new Error('Nothing is kept between tests.');
});
let table: Workbench;
function lay(): Workbench {
  table = createWorkbench({
    python: () => Promise.resolve(patient),
    runs: createInProcessRuns(),
    storage,
    language: 'en',
  });
  return table;
}
afterEach(() => table.clear());

const TEA = `from airflow.sdk import DAG, task

with DAG("tea", schedule="@daily"):
    @task(retries=2)
    def boil():
        return [1, 2]

    @task
    def pour(n):
        print("poured")

    pour.expand(n=boil())
`;
const open = (text: string, others: Readonly<Record<string, string>> = {}) =>
  lay().open(
    Object.entries({ ...others, 'tea.py': text }).map(([path, one]) => ({ path, text: one })),
    { origin: 'own', only: ['tea.py'] },
  );
const state = () => table.store.getState();
const runStates = () => state().made!.case;

describe('a DAG file', { timeout: SLOW }, () => {
  test('becomes a lesson with one run, its code marked, and durations that are made up', async () => {
    await open(TEA);
    const { made, chosen } = state();
    expect(chosen).toEqual({ file: 'tea.py', dag: 'tea' });
    const [scenario] = made!.lesson.scenarios;
    expect(made!.lesson.code[0]!.marks.map(({ task }) => task).sort()).toEqual(['boil', 'pour']);
    expect(made!.lesson.code[0]!.lines[4]!.labels).toEqual(['boil']);
    expect(made!.lesson.operators).toEqual({ tea: { boil: '@task', pour: '@task' } });
    expect(scenario.case.dags[0]!.behaviour!['boil']![0]!.seconds).toBeGreaterThan(1);
    expect(scenario.case.until?.seconds).toBeGreaterThan(0);
  });

  test('of a thousand tasks shows its first run, though its schedule would make more changes than a page can show', async () => {
    const many = `from airflow.sdk import DAG, task

with DAG("tea", schedule="@daily"):
    @task
    def pour():
        pass

    first = pour()
    for i in range(999):
        first >> pour()
`;
    await open(many);
    expect(state().refusal).toBeNull();
    const { tasks, runs } = unpackTrace(state().made!.lesson.scenarios[0]!.run, runStates());
    expect([tasks.length, runs.length]).toEqual([1000, 1]);
    await table.script({ runs: 1000 });
    expect(state().refusal).toMatchObject({ why: 'too-large', error: { what: 'changes' } });
  });

  test('runs as it is scripted: other attempts, other lists, more runs', async () => {
    await open(TEA);
    await table.script({ behaviour: { tea: { boil: [{ outcome: 'fail' }, { returns: [1, 2, 3, 4] }] } } });
    expect(runStates().dags[0]!.behaviour!['boil']).toHaveLength(2);
    const seconds = runStates().until!.seconds!;
    await table.script({ runs: 2 });
    expect(runStates().until!.seconds!).toBeGreaterThan(seconds);
  });

  test('with a fault is told by its line, and what was on screen stays', async () => {
    await open(TEA);
    const { made } = state();
    table.type('tea.py', `${TEA}\nnothing_here()\n`);
    await expect
      .poll(() => state().result!.files['tea.py']!.problems, { timeout: SLOW })
      .toEqual([expect.objectContaining({ line: 14, isFault: true })]);
    table.type('tea.py', TEA.replace('pour.expand(n=boil())', 'boil()'));
    await expect
      .poll(() => state().made?.case.dags[0]!.tasks.map(({ task_id: id }) => id), { timeout: SLOW })
      .toEqual(['boil']);
    expect(state().isTyped).toBe(true);
    expect(state().made).not.toBe(made);
    table.run();
    expect(state().isTyped).toBe(false);
  });

  test('written for Airflow 2 is rewritten everywhere at once, and that is undone as easily', async () => {
    await open(TEA.replace('schedule=', 'schedule_interval='));
    expect(state().result!.files['tea.py']!.problems.map(({ code }) => code)).toEqual(['old-argument']);
    await table.fixAll();
    expect(state().files[0]!.text).toBe(TEA);
    expect(state().fixed!.files[0]!.changes).toHaveLength(1);
    expect(state().result!.files['tea.py']!.problems).toEqual([]);
    await table.undoFixes();
    expect(state().files[0]!.text).toContain('schedule_interval=');
  });

  test('whose helper is missing names it, and finds it in the folder', async () => {
    const text = 'from kettle import boil\nfrom airflow.sdk import DAG\nwith DAG("tea"):\n    boil()\n';
    const kettle = 'from airflow.sdk import task\n@task\ndef boil():\n    pass\n';
    await open(text);
    expect(state().result!.standIns).toEqual([expect.objectContaining({ module: 'kettle', isHelper: true })]);
    await table.add([
      { path: 'kitchen/tea.py', text },
      { path: 'kitchen/kettle.py', text: kettle },
    ]);
    expect(state().made?.case.dags[0]!.tasks.map(({ task_id: id }) => id)).toEqual(['boil']);
  });

  test('gets the values it asks for', async () => {
    const text =
      'from airflow.sdk import DAG, Variable, task\nwith DAG("tea"):\n    for n in range(int(Variable.get("cups", "1"))):\n        task(task_id=f"cup_{n}")(print)()\n';
    await open(text);
    expect(state().result!.variables).toEqual([expect.objectContaining({ name: 'cups' })]);
    await table.give({ variables: { cups: '3' } });
    expect(state().made!.case.dags[0]!.tasks).toHaveLength(3);
  });

  test('is kept for the next visit, and goes into a link and back', async () => {
    await open(TEA);
    await table.script({ seed: 5 });
    expect(keptDag(storage)).toMatchObject({ chosen: { dag: 'tea' }, script: { seed: 5 } });
    const shared = partOf(state())!;
    const fragment = (await dagFragment(shared))!;
    expect(await dagInFragment(fragment)).toEqual(shared);
    const before = state().made!.case;
    await table.restore(shared, 'link');
    expect(state().made!.case).toEqual(before);
    expect(state().origin).toBe('link');
  });

  test('in a link with a script that no task can follow runs by the proposal', async () => {
    await open(TEA);
    const shared = partOf(state())!;
    const behaviour = { tea: { boil: [{ seconds: 'long' }] } } as never;
    await table.restore({ ...shared, script: { ...shared.script, behaviour } }, 'link');
    expect(state().script.behaviour).toEqual({});
    expect(state().made).not.toBeNull();
  });
});

test('what somebody else wrote into a link or the storage never throws', async () => {
  table = lay();
  for (const text of ['', '{', '[]', '{"files":[]}', '{"files":[{"path":1}]}', 'null'])
    expect(readDag(text)).toBeNull();
  for (const fragment of ['', '#dag=', '#dag=1.', '#dag=1.!!', '#dag=2.abc', '#dag=1.abcd'])
    expect(await dagInFragment(fragment)).toBeNull();
});
