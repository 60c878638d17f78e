/** DAGs of a folder that start and wait for each other: their ties are found, and chosen ones really run in one case. */
import { beforeAll, describe, expect, test } from 'vitest';
import { simulate } from '../../src/engine';
import { layOutMap, MAP_BOX } from '../../src/panels/own-dag/dag-map';
import { dagsIn, linksIn, neighboursOf, tiedGroups } from '../../src/panels/own-dag/dags';
import { partOf } from '../../src/panels/own-dag/kept-dag';
import { scriptRows } from '../../src/panels/own-dag/script-rows';
import { createWorkbench } from '../../src/panels/own-dag/workbench';
import { createStore } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import { SLOW, usePython } from '../sources/python/python';

const OPERATORS = 'airflow.providers.standard';
const FILES = {
  'dags/farm.py': `from datetime import datetime
from airflow.sdk import DAG, Asset, task
from ${OPERATORS}.operators.trigger_dagrun import TriggerDagRunOperator

with DAG("farm", schedule="@daily", start_date=datetime(2026, 1, 1)):
    @task(outlets=[Asset("milk")])
    def milk():
        pass

    milk() >> TriggerDagRunOperator(task_id="send", trigger_dag_id="dairy")

with DAG("farm_shop", schedule=[Asset("milk")]):
    @task
    def milk():
        pass

    milk()
`,
  'dags/dairy.py': `from datetime import datetime
from airflow.sdk import DAG, task
from ${OPERATORS}.sensors.external_task import ExternalTaskMarker, ExternalTaskSensor
from ${OPERATORS}.operators.trigger_dagrun import TriggerDagRunOperator

with DAG("dairy", schedule=None):
    @task
    def churn():
        pass

    churn() >> TriggerDagRunOperator(task_id="tell", trigger_dag_id="elsewhere")

with DAG("audit", schedule="@daily", start_date=datetime(2026, 1, 1)):
    ExternalTaskSensor(task_id="wait", external_dag_id="farm", external_task_id="milk")

with DAG("alone", schedule="@daily", start_date=datetime(2026, 1, 1)):
    ExternalTaskMarker(task_id="mark", external_dag_id="alone", external_task_id="mark")
`,
};

const python = usePython();
const storage = createStore(() => {
  throw new Error('Nothing is kept between tests.');
});
const table = createWorkbench({
  python: () => Promise.resolve(python),
  runs: createInProcessRuns(),
  storage,
  language: 'en',
});
const state = () => table.store.getState();
const place = (dag: string) => {
  const { file } = dagsIn(state().result!).find((one) => one.dag === dag)!;
  return { file, dag };
};

beforeAll(
  () =>
    table.open(
      Object.entries(FILES).map(([path, text]) => ({ path, text })),
      { origin: 'own' },
    ),
  SLOW,
);

describe('what ties DAGs', () => {
  test('is a trigger, an asset or a sensor, with who does it; a marker ties nothing', () => {
    expect(linksIn(state().result!)).toEqual([
      { from: 'dairy', to: 'elsewhere', kind: 'trigger', by: ['tell'] },
      { from: 'farm', to: 'audit', kind: 'wait', by: ['wait'] },
      { from: 'farm', to: 'farm_shop', kind: 'asset', by: ['milk'] },
      { from: 'farm', to: 'dairy', kind: 'trigger', by: ['send'] },
    ]);
  });

  test('makes them hang together, what comes first before what follows', () => {
    const groups = tiedGroups(state().result!).map((group) => group.map(({ dag }) => dag));
    expect(groups).toEqual([['farm', 'dairy', 'audit', 'farm_shop']]);
    expect(neighboursOf(state().result!, new Set(['dairy'])).map(({ dag }) => dag)).toEqual(['farm']);
  });

  test.each(['right', 'down'] as const)('is drawn without boxes over each other (%s)', (direction) => {
    const dags = ['farm', 'dairy', 'audit', 'farm_shop'];
    const links = [
      ...linksIn(state().result!),
      { from: 'dairy', to: 'farm', kind: 'wait' as const, by: ['x'] },
    ];
    const { boxes, lines, width, height } = layOutMap(dags, links, direction);
    for (const [index, one] of boxes.entries()) {
      expect(one.x >= 0 && one.x + MAP_BOX.width <= width).toBe(true);
      expect(one.y >= 0 && one.y + MAP_BOX.height <= height).toBe(true);
      for (const other of boxes.slice(index + 1))
        expect(
          Math.abs(one.x - other.x) >= MAP_BOX.width || Math.abs(one.y - other.y) >= MAP_BOX.height,
        ).toBe(true);
    }
    expect(lines.map(({ link }) => link.to)).toEqual(['audit', 'farm_shop', 'dairy', 'farm']);
    expect(new Set(lines.map(({ points }) => JSON.stringify(points))).size).toBe(lines.length);
  });
});

describe('DAGs that run together', { timeout: SLOW }, () => {
  const runsOf = () => {
    const trace = simulate(state().made!.case);
    const end = trace.at(trace.length);
    return Object.fromEntries(trace.runs.map((run) => [run.dagId, [run.type, end.runState(run.index)]]));
  };

  test('start each other by trigger and asset, and wait for each other, in one case', async () => {
    await table.choose(place('farm'), ['dairy', 'audit', 'farm_shop'].map(place));
    expect(runsOf()).toEqual({
      farm: ['scheduled', 'success'],
      audit: ['scheduled', 'success'],
      dairy: ['operator_triggered', 'success'],
      farm_shop: ['asset_triggered', 'success'],
    });
    expect(state().made!.notes.map(({ dag, code, task }) => [dag, code, task])).toEqual([
      ['dairy', 'outside', 'tell'],
      ['audit', 'slot', 'wait'],
    ]);
    expect(state().made!.lesson.title).toBe('farm + dairy + audit + farm_shop');
  });

  test('have their files beside the run, and two tasks of the same name their own lines', () => {
    const [farm, dairy] = state().made!.lesson.code;
    expect([farm!.dags, dairy!.dags]).toEqual([
      ['farm', 'farm_shop'],
      ['dairy', 'audit'],
    ]);
    const linesOf = (dag: string) => {
      const mark = farm!.marks.find((one) => one.dag === dag && one.task === 'milk')!;
      return farm!.lines.flatMap(({ labels }, at) => (labels.includes(mark.lines[0]!) ? [at + 1] : []));
    };
    expect(linesOf('farm')[0]).toBe(6);
    expect(linesOf('farm_shop')[0]).toBe(13);
  });

  test('are scripted each for itself, and go into a link together', async () => {
    await table.script({ behaviour: { farm_shop: { milk: [{ outcome: 'fail' }] } } });
    expect(runsOf()['farm_shop']).toEqual(['asset_triggered', 'failed']);
    expect(runsOf()['farm']).toEqual(['scheduled', 'success']);
    const rows = scriptRows(state().made!.case, state().script).map(({ name }) => name);
    expect(rows).toEqual(expect.arrayContaining(['farm.milk', 'farm_shop.milk', 'audit.wait']));
    const before = state().made!.case;
    await table.restore(partOf(state())!, 'link');
    expect(state().made!.case).toEqual(before);
  });

  test('can be joined and left one by one', async () => {
    await table.join([place('dairy')]);
    expect(Object.keys(runsOf())).toEqual(['farm', 'dairy']);
    await table.join([]);
    expect(Object.keys(runsOf())).toEqual(['farm']);
    expect(state().made!.notes.map(({ code, task }) => [code, task])).toEqual([['outside', 'send']]);
  });
});
