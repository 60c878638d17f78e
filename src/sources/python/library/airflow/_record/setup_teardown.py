"""
`with setup_task >> teardown_task:` — which tasks inside belong between the two.
Source: airflow/sdk/definitions/_internal/setup_teardown.py.
"""

__all__ = ["SetupTeardownContext"]


class _Pair:
    """One `with` block: what opened it, and the tasks that were made in it."""

    def __init__(self, tasks):
        self.tasks = tasks
        self.is_setup = tasks[0].is_setup and not tasks[0].is_teardown
        self.partners = _nearest(tasks[0], "downstream_list" if self.is_setup else "upstream_list", self.is_setup)
        self.work = []


def _nearest(task, direction, of_setup):
    """The teardowns after a setup (or the setups before a teardown), following arrows until some are found."""
    seen = {task.node_id}
    layer = list(getattr(task, direction))
    while layer:
        found = [one for one in layer if (one.is_teardown if of_setup else one.is_setup)]
        if found:
            return found
        following = []
        for one in layer:
            for other in [*one.downstream_list, *one.upstream_list]:
                if other.node_id not in seen:
                    seen.add(other.node_id)
                    following.append(other)
        layer = following
    return []


class SetupTeardownContext:
    """The open blocks. Airflow hands the class itself to `as`, so that `scope.add_task(t)` works."""

    active = False
    _open = []

    @classmethod
    def push_setup_teardown_task(cls, operator):
        tasks = list(operator) if isinstance(operator, (list, tuple)) else [operator]
        if any(task.is_setup != tasks[0].is_setup for task in tasks):
            cls.clear()
            raise ValueError("All tasks in the list must be either setup or teardown tasks")
        cls._open.append(_Pair(tasks))
        cls.active = True

    @classmethod
    def update_context_map(cls, task):
        """A task was made: it belongs to the innermost block of each kind."""
        if task.is_setup or task.is_teardown:
            return
        for of_setup in (True, False):
            pair = next((one for one in reversed(cls._open) if one.is_setup is of_setup), None)
            if pair is not None:
                pair.work.append(task)

    @staticmethod
    def add_task(task):
        if not SetupTeardownContext.active:
            from .errors import AirflowException

            raise AirflowException("Cannot add task to context outside the context manager.")
        SetupTeardownContext.update_context_map(getattr(task, "operator", task))

    @classmethod
    def set_work_task_roots_and_leaves(cls):
        """The block ends: its first tasks come after the setups, its last ones before the teardowns."""
        pair = cls._open.pop()
        # As in Airflow: what is made after an inner block has ended belongs to none.
        cls.active = False
        work = [task for task in pair.work if not task.is_setup and not task.is_teardown]
        setups, teardowns = (pair.tasks, pair.partners) if pair.is_setup else (pair.partners, pair.tasks)
        if work:
            # Airflow looks for what has no arrow yet only after it has drawn the arrows of the other end.
            if pair.is_setup:
                _draw_roots(setups, work)
                _draw_leaves(teardowns, work)
            else:
                _draw_leaves(teardowns, work)
                _draw_roots(setups, work)
        if cls._open:
            outer = cls._open[-1]
            cls._nest(pair, outer, setups, teardowns)

    @classmethod
    def _nest(cls, pair, outer, setups, teardowns):
        """A block within a block: setup after setup, teardown before teardown."""
        outer_setups, outer_teardowns = (
            (outer.tasks, outer.partners) if outer.is_setup else (outer.partners, outer.tasks)
        )
        for one in outer_setups:
            for other in setups:
                one.set_downstream(other)
        for one in teardowns:
            for other in outer_teardowns:
                one.set_downstream(other)

    @classmethod
    def clear(cls):
        cls.active = False
        cls._open.clear()


def _draw_roots(setups, work):
    roots = [task for task in work if not task.upstream_list] or work[:1]
    for setup in setups:
        for root in roots:
            setup.set_downstream(root)


def _draw_leaves(teardowns, work):
    leaves = [task for task in work if not task.downstream_list] or work[-1:]
    for teardown in teardowns:
        for leaf in leaves:
            leaf.set_downstream(teardown)
