import { simulate } from '../../src/engine';
import type { Case, Change, Trace } from '../../src/engine';
import { describeCause } from '../../src/text';

export const GOLDEN = 'test/golden';

/** A run to read: a line for each change, saying when, in which phase, what, from which state to which, and why. */
export function goldenTrace(input: Case): string {
  const trace = simulate(input);
  const lines = [`# ${input.case}`];
  let tick = -1;
  for (let position = 0; position < trace.length; position++) {
    const change = trace.change(position);
    if (change.tick !== tick) lines.push('', `${change.at} s`);
    tick = change.tick;
    lines.push(`  ${change.phase.padEnd(11)} ${whatChanged(change, trace)}${because(change, trace)}`);
  }
  lines.push("", `End: ${END[trace.end.reason]}.`, "");
  return lines.join('\n');
}

const END: Readonly<Record<Trace['end']['reason'], string>> = {
  quiet: 'nothing more can happen',
  until: 'the case ends here',
  most_ticks: 'stopped: as many ticks with changes as the engine takes',
  most_loops: 'stopped: as many ticks as the engine takes',
  most_changes: 'stopped: as many changes as the engine takes',
  most_seconds: 'stopped: as much time as the engine takes',
};

function whatChanged(change: Change, trace: Trace): string {
  switch (change.kind) {
    case 'run':
      return `run ${trace.runs[change.run]!.runId}: ${change.from} → ${change.to}`;
    case 'task': {
      const tried = change.try > 0 && change.to === 'running' ? `, try ${change.try} of ${change.maxTries + 1}` : '';
      return `${taskName(change.instance, trace)}: ${change.from ?? 'none'} → ${change.to ?? 'none'}${tried}`;
    }
    case 'xcom':
      return `${taskName(change.instance, trace)}: XCom ${change.key} = ${JSON.stringify(change.value) ?? '(deleted)'}`;
    case 'pause':
      return `DAG ${change.dagId}: ${change.paused ? 'paused' : 'resumed'}`;
  }
}

function taskName(instance: number, trace: Trace): string {
  const { taskId, mapIndex, run } = trace.tasks[instance]!;
  const name = mapIndex < 0 ? taskId : `${taskId}[${mapIndex}]`;
  return trace.runs.length > 1 ? `${name} (run ${run + 1})` : name;
}

function because(change: Change, trace: Trace): string {
  const { why } = describeCause(change, trace);
  return why ? `. ${why}` : '';
}
