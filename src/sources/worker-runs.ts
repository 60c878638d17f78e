/** A source of runs that lets a worker simulate: one job after the other; one that is given up ends with its worker. */
import { CaseError } from '../engine';
import { remember } from './remember';
import { RunTooLarge } from './run-source';
import type { Answer, Asking, RunSource, Work } from './run-source';
import type { Order, Report } from './worker-messages';

/** What is used of a worker. */
export interface SimulatingWorker {
  postMessage(order: Order): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Report>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
}

/** A job that waits for its turn, or is being done. */
interface Waiting {
  readonly order: Order;
  readonly asking: Asking;
  readonly settle: (answer: unknown) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * @param start starts a worker of `worker.ts`; throws where there can be none
 * @param instead does jobs where there can be none
 */
export function createWorkerRuns(start: () => SimulatingWorker, instead: Work): RunSource {
  const queue: Waiting[] = [];
  let worker: SimulatingWorker | null = null;
  let running: Waiting | null = null;
  let canStart = true;
  let sequence = 0;

  function warm(): void {
    if (worker || !canStart) return;
    try {
      worker = start();
    } catch {
      giveUp();
      return;
    }
    let isReady = false;
    worker.onmessage = ({ data }) => {
      if (data.type === 'ready') isReady = true;
      else hear(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      // One that never got ready would not do so the next time: its script cannot be had, or is not allowed.
      if (!isReady) return giveUp();
      end(running, (job) => job.fail(new Error(event.message)));
      stop();
      next();
    };
  }

  function stop(): void {
    worker?.terminate();
    worker = null;
    running = null;
  }

  /** Everything is done here from now on. */
  function giveUp(): void {
    canStart = false;
    const jobs = [...(running ? [running] : []), ...queue.splice(0)];
    stop();
    for (const { order, asking, settle, fail } of jobs)
      void Promise.resolve(instead(order.name, order.given as never, asking)).then(settle, fail);
  }

  function next(): void {
    if (running || queue.length === 0) return;
    warm();
    if (!worker) return;
    running = queue.shift() ?? null;
    if (running) worker.postMessage(running.order);
  }

  function hear(report: Exclude<Report, { type: 'ready' }>): void {
    if (report.id !== running?.order.id) return;
    if (report.type === 'progress') return running.asking.onProgress?.(report.progress);
    const job = running;
    running = null;
    end(job, () => {
      if (report.type === 'answer') job.settle(report.answer);
      else if (report.type === 'refused') job.fail(new CaseError([...report.problems]));
      else if (report.type === 'too-large') job.fail(new RunTooLarge(report.what, report.count, report.most));
      else job.fail(new Error(report.message));
    });
    next();
  }

  function end(job: Waiting | null, how: (job: Waiting) => void): void {
    if (job) how(job);
  }

  const work: Work = (name, given, asking) => {
    if (!canStart) return instead(name, given, asking);
    return new Promise<Answer<typeof name>>((resolve, reject) => {
      const order: Order = { id: sequence++, name, given };
      const job: Waiting = { order, asking, settle: resolve as Waiting['settle'], fail: reject };
      asking.signal?.addEventListener(
        'abort',
        () => {
          reject(asking.signal?.reason as Error);
          const place = queue.indexOf(job);
          if (place >= 0) queue.splice(place, 1);
          // Nothing else stops a simulation that is under way.
          if (running !== job) return;
          stop();
          next();
        },
        { once: true },
      );
      queue.push(job);
      next();
    });
  };
  return remember(work, warm);
}
