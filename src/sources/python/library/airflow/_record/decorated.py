"""The operators behind `@task` and its variants. Source: airflow/providers/standard/decorators."""

from .marks import NOTSET
from .sensors import PythonSensor
from .standard import (
    BashOperator,
    BranchExternalPythonOperator,
    BranchPythonOperator,
    BranchPythonVirtualenvOperator,
    ExternalPythonOperator,
    PythonOperator,
    PythonVirtualenvOperator,
    ShortCircuitOperator,
)
from .taskflow import DecoratedOperator, unique_task_id

_MODULE = "airflow.providers.standard.decorators."


class _PythonDecoratedOperator(DecoratedOperator, PythonOperator):
    __module__ = _MODULE + "python"
    template_fields = ("templates_dict", "op_args", "op_kwargs")
    custom_operator_name = "@task"

    def __init__(self, *, python_callable, op_args, op_kwargs, **kwargs):
        upstream = {"python_callable": python_callable, "op_args": op_args, "op_kwargs": op_kwargs}
        super().__init__(
            kwargs_to_upstream=upstream, python_callable=python_callable, op_args=op_args, op_kwargs=op_kwargs, **kwargs
        )


def _variant(name, module, word, operator):
    made = type(_PythonDecoratedOperator)(
        name,
        (_PythonDecoratedOperator, operator),
        {
            "__module__": _MODULE + module,
            "__doc__": f"What {word} makes.",
            "template_fields": operator.template_fields,
            "custom_operator_name": word,
        },
    )
    return made


class _BashDecoratedOperator(DecoratedOperator, BashOperator):
    __module__ = _MODULE + "bash"
    template_fields = (*DecoratedOperator.template_fields, *BashOperator.template_fields)
    custom_operator_name = "@task.bash"

    def __init__(self, *, python_callable, op_args=None, op_kwargs=None, **kwargs):
        kwargs.pop("multiple_outputs", None)
        super().__init__(
            python_callable=python_callable,
            op_args=op_args,
            op_kwargs=op_kwargs,
            bash_command=NOTSET,
            multiple_outputs=False,
            **kwargs,
        )


class DecoratedSensorOperator(PythonSensor):
    __module__ = _MODULE + "sensor"
    template_fields = ("op_args", "op_kwargs")
    custom_operator_name = "@task.sensor"

    def __init__(self, *, task_id, multiple_outputs=False, **kwargs):
        task_id = unique_task_id(task_id, kwargs.get("dag"), kwargs.get("task_group"))
        super().__init__(task_id=task_id, multiple_outputs=False, **kwargs)


class _StubOperator(DecoratedOperator):
    __module__ = _MODULE + "stub"
    custom_operator_name = "@task.stub"


DECORATED = {
    "python": _PythonDecoratedOperator,
    "branch": _variant("_BranchPythonDecoratedOperator", "branch_python", "@task.branch", BranchPythonOperator),
    "short_circuit": _variant(
        "_ShortCircuitDecoratedOperator", "short_circuit", "@task.short_circuit", ShortCircuitOperator
    ),
    "virtualenv": _variant(
        "_PythonVirtualenvDecoratedOperator", "python_virtualenv", "@task.virtualenv", PythonVirtualenvOperator
    ),
    "external_python": _variant(
        "_PythonExternalDecoratedOperator", "external_python", "@task.external_python", ExternalPythonOperator
    ),
    "branch_virtualenv": _variant(
        "_BranchPythonVirtualenvDecoratedOperator",
        "branch_virtualenv",
        "@task.branch_virtualenv",
        BranchPythonVirtualenvOperator,
    ),
    "branch_external_python": _variant(
        "_BranchExternalPythonDecoratedOperator",
        "branch_external_python",
        "@task.branch_external_python",
        BranchExternalPythonOperator,
    ),
    "bash": _BashDecoratedOperator,
    "sensor": DecoratedSensorOperator,
    "stub": _StubOperator,
}
#: Decorators that providers add, and the operator each makes.
_OF_PROVIDERS = {
    "docker": "_DockerDecoratedOperator",
    "kubernetes": "_KubernetesDecoratedOperator",
    "kubernetes_cmd": "_KubernetesCmdDecoratedOperator",
    "pyspark": "_PySparkDecoratedOperator",
    "sql": "_SQLDecoratedOperator",
    "snowpark": "_SnowparkDecoratedOperator",
    "agent": "_AgentDecoratedOperator",
    "llm": "_LLMDecoratedOperator",
    "llm_branch": "_LLMBranchDecoratedOperator",
}
_made = {}


def provider_decorator(name):
    """The operator of a provider's decorator: a plain task that keeps its arguments. None: no such decorator."""
    if name not in _OF_PROVIDERS:
        return None
    if name not in _made:
        from dag_reader.unknown import UnknownOperator

        _made[name] = type(_PythonDecoratedOperator)(
            _OF_PROVIDERS[name],
            (DecoratedOperator, UnknownOperator),
            {
                "__module__": f"airflow.providers.decorators.{name}",
                "custom_operator_name": f"@task.{name}",
                "takes_anything": True,
            },
        )
    return _made[name]
