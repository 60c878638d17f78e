/** One's own DAG files, in the built site: opened, read by Python in the browser, run, and stepped through. */
import { zipSync, strToU8 } from 'fflate';
import type { Page } from '@playwright/test';
import { faultsOf, sidewaysPixels } from './faults';
import { expect, test } from './fixtures';

const PHONE = { width: 390, height: 844 };

const TWO_TASKS = `from airflow.sdk import DAG, task

with DAG("tea"):
    @task
    def boil():
        print("boiling")

    @task
    def pour():
        print("poured")

    boil() >> pour()
`;

const FAULTY = `from airflow.sdk import DAG, task

with DAG("broken"):
    nothing_here()
`;

const FOR_AIRFLOW_2 = `from datetime import datetime
from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("old", schedule_interval="@daily", start_date=datetime(2026, 1, 1)):
    BashOperator(task_id="only", bash_command="true")
`;

const ENDLESS = `from airflow.sdk import DAG

while True:
    pass
`;

const paste = async (page: Page, text: string) => {
  await page.getByLabel('Paste a DAG file').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
};
const step = (page: Page) => page.getByRole('button', { name: 'Next step' });
const graph = (page: Page) => page.getByRole('region', { name: 'DAG graph' });

test('a pasted file becomes a graph, its run is stepped through, and its lines are marked', async ({
  page,
}) => {
  await page.goto('own');
  await paste(page, TWO_TASKS);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('tea');
  await expect(graph(page).getByText('pour', { exact: true })).toBeVisible();
  await step(page).click();
  await expect(page.getByText(/^Step 1 of \d+$/)).toBeVisible();
  const code = page.getByRole('region', { name: 'Code' });
  await expect(code.locator('[data-mark="now"]').getByText('def boil')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('the sample is there at one press, and axe finds nothing on the way', async ({ page }) => {
  await page.goto('own');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Try it with a sample' }).click();
  await expect(step(page)).toBeVisible();
  await page.getByRole('button', { name: 'What happens' }).click();
  await page.getByRole('button', { name: 'One failure' }).click();
  await expect(page.getByLabel('How try 1 of approval.ask_manager ends')).toHaveValue('fail');
  expect(await faultsOf(page)).toEqual([]);
});

test('a fault is told with its file and line, and the page goes on', async ({ page }) => {
  await page.goto('own');
  await paste(page, FAULTY);
  const faults = page.getByRole('listitem').filter({ hasText: 'my_dag.py:4' });
  await expect(faults).toContainText('nothing_here');
  await page.getByRole('button', { name: 'Open another' }).click();
  await paste(page, TWO_TASKS);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('tea');
});

test('a file for Airflow 2 is read, and rewritten for Airflow 3 at one press', async ({ page }) => {
  await page.goto('own');
  await paste(page, FOR_AIRFLOW_2);
  await expect(page.getByRole('heading', { name: 'Written for Airflow 2' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'my_dag.py:5' })).toContainText(
    'schedule_interval',
  );
  await page
    .getByRole('button', { name: /for Airflow 3$/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { name: /written for Airflow 3$/ })).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: 'schedule="@daily"' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Written for Airflow 2' })).toBeHidden();
});

test('a zip is a folder: helpers are found, its DAGs are chosen, and those tied to each other run together', async ({
  page,
}) => {
  const zip = zipSync({
    'dags/tea.py': strToU8(TWO_TASKS),
    'dags/coffee.py': strToU8(
      'from airflow.sdk import DAG\nfrom airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator\nfrom shared.make import cup\nwith DAG("coffee"):\n    cup() >> TriggerDagRunOperator(task_id="then", trigger_dag_id="tea")\n',
    ),
    'dags/shared/make.py': strToU8('from airflow.sdk import task\n@task\ndef cup():\n    print("a cup")\n'),
  });
  await page.goto('own');
  await page
    .getByLabel('Open files')
    .and(page.locator('input'))
    .setInputFiles({ name: 'kitchen.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await expect(page.getByRole('heading', { name: '2 DAGs found' })).toBeVisible();
  await page.getByLabel('Search DAGs').fill('coffee');
  await page
    .getByRole('listitem')
    .getByRole('button', { name: /coffee/ })
    .click();
  await expect(graph(page).getByText('cup', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'No faults' })).toBeVisible();
  await page.getByRole('button', { name: '2 DAGs' }).click();
  const map = page.getByRole('group', { name: 'Map of the DAGs that hang together' });
  await expect(map.getByRole('button', { name: /coffee/ })).toHaveAccessibleDescription('starts tea');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Run both together' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('coffee + tea');
  await page.getByRole('button', { name: 'Last step' }).click();
  await expect(graph(page).getByText('pour', { exact: true })).toBeVisible();
});

test('an endless loop can be given up, and is told by its line where it is not', async ({ page }) => {
  await page.goto('own');
  await paste(page, ENDLESS);
  await expect(page.getByText('Reading my_dag.py…')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The reading was given up.')).toBeVisible();
  await page.getByRole('button', { name: 'Read again' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: /my_dag\.py:[34]/ })).toBeVisible({
    timeout: 90_000,
  });
});

test('by keyboard alone: the graph follows what is typed, the run follows a key', async ({ page }) => {
  await page.goto('own');
  await page.getByLabel('Paste a DAG file').focus();
  await page.keyboard.insertText(TWO_TASKS);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(step(page)).toBeVisible();
  await page.getByRole('button', { name: 'Edit the file' }).focus();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('textbox', { name: 'The DAG file, as text' });
  await expect(editor).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('boil.override(task_id="again")()');
  await expect(graph(page).getByText('again', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Step 0 of/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The graph follows as you type.')).toBeVisible();
  await expect(page.getByText(/^Step 0 of/)).toBeHidden();
});

test('a link holds the file, and says that nobody has checked it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('own');
  await paste(page, TWO_TASKS);
  await page.getByRole('button', { name: 'Share or save' }).click();
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('/own#dag=1.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await other.getByRole('button', { name: 'Open it' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('tea');
  await expect(other.getByText('From a link: not checked by us.')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('it is read, run and changed in a plain field, and nothing is cut off', async ({ page }) => {
    await page.goto('own');
    expect(await sidewaysPixels(page)).toBe(0);
    await paste(page, TWO_TASKS);
    await expect(step(page)).toBeVisible();
    expect(await sidewaysPixels(page)).toBe(0);
    await page.getByRole('button', { name: 'What happens' }).click();
    expect(await sidewaysPixels(page)).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Edit the file' }).click();
    const field = page.getByRole('textbox', { name: 'The DAG file, as text' });
    await field.fill(`${TWO_TASKS}    oops(\n`);
    await expect(page.getByText('The graph is the last without this fault.')).toBeVisible();
    await expect(graph(page).getByText('pour', { exact: true })).toBeVisible();
  });
});

test('the front page leads here, and pages of lessons never ask for Python', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('lesson/mlops/airflow-ml-orchestration');
  await page.goto('./');
  await page.getByRole('link', { name: 'Open your own DAG' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your own DAG');
  expect(asked.filter((url) => /\/assets\/python-[0-9a-f]{8}\//.test(url))).toEqual([]);
});
