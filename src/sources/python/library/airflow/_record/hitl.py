"""Operators that wait for a person. Source: airflow/providers/standard/operators/hitl.py."""

from .operator import BaseOperator
from .params import ParamsDict
from .standard import BranchMixIn, SkipMixin

__all__ = ["ApprovalOperator", "HITLBranchOperator", "HITLEntryOperator", "HITLOperator"]

_MODULE = "airflow.providers.standard.operators.hitl"


class HITLOperator(BaseOperator):
    __module__ = _MODULE
    template_fields = ("subject", "body")

    def __init__(
        self,
        *,
        subject,
        options,
        body=None,
        defaults=None,
        multiple=False,
        params=None,
        notifiers=None,
        assigned_users=None,
        response_timeout=None,
        **kwargs,
    ):
        super().__init__(**kwargs)
        if self.execution_timeout and not response_timeout:
            response_timeout, self.execution_timeout = self.execution_timeout, None
        self.response_timeout = response_timeout
        self.subject, self.body, self.options, self.multiple = subject, body, options, multiple
        self.defaults = [defaults] if isinstance(defaults, str) else defaults
        self.params = params if isinstance(params, ParamsDict) else ParamsDict(params or {})
        if not self.options:
            raise ValueError('"options" cannot be empty.')
        if "_options" in self.params:
            raise ValueError('"_options" is not allowed in params')
        if self.defaults is not None:
            if not set(self.defaults).issubset(self.options):
                raise ValueError(f'defaults "{self.defaults}" should be a subset of options "{self.options}"')
            if self.multiple is False and len(self.defaults) > 1:
                raise ValueError('More than one defaults given when "multiple" is set to False.')


class ApprovalOperator(HITLOperator, SkipMixin):
    __module__ = _MODULE
    can_skip_downstream = True

    def __init__(self, *, ignore_downstream_trigger_rules=False, fail_on_reject=False, **kwargs):
        for name in ("options", "multiple"):
            if name in kwargs:
                raise ValueError(f"Passing {name} to ApprovalOperator is not allowed.")
        self.ignore_downstream_trigger_rules, self.fail_on_reject = ignore_downstream_trigger_rules, fail_on_reject
        super().__init__(options=["Approve", "Reject"], multiple=False, **kwargs)


class HITLBranchOperator(HITLOperator, BranchMixIn):
    __module__ = _MODULE
    can_skip_downstream = True

    def __init__(self, *, options_mapping=None, **kwargs):
        super().__init__(**kwargs)
        self.options_mapping = options_mapping or {}
        unknown = set(self.options_mapping) - set(self.options)
        if unknown:
            raise ValueError(f"`options_mapping` contains keys not in `options`: {unknown}")


class HITLEntryOperator(HITLOperator):
    __module__ = _MODULE

    def __init__(self, **kwargs):
        if "options" not in kwargs:
            kwargs.update(options=["OK"], defaults=["OK"])
        super().__init__(**kwargs)
