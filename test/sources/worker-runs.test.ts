/** What asks for runs gets the same from a worker as from the simulator itself; and what is given up is given up. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { buffersOf, CaseError, toRecording } from '../../src/engine';
import type { Case, PackedTrace, Trace } from '../../src/engine';
import { RunTooLarge } from '../../src/sources';
import { doJob } from '../../src/sources/do-job';
import { createInProcessRuns } from '../../src/sources/in-process';
import { createJobs } from '../../src/sources/jobs';
import { createWorkerRuns } from '../../src/sources/worker-runs';
import type { SimulatingWorker } from '../../src/sources/worker-runs';
import type { Order, Report } from '../../src/sources/worker-messages';
import { seedLesson } from '../lesson/lessons';
import { heavyCase } from './heavy-case';

const lesson = seedLesson();
const [{ case: lessons }] = lesson.scenarios;

/** A worker in this thread: what it is sent is copied, and what it answers is handed over, as between threads. */
class HereWorker implements SimulatingWorker {
  onmessage: SimulatingWorker['onmessage'] = null;
  onerror: SimulatingWorker['onerror'] = null;
  isOver = false;
  readonly orders: Order[] = [];

  constructor() {
    queueMicrotask(() => this.tell({ type: 'ready' }));
  }

  postMessage(order: Order): void {
    this.orders.push(structuredClone(order));
    setTimeout(() => void this.work(this.orders.at(-1)!));
  }

  terminate(): void {
    this.isOver = true;
  }

  tell(report: Report, packed?: PackedTrace): void {
    const data = structuredClone(report, packed && { transfer: buffersOf(packed) });
    if (!this.isOver) this.onmessage?.({ data } as MessageEvent<Report>);
  }

  async work({ id, name, given }: Order): Promise<void> {
    if (this.isOver) return;
    try {
      const answer = await doJob(createJobs(), name, given as never);
      const run = (answer as { run?: PackedTrace } | null)?.run;
      this.tell({ type: 'answer', id, answer }, run);
    } catch (error) {
      if (error instanceof CaseError) this.tell({ type: 'refused', id, problems: error.problems });
      else if (error instanceof RunTooLarge)
        this.tell({ type: 'too-large', id, what: error.what, count: error.count, most: error.most });
      else this.tell({ type: 'failed', id, message: String(error) });
    }
  }
}

/** A source with workers that do what the test says. */
function source(make: () => HereWorker = () => new HereWorker()) {
  const workers: HereWorker[] = [];
  const instead = vi.fn((name, given) => doJob(createJobs(), name, given));
  const runs = createWorkerRuns(() => {
    const worker = make();
    workers.push(worker);
    return worker;
  }, instead as never);
  return { runs, workers, instead };
}

/** One that never answers. */
class SilentWorker extends HereWorker {
  override async work(): Promise<void> {}
}

const retried = (seconds: number): Case => ({ ...lessons, until: { seconds } });

describe('a run is the same wherever it is simulated', () => {
  const folder = 'test/conformance/recordings';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .filter((_, index) => index % 40 === 0);
  test.each(files)('%s', async (file) => {
    const { input } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { input: Case };
    const here = createInProcessRuns();
    let expected: Trace;
    try {
      expected = (await here.traceOf(input, false)) as Trace;
    } catch (error) {
      await expect(source().runs.traceOf(input, false)).rejects.toEqual(error);
      return;
    }
    const trace = await source().runs.traceOf(input, false);
    expect(toRecording(trace)).toEqual(toRecording(expected));
    expect(trace.input).toBe(input);
    expect(trace.end).toEqual(expected.end);
  });
});

describe('a source of runs', () => {
  test('answers at once what it has answered before, with the same trace', async () => {
    const { runs, workers } = source();
    const first = await runs.traceOf(lessons, false);
    expect(runs.traceOf(lessons, false)).toBe(first);
    expect(workers).toHaveLength(1);
    expect(workers[0]!.orders).toHaveLength(1);
  });

  test('two who ask for the same at once share one simulation', async () => {
    const { runs, workers } = source();
    const [one, other] = await Promise.all([runs.traceOf(lessons, false), runs.traceOf(lessons, false)]);
    expect(one).toBe(other);
    expect(workers[0]!.orders).toHaveLength(1);
  });

  test('what Airflow would refuse is refused with its places, and again without asking', async () => {
    const { runs, workers } = source();
    const [dag] = lessons.dags;
    const circle = { ...lessons, dags: [{ ...dag!, edges: [['ingest', 'ingest']] as [string, string][] }] };
    const refused = await Promise.resolve(runs.traceOf(circle, false)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CaseError);
    expect((refused as CaseError).problems[0]!.path.slice(0, 3)).toEqual(['dags', 0, 'edges']);
    expect(() => runs.traceOf(circle, false)).toThrow(CaseError);
    expect(workers[0]!.orders).toHaveLength(1);
  });

  test('a run that is larger than a page can show is told to be', async () => {
    const error = await Promise.resolve(source().runs.traceOf(heavyCase(lessons), false)).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(RunTooLarge);
    expect(error).toMatchObject({ what: 'changes', most: 50_000 });
  });

  test('JSON that is no case comes back with line and column', async () => {
    const read = await source().runs.ask('read', [{ text: '{\n  "clock": 5\n}', file: 'mine.json' }]);
    if (!('problems' in read)) throw new Error('This was taken for a case.');
    expect(read.problems.some(({ file, line }) => file === 'mine.json' && line === 2)).toBe(true);
  });
});

