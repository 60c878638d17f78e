/** The worker: does one job after the other, and tells how far it is. The simulator is here, and not on the page. */
import { buffersOf, CaseError } from '../engine';
import type { PackedTrace } from '../engine';
import { doJob } from './do-job';
import { createJobs } from './jobs';
import { RunTooLarge } from './run-source';
import type { Order, Report } from './worker-messages';

/** So often it is told how far a job is. */
const REPORT_MS = 100;

const tell = (report: Report, transfer: Transferable[] = []) => postMessage(report, { transfer });

let current = -1;
let toldMs = 0;
const jobs = createJobs((progress) => {
  const nowMs = performance.now();
  if (nowMs - toldMs < REPORT_MS) return;
  toldMs = nowMs;
  tell({ type: 'progress', id: current, progress });
});

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  const { id, name, given } = data;
  current = id;
  toldMs = performance.now();
  try {
    const answer: unknown = await doJob(jobs, name, given as never);
    tell({ type: 'answer', id, answer }, runOf(answer) ? buffersOf(runOf(answer)!) : []);
  } catch (error) {
    if (error instanceof CaseError) tell({ type: 'refused', id, problems: error.problems });
    else if (error instanceof RunTooLarge)
      tell({ type: 'too-large', id, what: error.what, count: error.count, most: error.most });
    else tell({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
});

/** The run in an answer: its columns are handed over instead of copied. */
function runOf(answer: unknown): PackedTrace | null {
  if (typeof answer !== 'object' || answer === null || !('run' in answer)) return null;
  return answer.run as PackedTrace;
}

tell({ type: 'ready' });
