"""What can stand in a graph, and how arrows are drawn between such things. Source: airflow/sdk/definitions/_internal."""

import re
from collections.abc import MutableSet, Sequence

__all__ = ["DAGNode", "DependencyMixin", "EdgeModifier", "Label", "chain", "chain_linear", "cross_downstream"]

_KEY = re.compile(r"^[\w.-]+$")
_GROUP_KEY = re.compile(r"^[\w-]+$")


def validate_key(key, most=250):
    """An id of a DAG or task; raises what Airflow raises."""
    _validate(key, most, _KEY, "alphanumeric characters, dashes, dots, and underscores exclusively")


def validate_group_key(key, most=200):
    _validate(key, most, _GROUP_KEY, "alphanumeric characters, dashes, and underscores exclusively")


def _validate(key, most, pattern, of):
    if not isinstance(key, str):
        raise TypeError(f"The key has to be a string and is {type(key)}:{key}")
    if len(key) > most:
        raise ValueError(f"The key has to be less than {most} characters, not {len(key)}")
    if not pattern.match(key):
        raise ValueError(f"The key {key!r} has to be made of {of}")


class Ids(MutableSet):
    """A set of ids that keeps the order in which they came, so that two readings of a file are the same."""

    def __init__(self, ids=()):
        self._ids = dict.fromkeys(ids)

    def __contains__(self, one):
        return one in self._ids

    def __iter__(self):
        return iter(self._ids)

    def __len__(self):
        return len(self._ids)

    def add(self, one):
        self._ids[one] = None

    def discard(self, one):
        self._ids.pop(one, None)

    def update(self, *others):
        for other in others:
            self._ids.update(dict.fromkeys(other))

    def __repr__(self):
        return repr(set(self._ids))


class DependencyMixin:
    """Whatever arrows can be drawn from and to."""

    @property
    def roots(self):
        raise NotImplementedError

    @property
    def leaves(self):
        raise NotImplementedError

    def set_upstream(self, other, edge_modifier=None):
        raise NotImplementedError

    def set_downstream(self, other, edge_modifier=None):
        raise NotImplementedError

    def update_relative(self, other, upstream=True, edge_modifier=None):
        """Told to whatever stands at the other end of an arrow."""

    def __lshift__(self, other):
        self.set_upstream(other)
        return other

    def __rshift__(self, other):
        self.set_downstream(other)
        return other

    def __rrshift__(self, other):
        self.set_upstream(other)
        return self

    def __rlshift__(self, other):
        self.set_downstream(other)
        return self


def as_list(one_or_several):
    return one_or_several if isinstance(one_or_several, Sequence) else [one_or_several]


class DAGNode(DependencyMixin):
    """A task, mapped or not, or a group."""

    dag = None
    task_group = None

    @property
    def node_id(self):
        raise NotImplementedError

    def has_dag(self):
        return self.get_dag() is not None

    def get_dag(self):
        return self.dag

    @property
    def dag_id(self):
        dag = self.get_dag()
        return dag.dag_id if dag else "_in_memory_dag_"

    @property
    def upstream_list(self):
        return [self.dag.get_task(one) for one in self.upstream_task_ids]

    @property
    def downstream_list(self):
        return [self.dag.get_task(one) for one in self.downstream_task_ids]

    def get_direct_relative_ids(self, upstream=False):
        return self.upstream_task_ids if upstream else self.downstream_task_ids

    def get_direct_relatives(self, upstream=False):
        return self.upstream_list if upstream else self.downstream_list

    def get_flat_relative_ids(self, *, upstream=False, depth=None):
        """All ids before or after this one, at most `depth` arrows away."""
        found, edge = {}, list(self.get_direct_relative_ids(upstream))
        while edge and (depth is None or depth > 0):
            following = []
            for one in edge:
                if one not in found:
                    found[one] = None
                    following += self.dag.get_task(one).get_direct_relative_ids(upstream)
            edge = following
            depth = None if depth is None else depth - 1
        return found.keys()

    def get_flat_relatives(self, upstream=False, depth=None):
        return [self.dag.get_task(one) for one in self.get_flat_relative_ids(upstream=upstream, depth=depth)]

    def set_downstream(self, task_or_task_list, edge_modifier=None):
        self._set_relatives(task_or_task_list, upstream=False, edge_modifier=edge_modifier)

    def set_upstream(self, task_or_task_list, edge_modifier=None):
        self._set_relatives(task_or_task_list, upstream=True, edge_modifier=edge_modifier)

    def _set_relatives(self, others, upstream=False, edge_modifier=None):
        tasks = []
        for other in as_list(others):
            other.update_relative(self, not upstream, edge_modifier=edge_modifier)
            for task in other.leaves if upstream else other.roots:
                if not getattr(task, "is_operator", False):
                    raise TypeError(
                        f"Relationships can only be set between Operators; received {type(task).__name__}"
                    )
                tasks.append(task)
        dags = []
        for task in [*self.roots, *tasks]:
            if task.has_dag() and not any(task.get_dag() is dag for dag in dags):
                dags.append(task.get_dag())
        if len(dags) > 1:
            shown = ", ".join(repr(dag) for dag in dags)
            raise RuntimeError(f"Tried to set relationships between tasks in more than one Dag: {{{shown}}}")
        if not dags:
            raise ValueError(
                "Tried to create relationships between tasks that don't have Dags yet. "
                f"Set the Dag for at least one task and try again: {[self, *tasks]}"
            )
        dag = dags[0]
        if not self.has_dag():
            self.dag = dag
        for task in tasks:
            if not task.has_dag():
                dag.add_task(task)
            before, after = (task, self) if upstream else (self, task)
            before.downstream_task_ids.add(after.node_id)
            after.upstream_task_ids.add(before.node_id)
            if edge_modifier:
                edge_modifier.add_edge_info(dag, before.node_id, after.node_id)