describe('giving up', () => {
  test('ends the worker, and the next run gets another', async () => {
    let isFirst = true;
    const { runs, workers } = source(() => {
      const worker = isFirst ? new SilentWorker() : new HereWorker();
      isFirst = false;
      return worker;
    });
    const controller = new AbortController();
    const asked = Promise.resolve(runs.traceOf(retried(5), false, { signal: controller.signal }));
    controller.abort(new DOMException('Enough.', 'AbortError'));
    await expect(asked).rejects.toThrow('Enough.');
    expect(workers[0]!.isOver).toBe(true);
    expect((await runs.traceOf(retried(5), false)).length).toBeGreaterThan(0);
    expect(workers).toHaveLength(2);
  });

  test('what still waits for its turn is only taken out of the row', async () => {
    const { runs, workers } = source();
    const controller = new AbortController();
    const first = runs.traceOf(retried(6), false);
    const second = Promise.resolve(runs.traceOf(retried(7), false, { signal: controller.signal }));
    controller.abort(new DOMException('Enough.', 'AbortError'));
    await expect(second).rejects.toThrow('Enough.');
    expect((await first).length).toBeGreaterThan(0);
    expect(workers[0]!.isOver).toBe(false);
    expect(workers[0]!.orders).toHaveLength(1);
  });

  test('as long as somebody else waits for the same, it goes on', async () => {
    const { runs, workers } = source();
    const controller = new AbortController();
    const given = Promise.resolve(runs.traceOf(lessons, false, { signal: controller.signal }));
    const kept = runs.traceOf(lessons, false);
    controller.abort(new DOMException('Enough.', 'AbortError'));
    await expect(given).rejects.toThrow('Enough.');
    expect((await kept).length).toBeGreaterThan(0);
    expect(workers[0]!.isOver).toBe(false);
  });
});

describe('asked for again at once, as by a second press', () => {
  test('what was given up comes all the same, also to those who ask for it later', async () => {
    const { runs, workers } = source();
    const input = retried(8);
    const controller = new AbortController();
    const first = Promise.resolve(runs.traceOf(input, false, { signal: controller.signal }));
    controller.abort(new DOMException('Once more.', 'AbortError'));
    const second = runs.traceOf(input, false);
    await expect(first).rejects.toThrow('Once more.');
    const third = runs.traceOf(input, false);
    expect((await second).length).toBeGreaterThan(0);
    expect(await third).toBe(await second);
    expect(workers).toHaveLength(2);
  });
});

describe('where there can be no worker', () => {
  test.each<[string, () => HereWorker]>([
    [
      'it is forbidden',
      () => {
        throw new DOMException('Not here.', 'SecurityError');
      },
    ],
    [
      'its script cannot be had',
      () => {
        const worker = new SilentWorker();
        worker.isOver = true;
        setTimeout(() => worker.onerror?.(new FakeErrorEvent() as unknown as ErrorEvent));
        return worker;
      },
    ],
  ])('%s: runs are made all the same', async (_why, make) => {
    const { runs, instead } = source(make);
    expect((await runs.traceOf(lessons, false)).length).toBeGreaterThan(0);
    expect((await runs.traceOf(retried(9), false)).length).toBeGreaterThan(0);
    expect(instead).toHaveBeenCalledTimes(2);
  });
});

class FakeErrorEvent {
  readonly message = 'not found';
  preventDefault(): void {}
}

test('progress is heard by those who asked', async () => {
  const worker = new SilentWorker();
  const { runs } = source(() => worker);
  const heard: unknown[] = [];
  const controller = new AbortController();
  const asked = Promise.resolve(
    runs.traceOf(lessons, false, { signal: controller.signal, onProgress: (one) => heard.push(one) }),
  );
  worker.tell({ type: 'progress', id: worker.orders[0]!.id, progress: { at: 3, changes: 7 } });
  worker.tell({ type: 'progress', id: 99, progress: { at: 4, changes: 8 } });
  controller.abort(new DOMException('Enough.', 'AbortError'));
  await expect(asked).rejects.toThrow('Enough.');
  expect(heard).toEqual([{ at: 3, changes: 7 }]);
});
