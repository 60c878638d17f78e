import { PHASES, recordedTicks, recordingHead } from '../engine';
import type { RecordedTick, RecordingOptions, Trace } from '../engine';

/** A trace as a recording in JSON, one change a line, so that recordings read and diff well: piece by piece. */
export function* printRecording(trace: Trace, options?: RecordingOptions): Generator<string> {
  yield `${JSON.stringify(recordingHead(trace), null, 1).slice(0, -2)},\n "ticks": [\n`;
  let between = '';
  for (const tick of recordedTicks(trace, options)) {
    yield between;
    yield* printTick(tick);
    between = ',\n';
  }
  yield `\n ]\n}\n`;
}

function* printTick({ at, phases, refused, blocked }: RecordedTick): Generator<string> {
  yield `  {"at": ${at}, "phases": {\n`;
  let between = '';
  for (const phase of PHASES) {
    const rows = phases[phase];
    if (!rows) continue;
    yield `${between}    "${phase}": [\n`;
    for (const [index, row] of rows.entries())
      yield `     ${JSON.stringify(row)}${index < rows.length - 1 ? ',' : ''}\n`;
    yield rows.length > 0 ? '    ]' : '\n    ]';
    between = ',\n';
  }
  yield '\n   }';
  if (refused) yield `, "refused": ${JSON.stringify(refused)}`;
  if (blocked) yield `, "blocked": ${JSON.stringify(blocked)}`;
  yield '}';
}
