/**
 * What an editor says and offers in a lesson file: asked of the language service that VS Code has for JSON, and of the
 * worker that the studio's editor (Monaco) has for it.
 */
// @ts-expect-error The worker comes without types.
import { JSONWorker } from 'monaco-editor/languages/features/json/jsonWorker.js';
import { expect, test } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import type { CompletionList, Hover, JSONSchema, Position } from 'vscode-json-languageservice';
import { OPERATORS, SETTING_NAMES, TASK_STATES, TRIGGER_RULES } from '../../../src/engine';
import { lessonJsonSchema } from '../../../src/lesson/check';

const service = getLanguageService({});
const uri = 'file:///lesson.schema.json';
const languageSettings = {
  schemas: [{ uri, fileMatch: ['*.json'], schema: lessonJsonSchema() as JSONSchema }],
};
service.configure(languageSettings);

interface Worker {
  doComplete(uri: string, position: Position): Promise<CompletionList | null>;
  doHover(uri: string, position: Position): Promise<Hover | null>;
}
type WorkerClass = new (
  context: { getMirrorModels(): readonly object[] },
  options: { languageId: string; languageSettings: object },
) => Worker;

/** Monaco's worker, as it stands when this text is open in the editor. */
function monacoWith(document: TextDocument): Worker {
  const model = { uri: document.uri, version: document.version, getValue: () => document.getText() };
  const context = { getMirrorModels: () => [model] };
  return new (JSONWorker as WorkerClass)(context, { languageId: 'json', languageSettings });
}

