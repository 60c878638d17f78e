"""In which order Airflow lists tasks: after what they wait for, group by group. Source: TaskGroup.topological_sort."""

from airflow._record.task_group import TaskGroup


def _before(child):
    """Ids of tasks and groups that a child of a group comes after."""
    found = list(child.upstream_task_ids)
    if isinstance(child, TaskGroup):
        found += [one for one in child.upstream_group_ids if one is not None]
        found += [one for root in child.get_roots() for one in root.upstream_task_ids]
    return found


def topological(group, children_of=lambda group: list(group.children.values())):
    """Task ids, each after what it waits for; of several that could come, the one that stands first."""
    groups = group.dag.task_group.get_task_group_dict()
    children = children_of(group)
    places = {child.node_id: at for at, child in enumerate(children)}
    waits = []
    for at, child in enumerate(children):
        found = set()
        for one in _before(child):
            node = groups.get(one) or group.dag.task_dict.get(one)
            # What is further inside another child counts for that child.
            while node is not None and node.node_id not in places:
                node = node.task_group
            if node is not None and places[node.node_id] != at:
                found.add(places[node.node_id])
        waits.append(found)
    order, done = [], set()
    left = list(range(len(children)))
    while left:
        still = []
        for at in left:
            if waits[at] <= done:
                done.add(at)
                order.append(children[at])
            else:
                still.append(at)
        if len(still) == len(left):
            order += [children[at] for at in left]
            break
        left = still
    ids = []
    for node in order:
        ids += topological(node, children_of) if isinstance(node, TaskGroup) else [node.task_id]
    return ids


def by_id(group):
    """The children of a group as the scheduler has them: a serialized group has them sorted by id."""
    return sorted(group.children.values(), key=lambda child: child.node_id)
