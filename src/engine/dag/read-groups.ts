/** The groups of a DAG: which tasks they hold, and which are mapped. */
import type { DagSpec, TaskSpec } from '../case';
import type { Group } from '../dag';
import { makeGroup, type GraphGroup } from './graph';
import { mapInputOf, sourceTasks, type MapInput } from './mapping';
import type { MappedGroup } from './planned';

type GroupId = string | undefined;

export interface Groups {
  readonly list: readonly Group[];
  readonly nodes: ReadonlyMap<string, GraphGroup>;
  /** The same, as the DAG lists them. */
  readonly inPlaces: readonly (GraphGroup | undefined)[];
  /** What mapped groups are mapped over. */
  readonly inputs: ReadonlyMap<string, MapInput>;
  /** The mapped groups around what is in a group, innermost first. */
  mappedAround(groupId: GroupId): readonly MappedGroup[];
  /** Whether ids in the group carry its own. */
  prefixes(groupId: GroupId): boolean;
}

const NO_GROUPS: readonly MappedGroup[] = [];

export function readGroups(
  spec: DagSpec,
  specs: readonly TaskSpec[],
  ownInputs: readonly (MapInput | null)[],
  indexOf: (taskId: string) => number | undefined,
): Groups {
  const root = makeGroup(null);
  const nodes = new Map<string, GraphGroup>();
  const inputs = new Map<string, MapInput>();
  const byId = new Map((spec.groups ?? []).map((group) => [group.group_id, group]));
  for (const group of byId.values()) {
    nodes.set(group.group_id, makeGroup(nodes.get(group.parent ?? '') ?? root));
    if (group.expand) inputs.set(group.group_id, mapInputOf(group.expand, indexOf));
  }
  if (byId.size > 0) {
    specs.forEach((task, at) => {
      for (let group = nodes.get(task.group ?? '') ?? root; ; group = group.parent) {
        group.tasks.push(at);
        if (!group.parent) break;
      }
    });
  }
  const around = new Map<GroupId, readonly MappedGroup[]>();
  const mappedAround = (groupId: GroupId): readonly MappedGroup[] => {
    const group = groupId === undefined ? undefined : byId.get(groupId);
    if (!group) return NO_GROUPS;
    const known = around.get(groupId);
    if (known) return known;
    const outer = mappedAround(group.parent);
    const input = inputs.get(group.group_id);
    const isSteady = !input || sourceTasks(input).every((task) => !ownInputs[task]);
    const found = input ? [{ groupId: group.group_id, input, isSteady }, ...outer] : outer;
    around.set(groupId, found);
    return found;
  };
  return {
    list: [...byId.values()].map((group) => ({
      groupId: group.group_id,
      label: group.group_id.slice(group.group_id.lastIndexOf('.') + 1),
      parentId: group.parent ?? null,
      isMapped: group.expand !== undefined,
    })),
    nodes,
    inPlaces: (spec.groups ?? []).map((group) => nodes.get(group.group_id)),
    inputs,
    mappedAround,
    prefixes: (groupId) => groupId !== undefined && byId.get(groupId)?.prefix_group_id !== false,
  };
}
