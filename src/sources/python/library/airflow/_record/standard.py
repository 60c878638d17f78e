"""Operators of the standard provider: what they take and refuse. Source: airflow/providers/standard/operators."""

import datetime as dt

from .errors import AirflowException
from .marks import NOTSET
from .operator import BaseAsyncOperator, BaseOperator
from .states import DagRunState, WeekDay

__all__ = [
    "BaseBranchOperator",
    "BashOperator",
    "BranchDateTimeOperator",
    "BranchDayOfWeekOperator",
    "BranchExternalPythonOperator",
    "BranchMixIn",
    "BranchPythonOperator",
    "BranchPythonVirtualenvOperator",
    "EmailOperator",
    "EmptyOperator",
    "ExternalPythonOperator",
    "LatestOnlyOperator",
    "PythonOperator",
    "PythonVirtualenvOperator",
    "ShortCircuitOperator",
    "SkipMixin",
    "SmoothOperator",
    "TriggerDagRunOperator",
]

_MODULE = "airflow.providers.standard.operators."


class SkipMixin:
    """Marks operators that may skip what comes after them."""

    can_skip_downstream = True

    def skip(self, *args, **kwargs):
        """Nothing runs here."""

    def skip_all_except(self, *args, **kwargs):
        """Nothing runs here."""


class BranchMixIn(SkipMixin):
    def do_branch(self, context, branches_to_execute):
        return branches_to_execute


class BaseBranchOperator(BaseOperator, BranchMixIn):
    __module__ = "airflow.sdk.bases.branch"
    can_skip_downstream = True

    def choose_branch(self, context):
        raise NotImplementedError


class EmptyOperator(BaseOperator):
    __module__ = _MODULE + "empty"
    is_empty = True

    def execute(self, context):
        """Does nothing."""


class SmoothOperator(BaseOperator):
    __module__ = _MODULE + "smooth"

    def __init__(self, **kwargs):
        super().__init__(**kwargs)


class BashOperator(BaseOperator):
    __module__ = _MODULE + "bash"
    template_fields = ("bash_command", "env", "cwd")
    template_ext = (".sh", ".bash")

    def __init__(
        self,
        *,
        bash_command,
        env=None,
        append_env=False,
        output_encoding="utf-8",
        skip_on_exit_code=99,
        cwd=None,
        output_processor=None,
        **kwargs,
    ):
        super().__init__(**kwargs)
        self.bash_command, self.env, self.append_env, self.cwd = bash_command, env, append_env, cwd
        codes = skip_on_exit_code
        if codes is None:
            codes = []
        self.skip_on_exit_code = list(codes) if hasattr(codes, "__iter__") else [codes]


class PythonOperator(BaseAsyncOperator):
    __module__ = _MODULE + "python"
    template_fields = ("templates_dict", "op_args", "op_kwargs")
    shallow_copy_attrs = ("python_callable", "op_kwargs")

    def __init__(
        self,
        *,
        python_callable,
        op_args=None,
        op_kwargs=None,
        templates_dict=None,
        templates_exts=None,
        show_return_value_in_logs=True,
        **kwargs,
    ):
        super().__init__(**kwargs)
        if not callable(python_callable):
            raise AirflowException("`python_callable` param must be callable")
        self.python_callable = python_callable
        self.op_args, self.op_kwargs = op_args or (), op_kwargs or {}
        self.templates_dict = templates_dict


class BranchPythonOperator(BaseBranchOperator, PythonOperator):
    __module__ = _MODULE + "python"


class ShortCircuitOperator(PythonOperator, SkipMixin):
    __module__ = _MODULE + "python"
    can_skip_downstream = True

    def __init__(self, *, ignore_downstream_trigger_rules=True, **kwargs):
        super().__init__(**kwargs)
        self.ignore_downstream_trigger_rules = ignore_downstream_trigger_rules


class _OtherPython(PythonOperator):
    """A function that runs in a Python of its own."""

    __module__ = _MODULE + "python"

    def __init__(
        self,
        *,
        python_callable,
        serializer=None,
        op_args=None,
        op_kwargs=None,
        string_args=None,
        templates_dict=None,
        templates_exts=None,
        expect_airflow=True,
        skip_on_exit_code=None,
        env_vars=None,
        inherit_env=True,
        **kwargs,
    ):
        super().__init__(
            python_callable=python_callable,
            op_args=op_args,
            op_kwargs=op_kwargs,
            templates_dict=templates_dict,
            templates_exts=templates_exts,
            **kwargs,
        )


class PythonVirtualenvOperator(_OtherPython):
    __module__ = _MODULE + "python"
    template_fields = (
        "requirements",
        "index_urls",
        "index_urls_from_connection_ids",
        "venv_cache_path",
        *PythonOperator.template_fields,
    )

    def __init__(
        self,
        *,
        python_callable,
        requirements=None,
        python_version=None,
        system_site_packages=True,
        pip_install_options=None,
        index_urls=None,
        index_urls_from_connection_ids=None,
        venv_cache_path=None,
        **kwargs,
    ):
        super().__init__(python_callable=python_callable, **kwargs)
        self.requirements, self.venv_cache_path = requirements, venv_cache_path


