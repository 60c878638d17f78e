"""Operators: a class whose objects are tasks. They keep their options and run nothing. Source: airflow/sdk/bases/operator.py."""

import copy
import datetime as dt
import logging
from collections.abc import Sequence

from . import notes
from .dates import convert_to_utc
from .marks import collect
from .nodes import DAGNode, Ids, validate_key
from .operator_meta import OperatorMeta, in_dag, invalid_arguments, retries_of, to_delta, wrong_rule
from .params import ParamsDict
from .setup_teardown import SetupTeardownContext
from .states import TriggerRule, WeightRule
from .xcom_arg import OperatorMarks, draw_arrows, iter_references

__all__ = ["BaseAsyncOperator", "BaseOperator"]

#: Option → type, as Airflow checks them once a task is made.
_TYPES = {
    "task_id": str,
    "email": (str, Sequence),
    "email_on_retry": bool,
    "email_on_failure": bool,
    "retries": int,
    "retry_exponential_backoff": (int, float),
    "depends_on_past": bool,
    "ignore_first_depends_on_past": bool,
    "wait_for_past_depends_before_skipping": bool,
    "wait_for_downstream": bool,
    "priority_weight": int,
    "queue": str,
    "pool": str,
    "pool_slots": int,
    "run_as_user": str,
    "map_index_template": str,
    "max_active_tis_per_dag": int,
    "max_active_tis_per_dagrun": int,
    "executor": str,
    "do_xcom_push": bool,
    "multiple_outputs": bool,
    "doc": str,
    "doc_md": str,
    "task_display_name": str,
    "start_date": dt.datetime,
    "end_date": dt.datetime,
}
_CALLBACKS = ("execute", "failure", "success", "retry", "skipped")
_SLA = "The SLA feature is removed in Airflow 3.0, replaced with Deadline Alerts in >=3.1"


