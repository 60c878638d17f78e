"""Load every listing of lessons/ as the real Airflow 3.3.2 loads a DAG file, and write down what it finds.

    python test/lessons/parse_listings.py        writes test/lessons/parsed-listings.json
    python test/lessons/parse_listings.py FILE   writes what it finds there

An import error or any warning (a name that Airflow 3 has given up, say) stops it. A test holds the listings against the
file that this writes, and the file against the scenarios: what a learner reads is what the simulated DAG does.
"""
from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp()
os.environ["AIRFLOW__CORE__LOAD_EXAMPLES"] = "False"
os.environ["AIRFLOW__LOGGING__LOGGING_LEVEL"] = "ERROR"

OUT = Path(sys.argv[1] if len(sys.argv) > 1 else "test/lessons/parsed-listings.json")
OPTIONS = {
    "trigger_rule": "all_success", "retries": 0, "retry_delay": 300, "retry_exponential_backoff": 0,
    "max_retry_delay": None, "execution_timeout": None, "depends_on_past": False, "pool": "default_pool",
    "pool_slots": 1, "priority_weight": 1, "weight_rule": "downstream", "max_active_tis_per_dag": None,
    "max_active_tis_per_dagrun": None, "mode": "poke", "poke_interval": 60, "timeout": 604800, "soft_fail": False,
    "deferrable": False, "ignore_downstream_trigger_rules": True, "is_setup": False, "is_teardown": False,
    "on_failure_fail_dagrun": False, "outlets": [], "external_dag_id": None, "execution_delta": None,
    "failed_states": None, "trigger_dag_id": None,
}
# What an operator fills in by itself where nothing is given: for a DAG file that is nothing given.
FILLED_IN = {"ExternalTaskSensor": {"failed_states": []}, "TriggerDagRunOperator": {"failed_states": ["failed"]}}


def main() -> int:
    from airflow.dag_processing.dagbag import DagBag

    files = sorted(Path("lessons").glob("*/*.py"))
    found, bad = {}, 0
    for file in files:
        bag = DagBag(dag_folder=str(file), bundle_path=file.parent, bundle_name="lessons")
        troubles = [*bag.import_errors.values(), *(str(w) for ws in bag.captured_warnings.values() for w in ws)]
        if troubles or not bag.dags:
            bad += 1
            print(f"{file}: {' '.join(troubles) or 'no DAG in it'}", file=sys.stderr)
        found[str(file.relative_to("lessons"))] = {
            "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
            "dags": [described(bag.dags[dag_id]) for dag_id in sorted(bag.dags)],
        }
    OUT.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n")
    print(f"{len(files)} listings, {bad} with troubles")
    return 1 if bad else 0


def described(dag) -> dict:
    return {
        "dag_id": dag.dag_id,
        "schedule": schedule_of(dag.timetable),
        "start_date": dag.start_date and dag.start_date.isoformat().replace("+00:00", "Z"),
        "catchup": dag.catchup,
        "max_active_runs": dag.max_active_runs,
        "max_active_tasks": dag.max_active_tasks,
        **({"dagrun_timeout": plain(dag.dagrun_timeout)} if dag.dagrun_timeout else {}),
        "tasks": {task.task_id: task_of(task) for task in dag.tasks},
        "edges": sorted([task.task_id, below] for task in dag.tasks for below in task.downstream_task_ids),
    }


def schedule_of(timetable) -> str:
    """The kind of timetable, and what it goes by: a cron expression, or the names of assets."""
    assets = getattr(timetable, "asset_condition", None)
    expression = getattr(timetable, "expression", None) or (assets and " ".join(sorted(names_in(assets))))
    return f"{type(timetable).__name__} {expression}" if expression else type(timetable).__name__


def names_in(condition) -> list[str]:
    """The names of the assets in a condition, which is an asset or has conditions as its parts."""
    return [condition.name] if hasattr(condition, "name") else [n for part in condition.objects for n in names_in(part)]


def task_of(task) -> dict:
    """Its operator, and the options that are not Airflow's defaults."""
    defaults = {**OPTIONS, **FILLED_IN.get(type(task).__name__, {})}
    options = {name: plain(getattr(task, name, default)) for name, default in defaults.items()}
    return {"operator": type(task).__name__, **{k: v for k, v in options.items() if v != defaults[k]}}


def plain(value):
    if isinstance(value, list):
        return sorted(str(getattr(item, "value", getattr(item, "name", item))) for item in value)
    if isinstance(value, timedelta):
        return value.total_seconds()
    if type(value).__name__.endswith("PriorityWeightStrategy"):
        return type(value).__name__.lstrip("_").removesuffix("PriorityWeightStrategy").lower()
    return getattr(value, "value", value)


if __name__ == "__main__":
    sys.exit(main())
