"""The task that `@asset` makes. Apart from the assets, because operators build on much that builds on assets."""

from .assets import inlets_of
from .standard import PythonOperator


class _AssetMainOperator(PythonOperator):
    __module__ = "airflow.sdk.definitions.asset.decorators"

    def __init__(self, *, definition_name, uri=None, **kwargs):
        super().__init__(**kwargs)
        self.definition_name = definition_name


def main_operator(function, outlets, name):
    return _AssetMainOperator(
        task_id=function.__name__,
        inlets=inlets_of(function),
        outlets=outlets,
        python_callable=function,
        definition_name=name,
    )
