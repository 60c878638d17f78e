/** Whatever a file does while it is read, it is stopped in time and told with its line, and the other files are read. */
import { expect, test } from 'vitest';
import type { DagProblem } from '../../../src/sources/python';
import { readText, SLOW, usePython } from './python';

const python = usePython();
const GOOD = `from airflow.sdk import DAG
from airflow.providers.standard.operators.empty import EmptyOperator

with DAG("good", schedule=None):
    EmptyOperator(task_id="a")
`;

/** Reads a file beside a good one; the good one must be read, too. */
async function readBesideGood(text: string, seconds: number): Promise<readonly DagProblem[]> {
  const files = [
    { path: 'bad.py', text: `# airflow dag\n${text}` },
    { path: 'good.py', text: GOOD },
  ];
  const result = await python.read(files, { seconds });
  expect(Object.keys(result.files['good.py']?.dags ?? {})).toEqual(['good']);
  return result.files['bad.py']!.problems;
}

test.each([
  ['an endless loop', 'x = 1\nwhile True:\n    x += 1', 'timeout', [3, 4]],
  [
    'an endless loop that catches everything',
    'while True:\n    try:\n        x = 1\n    except BaseException:\n        pass',
    'timeout',
    [2, 3, 4, 5, 6],
  ],
  ['a loop that never ends in a function', 'def f():\n    while True:\n        pass\nf()', 'timeout', [3, 4]],
  ['one call that never ends', 'x = 2\ny = sum(range(10**13))', 'timeout', [3]],
  ['a pattern that never ends', 'import re\nre.match(r"(a+)+$", "a" * 60 + "b")', 'timeout', [3]],
  ['a gigabyte', 'x = 1\nbig = bytearray(1 << 30)', 'memory', [3]],
  [
    'a list without end',
    'big = []\nwhile True:\n    big.append("x" * 10_000_000 + str(len(big)))',
    'memory',
    [3, 4],
  ],
  ['the browser', 'import js\njs.fetch("https://example.com")', 'blocked', [2]],
  ['the browser by another name', 'from pyodide.code import run_js\nrun_js("1")', 'blocked', [2]],
  ['Pyodide itself', 'import pyodide_js', 'blocked', [2]],
  ['the network', 'import socket\nsocket.create_connection(("example.com", 80))', 'network', [3]],
  [
    'the network by http',
    'from urllib.request import urlopen\nurlopen("http://example.com/x")',
    'network',
    [3],
  ],
  ['an exit', 'import sys\nsys.exit(3)', 'exit', [3]],
  ['an exit that nobody can catch', 'import os\nos._exit(3)', 'exit', [3]],
  ['an exit by word', 'exit()', 'exit', [2]],
  ['endless recursion', 'def f(x):\n    return f(x + 1)\nf(0)', 'fault', [3, 4]],
  ['an error', 'a = 1\nb = a / 0', 'fault', [3]],
  ['a name that is not there', 'a = nope', 'fault', [2]],
  ['a file that is not there', 'a = 1\nopen("/etc/nothing")', 'fault', [3]],
  ['input from nobody', 'a = input("?")', 'fault', [2]],
  ['no Python', 'def f(:\n    pass', 'syntax', [2]],
  ['a tab among spaces', 'if True:\n    a = 1\n\tb = 2', 'syntax', [4]],
  ['a deep nest', `a = ${'('.repeat(300)}1${')'.repeat(300)}`, 'syntax', [2]],
  ['a null byte', 'a = "\0"', 'syntax', [1, 2]],
] as const)(
  '%s',
  async (_, text, code, lines) => {
    // What must come to an end by itself has time for it, also on a busy machine.
    const problems = await readBesideGood(text, code === 'timeout' ? 2 : 60);
    expect(problems.map((one) => one.code)).toContain(code);
    const problem = problems.find((one) => one.code === code)!;
    expect(lines).toContain(problem.line);
    expect(problem.column).toBeGreaterThan(0);
    expect(problem.text.length).toBeGreaterThan(10);
    expect(problem.isFault).toBe(true);
  },
  SLOW,
);

test(
  'a file has no way to JavaScript, however it looks for one',
  async () => {
    const { file } = await readText(
      python,
      `# airflow
import gc, sys
from airflow.sdk import DAG
kinds = sorted({type(one).__name__ for one in gc.get_objects()} & {"JsProxy", "JsDoubleProxy", "JsCallable", "JsObject"})
modules = sorted(name for name in sys.modules if name.split(".")[0] in ("js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core"))
with DAG("seen", schedule=None, tags=[*kinds, *modules]):
    pass
`,
    );
    expect(file.problems).toEqual([]);
    expect(file.dags['seen']?.tags).toEqual([]);
  },
  SLOW,
);

test(
  'reading can be ended, and goes on with the next files',
  async () => {
    const stop = new AbortController();
    const reading = python.read([{ path: 'bad.py', text: '# airflow dag\nwhile True:\n    pass' }], {
      signal: stop.signal,
      onProgress: ({ stage }) => {
        if (stage === 'reading') stop.abort();
      },
    });
    await expect(reading).rejects.toThrow(/abort/i);
    const { file } = await readText(python, GOOD);
    expect(Object.keys(file.dags)).toEqual(['good']);
  },
  SLOW,
);

test(
  'what one file changes another does not see',
  async () => {
    const result = await python.read([
      {
        path: 'a.py',
        text: '# airflow dag\nimport os, sys, helper, random\nhelper.count += 1\nos.environ["X"] = "changed"\nsys.path.insert(0, "/x")\nos.chdir("/")',
      },
      {
        path: 'b.py',
        text: "import os, helper\nfrom airflow.sdk import DAG\nDAG(f\"d-{helper.count}-{os.environ.get('X', 'none')}\", schedule=None)\nwith DAG(f\"d-{helper.count}-{os.environ.get('X', 'none')}\", schedule=None):\n    pass",
      },
      { path: 'helper.py', text: 'count = 1' },
    ]);
    expect(Object.keys(result.files['b.py']!.dags)).toEqual(['d-1-none']);
  },
  SLOW,
);
