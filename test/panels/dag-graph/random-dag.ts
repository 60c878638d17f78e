/** DAGs to lay out: random edges forward, random nesting in groups. */
import fc from 'fast-check';
import { compileDag } from '../../../src/engine';
import type { Dag, GroupSpec, TaskSpec } from '../../../src/engine';

export interface Shape {
  readonly tasks: number;
  readonly groups: number;
  /** Pairs of numbers that are made into edges and memberships. */
  readonly picks: readonly number[];
}

export const shapes: fc.Arbitrary<Shape> = fc.record({
  tasks: fc.integer({ min: 1, max: 40 }),
  groups: fc.integer({ min: 0, max: 6 }),
  picks: fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 160 }),
});

export function dagOf({ tasks, groups, picks }: Shape): Dag {
  const pick = (at: number) => picks[at % picks.length]!;
  const groupIds: string[] = [];
  const groupSpecs: GroupSpec[] = [];
  for (let at = 0; at < groups; at++) {
    const parent = at > 0 && pick(at) % 3 > 0 ? groupIds[pick(at) % at] : undefined;
    const id = parent === undefined ? `g${at}` : `${parent}.g${at}`;
    groupIds.push(id);
    groupSpecs.push({ group_id: id, ...(parent !== undefined && { parent }) });
  }
  const specs: TaskSpec[] = [];
  for (let at = 0; at < tasks; at++) {
    const group = groups > 0 && pick(at + 7) % 4 > 0 ? groupIds[pick(at + 3) % groups] : undefined;
    specs.push({
      task_id: group === undefined ? `t${at}` : `${group}.t${at}`,
      ...(group !== undefined && { group }),
    });
  }
  const edges = new Map<string, [string, string]>();
  for (let at = 0; at + 1 < picks.length; at += 2) {
    const [a, b] = [picks[at]! % tasks, picks[at + 1]! % tasks];
    const [up, down] = a < b ? [a, b] : [b, a];
    if (up !== down) edges.set(`${up} ${down}`, [specs[up]!.task_id, specs[down]!.task_id]);
  }
  return compileDag({ dag_id: 'made', tasks: specs, groups: groupSpecs, edges: [...edges.values()] });
}
