/** Arrows as Python source. */

export interface ArrowLine {
  readonly text: string;
  /** The ids that it connects. */
  readonly uses: readonly string[];
}

type Edge = readonly [string, string];

/**
 * A line for each edge, in their order; or, if they may be drawn together, as a person would: several arrows out of a
 * task, or into it, as one list, and chains of single arrows on one line.
 */
export function arrowLines(
  edges: readonly Edge[],
  variableOf: (id: string) => string,
  together: boolean,
): ArrowLine[] {
  const write = (...stops: (readonly string[])[]): ArrowLine => ({
    text: stops
      .map((ids) => (ids.length === 1 ? variableOf(ids[0]!) : `[${ids.map(variableOf).join(', ')}]`))
      .join(' >> '),
    uses: stops.flat(),
  });
  if (!together) return edges.map(([from, to]) => write([from], [to]));

  const after = new Map<string, string[]>();
  const before = new Map<string, string[]>();
  for (const [from, to] of edges) {
    after.set(from, [...(after.get(from) ?? []), to]);
    before.set(to, [...(before.get(to) ?? []), from]);
  }
  const isDrawn = (from: string, to: string) => drawn.has(`${from} ${to}`);
  const drawn = new Set<string>();
  const lines: ArrowLine[] = [];
  /** What a line goes on to; null where it ends, because other arrows come in there or go out. */
  const next = (end: readonly string[]): readonly string[] | null => {
    const targets = after.get(end[0]!) ?? [];
    const isShared = end.every((id) => String(after.get(id)) === String(targets));
    const isOpen = targets.length > 0 && !end.some((id) => targets.some((one) => isDrawn(id, one)));
    // Python knows no arrow from a list to a list.
    if (!isShared || !isOpen || (end.length > 1 && targets.length > 1)) return null;
    return targets.length > 1 || before.get(targets[0]!)!.length === end.length ? targets : null;
  };
  for (const [from, to] of edges) {
    if (isDrawn(from, to)) continue;
    const sources = before.get(to)!;
    const meetHere = sources.every((id) => after.get(id)!.length === 1 && !isDrawn(id, to));
    const stops: (readonly string[])[] = [meetHere ? sources : [from]];
    for (let end: readonly string[] | null = meetHere ? [to] : after.get(from)!; end; end = next(end)) {
      for (const id of stops.at(-1)!) for (const one of end) drawn.add(`${id} ${one}`);
      stops.push(end);
    }
    lines.push(write(...stops));
  }
  return lines;
}
