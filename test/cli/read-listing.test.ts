import { describe, expect, test } from 'vitest';
import { readListing } from '../../src/cli/read-listing';

/** Arrows as `a>b`, of a DAG whose body this is. */
function arrows(body: string): string[] {
  const tasks = ['a', 'b', 'c'].map((name) => `    @task\n    def ${name}(n=None):\n        pass\n`).join('');
  const text = `@dag()\ndef d():\n${tasks}${body.replace(/^/gm, '    ')}\n`;
  return readListing(text).arrows.map(({ upstream, downstream }) => `${upstream}>${downstream}`);
}

describe('what a listing plainly says of its DAG', () => {
  test.each<[string, string[]]>([
    ['a() >> b() >> c()', ['a>b', 'b>c']],
    ['c() << b()', ['b>c']],
    ['b(a())', ['a>b']],
    ['x = a()\ny = b(x)\nc(n=y["k"])', ['a>b', 'b>c']],
    ['[a(), b()] >> c()', ['a>c', 'b>c']],
    ['both = [a(), b()]\n[*both] >> c()', ['a>c', 'b>c']],
    ['b.expand(n=a())', ['a>b']],
    ['e = EmptyOperator(task_id="e")\na() >> e', ['a>e']],
    ['chain(a(), b())', []],
    ['print("a() >> b()")', []],
  ])('%j', (body, expected) => {
    expect(arrows(body)).toEqual(expected);
  });

  test.each([
    'for n in range(3):\n    a() >> b()',
    'with TaskGroup("g"):\n    a() >> b()',
    'a.override(task_id="z")() >> b()',
  ])('nothing where only running it tells: %j', (body) => {
    expect(arrows(body)).toEqual([]);
  });

  test('options that are written out, with their lines', () => {
    const text =
      '@dag\ndef d():\n    @task(\n        retries=2,\n        retry_delay=timedelta(minutes=1, seconds=30),\n        pool=POOL,\n    )\n    def a():\n        pass\n';
    expect(readListing(text).tasks).toEqual([
      {
        id: 'a',
        line: 3,
        options: [
          { option: 'retries', value: 2, line: 4 },
          { option: 'retry_delay', value: 90, line: 5 },
        ],
      },
    ]);
  });
});
