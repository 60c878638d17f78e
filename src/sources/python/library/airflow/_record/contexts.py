"""What is open while a file is read: the DAG and the group of the `with` blocks, and the DAGs made so far."""

from collections import deque


class _Stack(type):
    """Gives each context class a stack of its own, and `active` as Airflow has it."""

    def __new__(mcs, name, bases, namespace):
        namespace["_stack"] = deque()
        return super().__new__(mcs, name, bases, namespace)

    @property
    def active(cls):
        return bool(cls._stack)

    def push(cls, one):
        cls._stack.append(one)

    def pop(cls):
        return cls._stack.pop()

    def clear(cls):
        cls._stack.clear()


class DagContext(metaclass=_Stack):
    """The DAG of the innermost `with DAG(…)`."""

    @classmethod
    def get_current(cls):
        return cls._stack[-1] if cls._stack else None

    get_current_dag = get_current


class TaskGroupContext(metaclass=_Stack):
    """The group of the innermost `with TaskGroup(…)`, else the root group of the DAG."""

    @classmethod
    def get_current(cls, dag=None):
        if cls._stack:
            return cls._stack[-1]
        dag = dag or DagContext.get_current()
        return dag.task_group if dag else None


#: Every DAG that came to be while the file was read, in that order; the reader empties it before each file.
made_dags = []
#: The DAGs that a `with` block or `@dag` has registered by itself.
registered_dags = []