/** A text in which | is where the author is. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const document = TextDocument.create('file:///one.json', 'json', 1, marked.replace('|', ''));
  return { document, position: document.positionAt(offset), json: service.parseJSONDocument(document) };
}

async function offered(marked: string): Promise<CompletionList['items']> {
  const { document, position, json } = at(marked);
  return (await service.doComplete(document, position, json))?.items ?? [];
}

async function explained(marked: string): Promise<string> {
  const { document, position, json } = at(marked);
  return textOf(await service.doHover(document, position, json));
}

function textOf(hover: Hover | null): string {
  const texts = [hover?.contents ?? []].flat().map((one) => (typeof one === 'string' ? one : one.value));
  // Signs that Markdown would take for its own are escaped.
  return texts.join('\n').replaceAll('\\', '');
}

const quoted = (names: readonly string[]) => names.map((name) => JSON.stringify(name));
const inTask = (text: string) => `{"dags": [{"dag_id": "d", "tasks": [{"task_id": "a", ${text}}]}]}`;
const inDag = (text: string) => `{"dags": [{"dag_id": "d", "tasks": [], ${text}}]}`;
const inClaim = (text: string) => `{"myths": [{"id": "m", "shows": {${text}}}]}`;

test.each<[string, string, readonly string[]]>([
  ['fields of a lesson', '{"|"}', ['title', 'dags', 'quiz', 'scenarios', 'goals']],
  ['fields of a DAG', '{"dags": [{"|"}]}', ['dag_id', 'schedule', 'tasks', 'edges', 'behaviour']],
  ['presets of a schedule', inDag('"schedule": |'), quoted(['@daily', '@hourly', '@once', '@continuous'])],
  ['fields of a task', inTask('"|"'), ['operator', 'trigger_rule', 'retries', 'pool', 'expand']],
  ['operators', inTask('"operator": |'), quoted(OPERATORS)],
  ['trigger rules', inTask('"trigger_rule": |'), quoted(TRIGGER_RULES)],
  ['how a sensor waits', inTask('"mode": |'), quoted(['poke', 'reschedule'])],
  ['settings', '{"settings": {"|"}}', SETTING_NAMES],
  [
    'words of a setting',
    '{"settings": {"core.default_task_weight_rule": |}}',
    quoted(['downstream', 'upstream', 'absolute']),
  ],
  ['how a try ends', inDag('"behaviour": {"a": [{"outcome": |}]}'), quoted(['success', 'fail', 'skip'])],
  ['actions', '{"actions": [{"at": 1, "do": |}]}', quoted(['clear', 'trigger', 'pause'])],
  ['fields of a scenario', '{"scenarios": [{"|"}]}', ['id', 'title', 'summary', 'change']],
  ['what a scenario changes', '{"scenarios": [{"change": {"|"}}]}', ['behaviour', 'tasks', 'edges', 'pools']],
  [
    'kinds of question',
    '{"quiz": [{"type": |}]}',
    quoted(['task_state', 'which_step', 'blocked_by', 'claim']),
  ],
  [
    'fields of a kind of question',
    '{"quiz": [{"type": "blocked_by", "|"}]}',
    ['task', 'at', 'options', 'hints'],
  ],
  [
    'checks',
    '{"quiz": [{"type": "blocked_by", "options": [{"is": |}]}]}',
    quoted(['Trigger Rule', 'Pool Slots Available']),
  ],
  ['states of a step', '{"required": [{"task": "a", "state": |}]}', quoted(TASK_STATES)],
  ['kinds of claim', inClaim('"type": |'), quoted(['task_is', 'task_never', 'run_takes', 'all', 'not'])],
  ['fields of a claim', inClaim('"type": "task_blocked", "|"'), ['task', 'by', 'at']],
  ['claims in a claim', inClaim('"type": "all", "claims": [{"type": |}]'), quoted(['task_is', 'any'])],
  ['what lights a box', '{"flow": [{"lights": {"type": |}}]}', quoted(['defined', 'task', 'run_finished'])],
  ['rows to watch', '{"watch": [{"type": |}]}', quoted(['task_state', 'xcom', 'pool'])],
  ['what a knob turns', '{"knobs": [{"turns": {"type": |}}]}', quoted(['task_option', 'edge', 'pool'])],
  [
    'what a knob turns of a task',
    '{"knobs": [{"turns": {"type": "task_option", "option": |}}]}',
    quoted(['retries', 'pool']),
  ],
  ['the detail', '{"detail": |}', quoted(['essential', 'runs', 'full'])],
  ['a question to fill in', '{"quiz": [|]}', ['Which state has a task at a step?']],
  ['a run to fill in', '{"scenarios": [|]}', ['A run in which a task fails']],
  ['a myth to fill in', '{"myths": [|]}', ['What many believe']],
  ['a challenge to fill in', '{"goals": [|]}', ['A challenge']],
  ['fields of the project', '{"project": {"|"}}', ['title', 'dag', 'checks', 'blocks']],
])('an author is offered %s', async (_, marked, wanted) => {
  const labels = (await offered(marked)).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining([...wanted]));
  const { document, position } = at(marked);
  const inStudio = await monacoWith(document).doComplete(document.uri, position);
  expect(inStudio?.items.map(({ label }) => label)).toEqual(expect.arrayContaining([...wanted]));
});

test.each<[string, RegExp]>([
  ['{"minutes|": 5}', /How long it takes/],
  ['{"dags|": []}', /tasks, the edges/],
  ['{"scenarios|": []}', /Runs of the DAGs/],
  ['{"settings": {"core.parallelism|": 4}}', /at once in all; default 32/],
  ['{"pools|": {}}', /default_pool has 128/],
  [inDag('"schedule|": null'), /preset like @daily/],
  [inDag('"catchup|": true'), /made up for/],
  [inDag('"max_active_runs|": 1'), /default 16/],
  [inDag('"schedule": {"delta|": 60}'), /every so many seconds/],
  [inDag('"edges|": []'), /upstream, downstream/],
  [inTask('"retries|": 1'), /tried again after a failure/],
  [inTask('"retry_delay|": 1'), /default 300/],
  [inTask('"trigger_rule|": "all_done"'), /default all_success/],
  [inTask('"pool_slots|": 2'), /slots of its pool/],
  [inTask('"poke_interval|": 2'), /between two looks/],
  [inTask('"timeout|": 2'), /waited too long/],
  [inTask('"depends_on_past|": true'), /in the run before/],
  [inTask('"expand|": {}'), /map over/],
  [inTask('"external_dag_id|": "x"'), /DAG it waits for/],
  [inDag('"behaviour": {"a": [{"prints|": ""}]}'), /writes to its log/],
  [inDag('"behaviour": {"a": [{"pokes|": [true]}]}'), /Answers of a sensor/],
  ['{"actions": [{"at|": 1, "do": "clear"}]}', /Seconds after the clock/],
  ['{"quiz": [{"type": "task_state", "task|": "a"}]}', /A task id/],
  ['{"quiz": [{"type": "claim", "options|": []}]}', /exactly one is right/],
  [inClaim('"type": "task_is", "is|": "success"'), /A task state as Airflow spells it/],
  [inClaim('"type": "run_takes", "seconds|": 5'), /at_least/],
  ['{"goals": [{"solution|": {}}]}', /Its length is par/],
  ['{"knobs": [{"turns": {"type": "setting", "setting|": "core.parallelism"}}]}', /setting that it changes/],
  ['{"code": [{"labels|": {}}]}', /exactly one line contains/],
  ['{"perf": {"width|": 3}}', /side by side/],
])('an author who points at %s reads what it is for', async (marked, says) => {
  expect(await explained(marked)).toMatch(says);
  const { document, position } = at(marked);
  expect(textOf(await monacoWith(document).doHover(document.uri, position))).toMatch(says);
});

test('every field of a lesson says what it is for', () => {
  const silent: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const fields = (value as { properties?: Record<string, object> }).properties ?? {};
    for (const [name, field] of Object.entries(fields))
      if (!('description' in field) && !('$ref' in field)) silent.push(`${path}/${name}`);
    for (const [name, inner] of Object.entries(value)) if (name !== 'if') look(inner, `${path}/${name}`);
  };
  look(lessonJsonSchema(), '');
  expect(silent).toEqual([]);
});

test('what an editor writes in is a thing that the schema takes', async () => {
  for (const list of ['scenarios', 'quiz', 'myths', 'goals']) {
    const [snippet] = await offered(`{"${list}": [|]}`).then((items) =>
      items.filter(({ documentation }) => documentation !== undefined),
    );
    // Places to fill in are ${1:text}; what stands in them is an example.
    const text = JSON.stringify({ [list]: ['@'] }).replace('"@"', () => written(snippet!.textEdit!.newText));
    const document = TextDocument.create('file:///one.json', 'json', 1, text);
    const problems = await service.doValidation(document, service.parseJSONDocument(document));
    // A lesson that has nothing else lacks fields; nothing is wrong with the entry itself.
    expect(
      problems.filter(({ range }) => document.offsetAt(range.start) > 1).map(({ message }) => message),
    ).toEqual([]);
  }
});

const written = (snippet: string) => snippet.replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');
