import { PHASES, type RecordedTick, type Recording } from '../engine';

/** As JSON with one change a line, so that recordings read and diff well. */
export function printRecording({ ticks, ...head }: Recording): string {
  const opening = JSON.stringify(head, null, 1).slice(0, -2);
  return `${opening},\n "ticks": [\n${ticks.map(printTick).join(',\n')}\n ]\n}\n`;
}

function printTick({ at, phases, refused, blocked }: RecordedTick): string {
  const printed = PHASES.flatMap((phase) => {
    const rows = phases[phase];
    return rows
      ? [`    "${phase}": [\n${rows.map((row) => `     ${JSON.stringify(row)}`).join(',\n')}\n    ]`]
      : [];
  });
  const rest = [
    refused && `, "refused": ${JSON.stringify(refused)}`,
    blocked && `, "blocked": ${JSON.stringify(blocked)}`,
  ];
  return `  {"at": ${at}, "phases": {\n${printed.join(',\n')}\n   }${rest.filter(Boolean).join('')}}`;
}
