"""What to write instead of an import that Airflow 3.3.2 refuses: (module, name) → (module, name), or words where nothing takes its place."""

_STANDARD = "airflow.providers.standard."

#: Old module → new module, for every name in it.
_MODULES = {
    "airflow.operators.bash_operator": _STANDARD + "operators.bash",
    "airflow.operators.python_operator": _STANDARD + "operators.python",
    "airflow.operators.branch_operator": "airflow.sdk",
    "airflow.operators.dagrun_operator": _STANDARD + "operators.trigger_dagrun",
    "airflow.operators.latest_only_operator": _STANDARD + "operators.latest_only",
    "airflow.operators.email_operator": "airflow.providers.smtp.operators.smtp",
    "airflow.operators.sql": "airflow.providers.common.sql.operators.sql",
    "airflow.operators.sql_branch_operator": "airflow.providers.common.sql.operators.sql",
    "airflow.sensors.sql": "airflow.providers.common.sql.sensors.sql",
    "airflow.sensors.sql_sensor": "airflow.providers.common.sql.sensors.sql",
    "airflow.sensors.base_sensor_operator": "airflow.sdk",
    "airflow.sensors.external_task_sensor": _STANDARD + "sensors.external_task",
    "airflow.sensors.date_time_sensor": _STANDARD + "sensors.date_time",
    "airflow.sensors.time_delta_sensor": _STANDARD + "sensors.time_delta",
    "airflow.sensors.weekday_sensor": _STANDARD + "sensors.weekday",
    "airflow.sensors.http_sensor": "airflow.providers.http.sensors.http",
    "airflow.sensors.s3_key_sensor": "airflow.providers.amazon.aws.sensors.s3",
    "airflow.hooks.base_hook": "airflow.sdk",
    "airflow.hooks.dbapi": "airflow.providers.common.sql.hooks.sql",
    "airflow.hooks.dbapi_hook": "airflow.providers.common.sql.hooks.sql",
    "airflow.hooks.http_hook": "airflow.providers.http.hooks.http",
    "airflow.hooks.postgres_hook": "airflow.providers.postgres.hooks.postgres",
    "airflow.hooks.mysql_hook": "airflow.providers.mysql.hooks.mysql",
    "airflow.hooks.sqlite_hook": "airflow.providers.sqlite.hooks.sqlite",
    "airflow.hooks.mssql_hook": "airflow.providers.microsoft.mssql.hooks.mssql",
    "airflow.hooks.oracle_hook": "airflow.providers.oracle.hooks.oracle",
    "airflow.hooks.S3_hook": "airflow.providers.amazon.aws.hooks.s3",
    "airflow.hooks.hive_hooks": "airflow.providers.apache.hive.hooks.hive",
    "airflow.hooks.presto_hook": "airflow.providers.presto.hooks.presto",
    "airflow.hooks.druid_hook": "airflow.providers.apache.druid.hooks.druid",
    "airflow.hooks.slack_hook": "airflow.providers.slack.hooks.slack",
    "airflow.hooks.webhdfs_hook": "airflow.providers.apache.hdfs.hooks.webhdfs",
    "airflow.models.mappedoperator": "airflow.sdk.definitions.mappedoperator",
    "airflow.decorators.task_group": "airflow.sdk",
    "airflow.utils.weekday": _STANDARD + "utils.weekday",
    "airflow.utils.module_loading": "airflow.sdk.module_loading",
    "airflow.utils.dag_parsing_context": "airflow.sdk",
    "airflow.utils.python_virtualenv": _STANDARD + "utils.python_virtualenv",
    "airflow.io.store": "airflow.sdk.io",
    "airflow.macros.hive": "airflow.providers.apache.hive.macros.hive",
    "airflow.executors.celery_executor": "airflow.providers.celery.executors.celery_executor",
    "airflow.executors.kubernetes_executor": "airflow.providers.cncf.kubernetes.executors.kubernetes_executor",
    "airflow.kubernetes.secret": "airflow.providers.cncf.kubernetes.secret",
    "airflow.kubernetes.pod_generator": "airflow.providers.cncf.kubernetes.pod_generator",
    "airflow.kubernetes.kube_client": "airflow.providers.cncf.kubernetes.kube_client",
    "airflow.kubernetes.k8s_model": "airflow.providers.cncf.kubernetes.k8s_model",
    "airflow.contrib.sensors.file_sensor": _STANDARD + "sensors.filesystem",
    "airflow.contrib.sensors.weekday_sensor": _STANDARD + "sensors.weekday",
    "airflow.contrib.operators.ssh_operator": "airflow.providers.ssh.operators.ssh",
    "airflow.contrib.hooks.ssh_hook": "airflow.providers.ssh.hooks.ssh",
    "airflow.contrib.hooks.fs_hook": _STANDARD + "hooks.filesystem",
    "airflow.contrib.operators.kubernetes_pod_operator": "airflow.providers.cncf.kubernetes.operators.pod",
    "airflow.contrib.operators.bigquery_operator": "airflow.providers.google.cloud.operators.bigquery",
    "airflow.contrib.operators.dataproc_operator": "airflow.providers.google.cloud.operators.dataproc",
    "airflow.contrib.operators.spark_submit_operator": "airflow.providers.apache.spark.operators.spark_submit",
    "airflow.contrib.operators.databricks_operator": "airflow.providers.databricks.operators.databricks",
    "airflow.contrib.operators.slack_webhook_operator": "airflow.providers.slack.operators.slack_webhook",
    "airflow.contrib.operators.snowflake_operator": "airflow.providers.snowflake.operators.snowflake",
    "airflow.contrib.operators.emr_add_steps_operator": "airflow.providers.amazon.aws.operators.emr",
    "airflow.contrib.hooks.aws_hook": "airflow.providers.amazon.aws.hooks.base_aws",
    "airflow.contrib.hooks.gcs_hook": "airflow.providers.google.cloud.hooks.gcs",
    "airflow.contrib.hooks.bigquery_hook": "airflow.providers.google.cloud.hooks.bigquery",
    "airflow.operators.slack_operator": "airflow.providers.slack.operators.slack",
    "airflow.operators.hive_operator": "airflow.providers.apache.hive.operators.hive",
    "airflow.operators.presto_check_operator": "airflow.providers.common.sql.operators.sql",
}
#: (old module or None for any, old name) → (new module, new name).
_NAMES = {
    ("airflow.operators.dummy", "DummyOperator"): (_STANDARD + "operators.empty", "EmptyOperator"),
    ("airflow.operators.dummy_operator", "DummyOperator"): (_STANDARD + "operators.empty", "EmptyOperator"),
    ("airflow.operators.dummy_operator", "EmptyOperator"): (_STANDARD + "operators.empty", "EmptyOperator"),
    ("airflow.operators", "DummyOperator"): (_STANDARD + "operators.empty", "EmptyOperator"),
    ("airflow.operators", "EmptyOperator"): (_STANDARD + "operators.empty", "EmptyOperator"),
    ("airflow.operators", "BashOperator"): (_STANDARD + "operators.bash", "BashOperator"),
    ("airflow.operators", "PythonOperator"): (_STANDARD + "operators.python", "PythonOperator"),
    ("airflow.operators", "BranchPythonOperator"): (_STANDARD + "operators.python", "BranchPythonOperator"),
    ("airflow.operators.http_operator", "SimpleHttpOperator"): ("airflow.providers.http.operators.http", "HttpOperator"),
    ("airflow.operators.postgres_operator", "PostgresOperator"): (
        "airflow.providers.common.sql.operators.sql",
        "SQLExecuteQueryOperator",
    ),
    ("airflow.operators.mysql_operator", "MySqlOperator"): (
        "airflow.providers.common.sql.operators.sql",
        "SQLExecuteQueryOperator",
    ),
    ("airflow.operators.sqlite_operator", "SqliteOperator"): (
        "airflow.providers.common.sql.operators.sql",
        "SQLExecuteQueryOperator",
    ),
    ("airflow.operators.mssql_operator", "MsSqlOperator"): (
        "airflow.providers.common.sql.operators.sql",
        "SQLExecuteQueryOperator",
    ),
    ("airflow.operators.branch_operator", "BaseBranchOperator"): ("airflow.sdk", "BaseBranchOperator"),
    ("airflow.sensors", "ExternalTaskSensor"): (_STANDARD + "sensors.external_task", "ExternalTaskSensor"),
    ("airflow.sensors", "BaseSensorOperator"): ("airflow.sdk", "BaseSensorOperator"),
    ("airflow.hooks", "BaseHook"): ("airflow.sdk", "BaseHook"),
    ("airflow.models", "XComArg"): ("airflow.sdk", "XComArg"),
    ("airflow.models.baseoperator", "BaseOperatorLink"): ("airflow.sdk", "BaseOperatorLink"),
    ("airflow.models.dag", "DagContext"): ("airflow.sdk.definitions._internal.contextmanager", "DagContext"),
    ("airflow.models.operator", "Operator"): ("airflow.sdk.types", "Operator"),
    ("airflow.assets", "Asset"): ("airflow.sdk", "Asset"),
    ("airflow.assets", "AssetAlias"): ("airflow.sdk", "AssetAlias"),
    ("airflow.assets", "AssetAll"): ("airflow.sdk", "AssetAll"),
    ("airflow.assets", "AssetAny"): ("airflow.sdk", "AssetAny"),
    ("airflow.utils.helpers", "chain"): ("airflow.sdk", "chain"),
    ("airflow.utils.helpers", "cross_downstream"): ("airflow.sdk", "cross_downstream"),
    ("airflow.exceptions", "RemovedInAirflow3Warning"): ("airflow.exceptions", "RemovedInAirflow4Warning"),
    ("airflow.timetables.datasets", "DatasetOrTimeSchedule"): ("airflow.sdk", "AssetOrTimeSchedule"),
    ("airflow.timetables.simple", "DatasetTriggeredTimetable"): (
        "airflow.sdk.definitions.timetables.assets",
        "AssetTriggeredTimetable",
    ),
    ("airflow.datasets.metadata", "Metadata"): ("airflow.sdk", "Metadata"),
    (None, "DatasetAlias"): ("airflow.sdk", "AssetAlias"),
    (None, "DatasetAll"): ("airflow.sdk", "AssetAll"),
    (None, "DatasetAny"): ("airflow.sdk", "AssetAny"),
    (None, "Dataset"): ("airflow.sdk", "Asset"),
}
#: (module, name or None for all) → advice where no other import takes its place.
_ADVICE = {
    ("airflow.operators.subdag", None): "SubDAGs are gone: put the tasks into a TaskGroup (`from airflow.sdk import TaskGroup`)",
    ("airflow.operators.subdag_operator", None): "SubDAGs are gone: put the tasks into a TaskGroup (`from airflow.sdk import TaskGroup`)",
    ("airflow.utils.dates", "days_ago"): "give a fixed date: pendulum.datetime(2024, 1, 1, tz=\"UTC\")",
    ("airflow.utils.dates", None): "use datetime and timedelta",
    ("airflow.utils.decorators", "apply_defaults"): "leave it out: every operator applies default_args by itself",
    ("airflow.www", None): "the web server of Airflow 2 is gone; plugins add FastAPI apps and React apps",
    ("airflow.contrib", None): "it moved to a provider package",
    ("airflow.kubernetes", None): "it moved to apache-airflow-providers-cncf-kubernetes",
    ("airflow.lineage.entities", None): "use an Asset as inlet or outlet",
    ("airflow.api.common.experimental", None): "use Airflow's REST API",
}


def instead_of(module, name):
    """(new module, new name) for an import that is refused, or None where nothing takes its place."""
    found = _NAMES.get((module, name)) or _NAMES.get((None, name))
    if found:
        return found
    new = _MODULES.get(module)
    return (new, name) if new and name else None


def advice_for(module, name):
    """What to do instead, in words; the closest that is known."""
    for one in (name, None):
        found = _ADVICE.get((module, one))
        if found:
            return found
    parent = module.rpartition(".")[0]
    return advice_for(parent, None) if parent else "look it up in the guide for upgrading to Airflow 3"