class EdgeModifier(DependencyMixin):
    """A label between two ends of an arrow; draws it when both are known. Source: airflow/sdk/definitions/edges.py."""

    def __init__(self, label=None):
        self.label = label
        self._upstream = []
        self._downstream = []

    @property
    def roots(self):
        return self._downstream

    @property
    def leaves(self):
        return self._upstream

    def set_upstream(self, other, edge_modifier=None):
        self._keep(other, self._upstream)
        for node in self._downstream:
            node.set_upstream(other, edge_modifier=self)

    def set_downstream(self, other, edge_modifier=None):
        self._keep(other, self._downstream)
        for node in self._upstream:
            node.set_downstream(other, edge_modifier=self)

    def update_relative(self, other, upstream=True, edge_modifier=None):
        if upstream:
            self.set_upstream(other)
        else:
            self.set_downstream(other)

    def add_edge_info(self, dag, upstream_id, downstream_id):
        dag.set_edge_info(upstream_id, downstream_id, {"label": self.label})

    def _keep(self, nodes, ends):
        for node in as_list(nodes):
            if not isinstance(node, DependencyMixin) or isinstance(node, EdgeModifier):
                raise TypeError(
                    f"Cannot use edge labels with {type(node).__name__}, only tasks, XComArg or TaskGroups"
                )
            ends.append(node)
        if self._upstream and self._downstream:
            self._widen()

    def _widen(self):
        """Between tasks of different groups the label belongs to the groups' joins, as Airflow's graph draws them."""
        groups = set()
        for node in [*self._upstream, *self._downstream]:
            place = node if hasattr(node, "children") else getattr(node, "operator", node).task_group
            if place is not None:
                groups.add(place.group_id)
        if len(groups) != 1:
            self._upstream = [_group_of(node) for node in self._upstream]
            self._downstream = [_group_of(node) for node in self._downstream]


def _group_of(node):
    group = node.task_group if isinstance(node, DAGNode) else None
    return group if group is not None and not group.is_root else node


def Label(label):
    """A label for an arrow: `a >> Label("if late") >> b`."""
    return EdgeModifier(label)


def chain(*tasks):
    """Arrows from each to the next; two lists beside each other are paired."""
    for before, after in zip(tasks, tasks[1:]):
        if isinstance(before, DependencyMixin):
            before.set_downstream(after)
        elif isinstance(after, DependencyMixin):
            after.set_upstream(before)
        elif not isinstance(before, Sequence) or not isinstance(after, Sequence):
            raise TypeError(f"Chain not supported between instances of {type(before)} and {type(after)}")
        elif len(before) != len(after):
            raise ValueError(
                f"Chain not supported for different length Iterable. Got {len(before)} and {len(after)}."
            )
        else:
            for one, other in zip(before, after):
                one.set_downstream(other)


def cross_downstream(from_tasks, to_tasks):
    """Arrows from all of the first to all of the second."""
    for task in from_tasks:
        task.set_downstream(to_tasks)


def chain_linear(*elements):
    """Arrows from all of each element to all of the next."""
    if not elements:
        raise ValueError("No tasks provided; nothing to do.")
    previous, drawn = None, False
    for element in elements:
        if isinstance(element, EdgeModifier):
            raise ValueError("Labels are not supported by chain_linear")
        for task in previous or []:
            task >> element
            drawn = True
        previous = [element] if isinstance(element, DependencyMixin) else element
    if not drawn:
        raise ValueError("No dependencies were set. Did you forget to expand with `*`?")
