"""Load what the page exports as Python, and hold it against the DAG it was made from, in the real Airflow 3.3.2.

    npx tsx test/lessons/write-exports.ts FOLDER      writes the exports of all lessons
    python test/lessons/parse_exports.py FOLDER       writes test/lessons/parsed-exports.json

For each export the recorder (test/conformance/recorder/dags.py) builds the same DAG from its case; both must have the
same tasks, options, groups and arrows. An import error, a warning or a difference stops it. A test makes sure that the
exports of today are those that were loaded here.
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
sys.path.insert(0, "test/conformance/recorder")

OUT = Path("test/lessons/parsed-exports.json")
OF_DAGS = ("dag_id", "start_date", "end_date", "catchup", "max_active_runs", "max_active_tasks", "fail_fast",
           "dagrun_timeout", "max_consecutive_failed_dag_runs")
OF_TASKS = (
    "trigger_rule", "retries", "retry_delay", "retry_exponential_backoff", "max_retry_delay", "execution_timeout",
    "depends_on_past", "wait_for_downstream", "ignore_first_depends_on_past", "pool", "pool_slots", "priority_weight",
    "weight_rule", "max_active_tis_per_dag", "max_active_tis_per_dagrun", "do_xcom_push", "mode", "poke_interval",
    "timeout", "soft_fail", "start_date", "is_setup", "is_teardown", "on_failure_fail_dagrun", "is_mapped",
    "ignore_downstream_trigger_rules", "trigger_dag_id", "external_dag_id", "external_task_id",
)
# How a task does its work differs: the recorder's tasks follow a script. A deferrable sensor is, in a case, a task that defers.
KINDS = {
    "Scripted": {"_PythonDecoratedOperator", "TimeDeltaSensor", "DecoratedMappedOperator"},
    "ScriptedBranch": {"_BranchPythonDecoratedOperator", "DecoratedMappedOperator"},
    "ScriptedSensor": {"DecoratedSensorOperator", "DecoratedMappedOperator"},
    "ShortCircuitOperator": {"_ShortCircuitDecoratedOperator"},
    "MappedOperator": {"DecoratedMappedOperator"},
}


def main() -> int:
    from airflow.dag_processing.dagbag import DagBag
    from dags import build

    folder = Path(sys.argv[1])
    loaded, bad = {}, 0
    for file in sorted(folder.glob("*.py")):
        spec = json.loads(file.with_suffix(".json").read_text())
        bag = DagBag(dag_folder=str(file), bundle_path=folder, bundle_name="exports")
        # One of Airflow's providers is warned of what it imports itself.
        warnings = [str(w) for ws in bag.captured_warnings.values() for w in ws if str(w).startswith(str(file))]
        troubles = [*bag.import_errors.values(), *warnings]
        if not troubles:
            try:
                wanted = build(spec)
            except Exception as error:
                print(f"{file.name}: the recorder cannot build it: {error}", file=sys.stderr)
                continue
            [found] = bag.dags.values()
            troubles = list(differences(described(wanted), described(found)))
        for trouble in troubles:
            print(f"{file.name}: {trouble}", file=sys.stderr)
        bad += bool(troubles)
        loaded[file.stem] = hashlib.sha256(file.read_bytes()).hexdigest()
    if "--dry" not in sys.argv:
        OUT.write_text(json.dumps(loaded, indent=1, sort_keys=True) + "\n")
    print(f"{len(loaded)} exports, {bad} with troubles")
    return 1 if bad else 0


def described(dag) -> dict:
    return {
        **{name: plain(getattr(dag, name)) for name in OF_DAGS},
        "schedule": f"{type(dag.timetable).__name__} {getattr(dag.timetable, 'expression', '')}",
        **{f"group {name}": type(group).__name__ for name, group in dag.task_group.get_task_group_dict().items() if name},
        **{f"{task.task_id}.{key}": value for task in dag.tasks for key, value in task_of(task).items()},
    }


def task_of(task) -> dict:
    options = {name: plain(getattr(task, name, None)) for name in OF_TASKS}
    kind = type(task).__name__
    if kind == "TimeDeltaSensor":
        options.update(poke_interval=None, timeout=None, soft_fail=None, mode=None)
    return {
        **options,
        "kind": kind,
        "downstream": sorted(task.downstream_task_ids),
        "outlets": sorted(asset.name for asset in getattr(task, "outlets", None) or []),
        "group": task.task_group.group_id if task.task_group else None,
    }


def plain(value):
    if isinstance(value, timedelta):
        return value.total_seconds()
    if type(value).__name__.endswith("PriorityWeightStrategy"):
        return type(value).__name__
    return getattr(value, "value", value)


def differences(wanted: dict, found: dict):
    for key in sorted({*wanted, *found}):
        a, b = wanted.get(key), found.get(key)
        if a == b or (key.endswith(".kind") and b in KINDS.get(a, ())):
            continue
        yield f"{key}: {a!r} in the case, {b!r} in the export"


if __name__ == "__main__":
    sys.exit(main())