class BranchPythonVirtualenvOperator(BaseBranchOperator, PythonVirtualenvOperator):
    __module__ = _MODULE + "python"


class ExternalPythonOperator(_OtherPython):
    __module__ = _MODULE + "python"
    template_fields = ("python", *PythonOperator.template_fields)

    def __init__(self, *, python, python_callable, expect_pendulum=False, **kwargs):
        if not python:
            raise ValueError("Python Path must be defined in ExternalPythonOperator")
        super().__init__(python_callable=python_callable, **kwargs)
        self.python = python


class BranchExternalPythonOperator(BaseBranchOperator, ExternalPythonOperator):
    __module__ = _MODULE + "python"


class LatestOnlyOperator(BaseBranchOperator):
    __module__ = _MODULE + "latest_only"


class BranchDateTimeOperator(BaseBranchOperator):
    __module__ = _MODULE + "datetime"

    def __init__(
        self,
        *,
        follow_task_ids_if_true,
        follow_task_ids_if_false,
        target_lower,
        target_upper,
        use_task_logical_date=False,
        **kwargs,
    ):
        super().__init__(**kwargs)
        if target_lower is None and target_upper is None:
            raise AirflowException(
                "Both target_upper and target_lower are None. At least one "
                "must be defined to be compared to the current datetime"
            )
        self.follow_task_ids_if_true = follow_task_ids_if_true
        self.follow_task_ids_if_false = follow_task_ids_if_false
        self.target_lower, self.target_upper = target_lower, target_upper
        self.use_task_logical_date = use_task_logical_date


class BranchDayOfWeekOperator(BaseBranchOperator):
    __module__ = _MODULE + "weekday"

    def __init__(
        self, *, follow_task_ids_if_true, follow_task_ids_if_false, week_day, use_task_logical_date=False, **kwargs
    ):
        super().__init__(**kwargs)
        self.follow_task_ids_if_true = follow_task_ids_if_true
        self.follow_task_ids_if_false = follow_task_ids_if_false
        self.week_day = week_day
        self.use_task_logical_date = use_task_logical_date
        WeekDay.validate_week_day(week_day)


class TriggerDagRunOperator(BaseOperator):
    __module__ = _MODULE + "trigger_dagrun"
    template_fields = (
        "trigger_dag_id",
        "trigger_run_id",
        "logical_date",
        "conf",
        "wait_for_completion",
        "skip_when_already_exists",
    )
    deferrable = False

    def __init__(
        self,
        *,
        trigger_dag_id,
        trigger_run_id=None,
        conf=None,
        logical_date=NOTSET,
        run_after=NOTSET,
        reset_dag_run=False,
        wait_for_completion=False,
        poke_interval=60,
        allowed_states=None,
        failed_states=None,
        skip_when_already_exists=False,
        fail_when_dag_is_paused=False,
        note=None,
        deferrable=False,
        openlineage_inject_parent_info=True,
        **kwargs,
    ):
        super().__init__(**kwargs)
        self.trigger_dag_id, self.trigger_run_id, self.conf = trigger_dag_id, trigger_run_id, conf
        self.reset_dag_run, self.wait_for_completion = reset_dag_run, wait_for_completion
        self.poke_interval = poke_interval
        self.allowed_states = [DagRunState(one) for one in allowed_states or ["success"]]
        self.failed_states = [DagRunState(one) for one in (["failed"] if failed_states is None else failed_states)]
        self.skip_when_already_exists = skip_when_already_exists
        self.deferrable = deferrable
        for name, value in (("logical_date", logical_date), ("run_after", run_after)):
            if not (value is None or value is NOTSET or isinstance(value, (str, dt.datetime)) or hasattr(value, "iter_references")):
                raise TypeError(
                    f"Expected str, datetime.datetime, or None for parameter '{name}'. Got {type(value).__name__}"
                )
        self.logical_date, self.run_after = logical_date, run_after


class EmailOperator(BaseOperator):
    __module__ = "airflow.providers.smtp.operators.smtp"
    template_fields = ("to", "subject", "html_content", "from_email", "files", "cc", "bcc", "mime_subtype")
    takes_anything = True

    def __init__(self, *, to, subject=None, html_content=None, files=None, cc=None, bcc=None, **kwargs):
        from dag_reader.unknown import split_arguments

        known, own = split_arguments(kwargs)
        super().__init__(**known)
        self.to, self.subject, self.html_content = to, subject, html_content
        self.files, self.cc, self.bcc = files, cc, bcc
        for name, value in own.items():
            setattr(self, name, value)
