"""Groups of tasks, and `@task_group`. Source: airflow/sdk/definitions/taskgroup.py, decorators/task_group.py."""

import copy
import functools
import inspect
import re
from collections.abc import Mapping

from . import notes
from .contexts import DagContext, TaskGroupContext
from .errors import DuplicateTaskIdFound, NodeNotFound, TaskAlreadyInTaskGroup
from .mapped import ExpandInput, MappedArgument, checked_kwargs, is_mappable, no_duplicates, only_return_values
from .nodes import DAGNode, Ids, as_list, validate_group_key
from .states import TriggerRule

__all__ = ["MappedTaskGroup", "TaskGroup", "task_group"]


class TaskGroup(DAGNode):
    """Tasks that belong together; an arrow to a group is one to its first tasks, from it one from its last."""

    def __init__(
        self,
        group_id,
        group_display_name="",
        prefix_group_id=True,
        parent_group=None,
        dag=None,
        default_args=None,
        tooltip="",
        doc_md=None,
        ui_color="CornflowerBlue",
        ui_fgcolor="#000",
        add_suffix_on_collision=False,
    ):
        if group_id is not None:
            validate_group_key(group_id)
        self._group_id = group_id
        self.group_display_name = group_display_name
        self.prefix_group_id = prefix_group_id
        is_root = group_id is None
        self.parent_group = parent_group or (None if is_root else TaskGroupContext.get_current(dag))
        if dag is None:
            dag = self.parent_group.dag if self.parent_group else DagContext.get_current()
        if not dag:
            raise RuntimeError("TaskGroup can only be used inside a dag")
        self.dag = dag
        if not is_root and self.parent_group is None:
            self.parent_group = dag.task_group
        self.default_args = copy.deepcopy(default_args or {})
        self.tooltip, self.doc_md, self.ui_color, self.ui_fgcolor = tooltip, doc_md, ui_color, ui_fgcolor
        self.children = {}
        self.upstream_group_ids, self.downstream_group_ids = Ids(), Ids()
        self.upstream_task_ids, self.downstream_task_ids = Ids(), Ids()
        self.used_group_ids = self.parent_group.used_group_ids if self.parent_group else Ids()
        self.add_suffix_on_collision = add_suffix_on_collision
        self.made_at = notes.call_places()
        self._settle_id()
        if self.parent_group:
            self.parent_group.add(self)
            self.default_args = {**self.parent_group.default_args, **self.default_args}
        if group_id is not None:
            self.used_group_ids.update([self.group_id, self.downstream_join_id, self.upstream_join_id])

    def _settle_id(self):
        """The second group of a name gets `__1` where it may, and is refused elsewhere."""
        if self._group_id is None or self.group_id not in self.used_group_ids:
            return
        if not self.add_suffix_on_collision:
            raise DuplicateTaskIdFound(f"group_id '{self._group_id}' has already been added to the DAG")
        base = re.split(r"__\d+$", self._group_id)[0]
        numbers = [
            int(one.rsplit("__", 1)[1])
            for one in self.used_group_ids
            if one is not None and re.match(rf"^{re.escape(base)}__\d+$", one)
        ]
        self._group_id = f"{base}__{max(numbers) + 1}" if numbers else f"{self._group_id}__1"

    @classmethod
    def create_root(cls, dag):
        return cls(group_id=None, dag=dag)

    @property
    def node_id(self):
        return self.group_id

    @property
    def is_root(self):
        return not self._group_id

    @property
    def task_group(self):
        return self.parent_group

    @task_group.setter
    def task_group(self, value):
        self.parent_group = value

    @property
    def group_id(self):
        parent = self.parent_group
        if self._group_id and parent and parent.prefix_group_id and parent._group_id:
            return parent.child_id(self._group_id)
        return self._group_id

    @property
    def label(self):
        return self.group_display_name or self._group_id

    @property
    def upstream_join_id(self):
        return f"{self.group_id}.upstream_join_id"

    @property
    def downstream_join_id(self):
        return f"{self.group_id}.downstream_join_id"

    def child_id(self, label):
        group_id = self.group_id
        return f"{group_id}.{label}" if self.prefix_group_id and group_id else label

    def add(self, task):
        """A task or group joins this one; inside an open group it leaves the one it was in."""
        if TaskGroupContext.active and task.task_group and task.task_group is not self:
            task.task_group.children.pop(task.node_id, None)
            task.task_group = self
        known = task.task_group
        if getattr(task, "is_operator", False) and known is not None and known is not self:
            raise TaskAlreadyInTaskGroup(task.node_id, known.node_id, self.node_id)
        task.task_group = self
        key = task.node_id
        if key in self.children:
            kind = "Task" if hasattr(task, "task_id") else "Task Group"
            raise DuplicateTaskIdFound(f"{kind} id '{key}' has already been added to the Dag")
        if isinstance(task, TaskGroup):
            if task.dag is not None and self.dag is not task.dag:
                raise ValueError("Cannot mix TaskGroups from different Dags: %s and %s", self.dag, task.dag)
            if task.children:
                raise ValueError("Cannot add a non-empty TaskGroup")
        self.children[key] = task
        return task

    def _remove(self, task):
        self.used_group_ids.discard(task.node_id)
        del self.children[task.node_id]

    def __iter__(self):
        for child in self.children.values():
            if isinstance(child, TaskGroup):
                yield from child
            else:
                yield child

    iter_tasks = __iter__

    def has_task(self, task):
        return any(one is task for one in self)

    def get_child_by_label(self, label):
        return self.children[self.child_id(label)]

    def __getitem__(self, label):
        try:
            return self.get_child_by_label(label)
        except KeyError:
            raise NodeNotFound(f"Task {label!r} not found") from None

    def get_task_group_dict(self):
        found = {self.group_id: self}
        for child in self.children.values():
            if isinstance(child, TaskGroup):
                found.update(child.get_task_group_dict())
        return found

    def iter_mapped_task_groups(self):
        group = self
        while group is not None:
            if isinstance(group, MappedTaskGroup):
                yield group
            group = group.parent_group

    def update_relative(self, other, upstream=True, edge_modifier=None):
        """Keeps which groups and tasks an arrow joins, as the graph draws it."""
        if isinstance(other, TaskGroup):
            later, earlier = (self, other) if upstream else (other, self)
            later.upstream_group_ids.add(earlier.group_id)
            earlier.downstream_group_ids.add(later.group_id)
            if edge_modifier:
                edge_modifier.add_edge_info(self.dag, earlier.downstream_join_id, later.upstream_join_id)
            return
        for task in other.roots:
            if not isinstance(task, DAGNode):
                raise RuntimeError(
                    f"Relationships can only be set between TaskGroup or operators; received {type(task).__name__}"
                )
            if task is self:
                continue
            (self.upstream_task_ids if upstream else self.downstream_task_ids).add(task.node_id)
            if edge_modifier and upstream:
                edge_modifier.add_edge_info(self.dag, task.node_id, self.upstream_join_id)
            elif edge_modifier:
                edge_modifier.add_edge_info(self.dag, self.downstream_join_id, task.node_id)

    def _set_relatives(self, others, upstream=False, edge_modifier=None):
        leaves = self._leaves_or_before()
        for other in as_list(others):
            self.update_relative(other, upstream, edge_modifier=edge_modifier)
        if upstream:
            for task in self.get_roots():
                task.set_upstream(others)
        else:
            for task in leaves:
                task.set_downstream(others)

    def _leaves_or_before(self):
        """The last tasks; of an empty group those before it, else those of the group around it."""
        group = self
        while group is not None:
            leaves = list(group.get_leaves())
            if leaves:
                return leaves
            if len(group.upstream_task_ids):
                return [self.dag.get_task(one) for one in group.upstream_task_ids]
            group = group.parent_group
        return []

    def __enter__(self):
        TaskGroupContext.push(self)
        return self

    def __exit__(self, *_):
        TaskGroupContext.pop()

    @property
    def roots(self):
        return list(self.get_roots())

    @property
    def leaves(self):
        return list(self.get_leaves())

    def get_roots(self):
        tasks = list(self)
        ids = {task.task_id for task in tasks}
        for task in tasks:
            if task.upstream_task_ids.isdisjoint(ids):
                yield task

    def get_leaves(self):
        """The last tasks, leaving out teardowns: in place of one stands what comes before it."""
        tasks = list(self)
        ids = {task.task_id for task in tasks}

        def goes_on(task, but):
            return any(
                one.task_id != but and one.task_id in ids and not one.is_teardown for one in task.downstream_list
            )

        def before(teardown):
            for one in teardown.upstream_list:
                if one.task_id not in ids:
                    continue
                if one.is_teardown:
                    yield from before(one)
                elif teardown.is_teardown and one.is_setup:
                    continue
                elif not goes_on(one, teardown.task_id):
                    yield one

        for task in tasks:
            if task.downstream_task_ids.isdisjoint(ids):
                if task.is_teardown:
                    yield from before(task)
                else:
                    yield task

    def __repr__(self):
        return f"<TaskGroup: {self.group_id}>"


