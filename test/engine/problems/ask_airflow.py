"""Ask the real Airflow about the DAGs in cases.json: prints each with what it says.

    af/bin/python ask_airflow.py    # see test/conformance/recorder/README.md for `af`
"""
import json
import sys
from pathlib import Path

here = Path(__file__).parent
sys.path.insert(0, str(here.parents[1] / "conformance" / "recorder"))

import structlog  # noqa: E402

structlog.configure(processors=[lambda *_: (_ for _ in ()).throw(structlog.DropEvent)])

import airflow  # noqa: E402,F401
import dags as cases  # noqa: E402
from airflow.dag_processing.dagbag import DagBag  # noqa: E402
from airflow.sdk import DAG, task  # noqa: E402
from airflow.serialization.serialized_objects import DagSerialization, LazyDeserializedDAG  # noqa: E402


def map_over(names: set) -> None:
    """Map a function over arguments of these names, as a file would: the recorder's own tasks take x, y and z only."""
    written = f"@task\ndef mapped({', '.join(names)}): ...\nmapped.expand({', '.join(f'{name}=[1]' for name in names)})"
    with DAG("d"):
        exec(written, {"task": task})


def ask(spec: dict) -> str:
    stage = "making it"
    try:
        names = {name for one in spec["tasks"] for name in one.get("expand", {})} - {"x", "y", "z"}
        if names:
            map_over(names)
            return "takes it"
        dag = cases.build({"dag_id": "d", **spec})
        stage = "validating it"
        dag.validate()
        dag.fileloc, dag.relative_fileloc = cases.__file__, "dags.py"
        DagBag(dag_folder="/dev/null", collect_dags=False).bag_dag(dag)
        stage = "storing it"
        DagSerialization.from_dict(LazyDeserializedDAG.from_dag(dag).data)
    except Exception as problem:  # whatever Airflow raises is its answer
        return f"refuses it, {stage}: {type(problem).__name__}: {str(problem).splitlines()[0]}"
    return "takes it"


for case in json.loads((here / "cases.json").read_text().replace('"LONG"', json.dumps("a" * 1501))):
    print(f"{case['name']}: {ask(case['dag'])}")