class BaseOperator(OperatorMarks, DAGNode, metaclass=OperatorMeta):
    """A task. Options are kept under Airflow's names."""

    __module__ = "airflow.sdk.bases.operator"

    template_fields = ()
    template_ext = ()
    template_fields_renderers = {}
    operator_extra_links = ()
    ui_color = "#fff"
    ui_fgcolor = "#000"
    shallow_copy_attrs = ()
    is_mapped = False
    is_sensor = False
    can_skip_downstream = False
    is_empty = False
    #: None: the operator has no such option.
    deferrable = None
    task_group = None
    _dag = None
    _is_made = False
    _task_display_name = None
    max_retry_delay = None

    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls)
        object.__setattr__(made, "_arguments", {})
        object.__setattr__(made, "upstream_task_ids", Ids())
        object.__setattr__(made, "downstream_task_ids", Ids())
        return made

    def __init__(
        self,
        *,
        task_id,
        owner="airflow",
        email=None,
        email_on_retry=True,
        email_on_failure=True,
        retries=0,
        retry_delay=dt.timedelta(seconds=300),
        retry_exponential_backoff=0,
        max_retry_delay=None,
        retry_policy=None,
        start_date=None,
        end_date=None,
        depends_on_past=False,
        ignore_first_depends_on_past=False,
        wait_for_past_depends_before_skipping=False,
        wait_for_downstream=False,
        dag=None,
        params=None,
        default_args=None,
        priority_weight=1,
        weight_rule=WeightRule.DOWNSTREAM,
        queue="default",
        pool=None,
        pool_slots=1,
        sla=None,
        execution_timeout=None,
        on_execute_callback=None,
        on_failure_callback=None,
        on_success_callback=None,
        on_retry_callback=None,
        on_skipped_callback=None,
        pre_execute=None,
        post_execute=None,
        trigger_rule=TriggerRule.ALL_SUCCESS,
        resources=None,
        run_as_user=None,
        map_index_template=None,
        max_active_tis_per_dag=None,
        max_active_tis_per_dagrun=None,
        executor=None,
        executor_config=None,
        do_xcom_push=True,
        multiple_outputs=False,
        inlets=None,
        outlets=None,
        task_group=None,
        doc=None,
        doc_md=None,
        doc_json=None,
        doc_yaml=None,
        doc_rst=None,
        task_display_name=None,
        logger_name=None,
        allow_nested_operators=True,
        render_template_as_native_obj=None,
        **kwargs,
    ):
        if task_group:
            self.task_id = task_group.child_id(task_id)
            task_group.add(self)
        else:
            self.task_id = task_id
        self.task_group = task_group
        self._refuse_unknown(kwargs, task_id)
        validate_key(self.task_id)
        if execution_timeout is not None and not isinstance(execution_timeout, dt.timedelta):
            raise ValueError(
                f"execution_timeout must be timedelta object but passed as type: {type(execution_timeout)}"
            )
        if sla is not None:
            notes.sink.refuse("sla", _SLA, "leave it out; a DeadlineAlert of the DAG says when a run is late", {"drop": "sla"})
        self.owner, self.email = owner, email
        self.email_on_retry, self.email_on_failure = email_on_retry, email_on_failure
        self.execution_timeout = execution_timeout
        given = locals()
        for kind in _CALLBACKS:
            setattr(self, f"on_{kind}_callback", collect(given[f"on_{kind}_callback"]))
        self.start_date, self.end_date = convert_to_utc(start_date), convert_to_utc(end_date)
        self.executor, self.executor_config = executor, executor_config or {}
        self.run_as_user = run_as_user
        self.retries = retries_of(retries)
        self.queue = queue
        self.pool = "default_pool" if pool is None else pool
        self.pool_slots = pool_slots
        if pool_slots < 1:
            raise ValueError(f"pool slots for {self.task_id}{in_dag(dag)} cannot be less than 1")
        self.trigger_rule = self._rule(trigger_rule, dag, task_id)
        self.depends_on_past = depends_on_past or bool(wait_for_downstream)
        self.ignore_first_depends_on_past = ignore_first_depends_on_past
        self.wait_for_past_depends_before_skipping = wait_for_past_depends_before_skipping
        self.wait_for_downstream = wait_for_downstream
        self.retry_delay = to_delta(retry_delay)
        self.retry_exponential_backoff = retry_exponential_backoff
        if max_retry_delay is not None:
            self.max_retry_delay = to_delta(max_retry_delay)
        self.retry_policy, self.resources = retry_policy, resources
        self.params = ParamsDict(params)
        self.priority_weight, self.weight_rule = priority_weight, weight_rule
        self.max_active_tis_per_dag, self.max_active_tis_per_dagrun = max_active_tis_per_dag, max_active_tis_per_dagrun
        self.do_xcom_push, self.multiple_outputs = do_xcom_push, multiple_outputs
        self.map_index_template = map_index_template
        self.doc, self.doc_md, self.doc_json, self.doc_yaml, self.doc_rst = doc, doc_md, doc_json, doc_yaml, doc_rst
        self._task_display_name = task_display_name
        self.inlets, self.outlets = collect(inlets), collect(outlets)
        if isinstance(self.template_fields, str):
            self.template_fields = [self.template_fields]
        self.is_setup = self.is_teardown = False
        if SetupTeardownContext.active:
            SetupTeardownContext.update_context_map(self)
        if dag is not None:
            self.dag = dag
        self._check_types()
        self.priority_weight = max(-(2**31), min(2**31 - 1, self.priority_weight))

    def _refuse_unknown(self, kwargs, task_id):
        """Unknown operators override it: they take anything."""
        kwargs.pop("_airflow_mapped_validation_only", None)
        if kwargs:
            raise TypeError(invalid_arguments(type(self).__name__, task_id, kwargs))

    @staticmethod
    def _rule(rule, dag, task_id):
        from .old_arguments import old_rule

        try:
            return TriggerRule(old_rule(rule, dag, task_id))
        except ValueError:
            raise ValueError(wrong_rule(rule, dag, task_id)) from None

    def _check_types(self):
        for name, kind in _TYPES.items():
            value = getattr(self, name, None)
            if value is not None and not isinstance(value, kind):
                raise TypeError(
                    f"{name!r} for task {self.task_id!r} expects {kind}, got {type(value)} with value {value!r}"
                )

    def __setattr__(self, key, value):
        super().__setattr__(key, value)
        if self._is_made and key in self.template_fields:
            draw_arrows(self, value)

    def _draw_argument_arrows(self):
        for name in self.template_fields:
            if hasattr(self, name):
                draw_arrows(self, getattr(self, name))

    def xcom_inputs(self):
        """(task, key) of the results that stand in its templates."""
        for name in self.template_fields:
            yield from iter_references(getattr(self, name, None))

    @property
    def dag(self):
        if self._dag is None:
            raise RuntimeError(f"Operator {self} has not been assigned to a Dag yet")
        return self._dag

    @dag.setter
    def dag(self, dag):
        from .dag import DAG

        if dag is not None and not isinstance(dag, DAG):
            raise TypeError(f"Expected dag; received {type(dag).__name__}")
        if dag is not None and self._dag is not None and self._dag is not dag:
            raise ValueError(f"The dag assigned to {self} can not be changed.")
        self._dag = dag
        if dag is not None and dag.task_dict.get(self.task_id) is not self:
            dag.add_task(self)

    def get_dag(self):
        return self._dag

    @property
    def task_type(self):
        return type(self).__name__

    @property
    def operator_name(self):
        return getattr(self, "custom_operator_name", type(self).__name__)

    @property
    def operator_class(self):
        return type(self)

    @property
    def task_display_name(self):
        return self._task_display_name or self.task_id

    @property
    def label(self):
        if self._task_display_name:
            return self._task_display_name
        group = self.task_group
        if group is not None and group.group_id and group.prefix_group_id:
            return self.task_id[len(group.group_id) + 1 :]
        return self.task_id

    @property
    def log(self):
        return logging.getLogger("airflow.task")

    @property
    def inherits_from_empty_operator(self):
        return self.is_empty

    def add_inlets(self, inlets):
        self.inlets.extend(inlets)

    def add_outlets(self, outlets):
        self.outlets.extend(outlets)

    def __gt__(self, other):
        self.add_outlets(other if isinstance(other, (list, tuple, set)) else [other])
        return self

    def __lt__(self, other):
        self.add_inlets(other if isinstance(other, (list, tuple, set)) else [other])
        return self

    def __repr__(self):
        return f"<Task({self.task_type}): {self.task_id}>"

    def __deepcopy__(self, memo):
        made = type(self).__new__(type(self))
        memo[id(self)] = made
        shallow = (*self.shallow_copy_attrs, "params", "_dag", "task_group", "made_at")
        for key, value in self.__dict__.items():
            made.__dict__[key] = copy.copy(value) if key in shallow else copy.deepcopy(value, memo)
        return made

    def prepare_for_execution(self):
        return copy.copy(self)

    def execute(self, context):
        raise NotImplementedError

    def on_kill(self):
        """Nothing runs here."""

    def pre_execute(self, context):
        """Nothing runs here."""

    def post_execute(self, context, result=None):
        """Nothing runs here."""

    def resolve_template_files(self):
        """Templates are filled in when a task runs, so not here."""

    def get_template_env(self, dag=None):
        from dag_reader.stubs import Stub

        return Stub("jinja2.Environment")

    @classmethod
    def partial(cls, *, task_id, dag=None, task_group=None, params=None, **kwargs):
        from .mapped import make_partial

        return make_partial(cls, task_id, dag, task_group, params, kwargs)


class BaseAsyncOperator(BaseOperator):
    __module__ = "airflow.sdk.bases.operator"