class MappedTaskGroup(TaskGroup):
    """A group that becomes as many as what it is mapped over has elements."""

    def __init__(self, *, expand_input, **kwargs):
        self.expand_input = expand_input
        super().__init__(**kwargs)

    def __iter__(self):
        for child in self.children.values():
            if getattr(child, "trigger_rule", None) == TriggerRule.ALWAYS:
                raise ValueError(
                    "Task-generated mapping within a mapped task group is not allowed with trigger rule 'always'"
                )
            if isinstance(child, TaskGroup):
                yield from child
            else:
                yield child

    def __exit__(self, *exc):
        for operator, _ in self.expand_input.iter_references():
            self.set_upstream(operator)
        super().__exit__(*exc)


class _GroupDecorator:
    """A function that makes the tasks of a group."""

    def __init__(self, function, partial_kwargs=None, **kwargs):
        self.function = function
        self.partial_kwargs = partial_kwargs or {}
        self.kwargs = kwargs
        self.kwargs.setdefault("group_id", function.__name__)
        functools.update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        return self._make(TaskGroup, *args, **{**self.partial_kwargs, **kwargs})

    def _make(self, group_class, *args, **kwargs):
        options = dict(self.kwargs)
        if self.function.__doc__ and not options.get("tooltip"):
            options["tooltip"] = self.function.__doc__
        expand_input = kwargs.pop("_expand_input", None)
        if expand_input is not None:
            options["expand_input"] = expand_input
        with group_class(add_suffix_on_collision=True, **options) as group:
            if expand_input is not None and expand_input.kind == "expand":
                kwargs = {**kwargs, **{key: MappedArgument(expand_input, key) for key in expand_input.value}}
            result = self.function(*args, **kwargs)
        return group if result is None else result

    def override(self, **kwargs):
        return _GroupDecorator(self.function, partial_kwargs=self.partial_kwargs, **{**self.kwargs, **kwargs})

    def partial(self, **kwargs):
        self._check("partial", kwargs)
        no_duplicates(self.partial_kwargs, kwargs, "duplicate partial")
        return _GroupDecorator(self.function, partial_kwargs={**self.partial_kwargs, **kwargs}, **self.kwargs)

    def expand(self, **kwargs):
        if not kwargs:
            raise TypeError("no arguments to expand against")
        self._check("expand", kwargs)
        no_duplicates(self.partial_kwargs, kwargs, "mapping already partial")
        expand_input = ExpandInput("expand", kwargs)
        only_return_values(kwargs)
        return self._make(MappedTaskGroup, _expand_input=expand_input, **self.partial_kwargs)

    def expand_kwargs(self, kwargs):
        expand_input = checked_kwargs(kwargs)
        names = inspect.signature(self.function).parameters
        arguments = {name: MappedArgument(expand_input, name) for name in names if name not in self.partial_kwargs}
        return self._make(MappedTaskGroup, _expand_input=expand_input, **self.partial_kwargs, **arguments)

    def _check(self, function, kwargs):
        check_argument_names(self.function, function, kwargs)


def check_argument_names(function, of, kwargs):
    """Raises as Airflow does where `expand` or `partial` names what the function does not take."""
    parameters = inspect.signature(function).parameters
    if any(one.kind is one.VAR_KEYWORD for one in parameters.values()):
        return
    left = dict(kwargs)
    for name in parameters:
        if name in left and of == "expand" and not is_mappable(left[name]):
            kind = type(left[name]).__name__
            raise ValueError(f"expand() got an unexpected type {kind!r} for keyword argument {name!r}")
        left.pop(name, None)
    if len(left) == 1:
        raise TypeError(f"{of}() got an unexpected keyword argument {next(iter(left))!r}")
    if left:
        raise TypeError(f"{of}() got unexpected keyword arguments {', '.join(repr(name) for name in left)}")


def task_group(group_id=None, **kwargs):
    """`@task_group`, with or without arguments."""
    if callable(group_id) and not kwargs:
        return _GroupDecorator(group_id)
    if group_id is not None and not isinstance(group_id, Mapping):
        kwargs["group_id"] = group_id
    return functools.partial(_GroupDecorator, **kwargs)
