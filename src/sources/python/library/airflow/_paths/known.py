"""
The modules of Airflow 3.3.2, as far as files import them: what stands directly in a package listed here exists, what
does not stand there does not. Packages that are not listed are taken to have whatever is asked of them.
Checked against the real one by test/sources/python/airflow-says.test.ts.
"""

MODULES = {
    "airflow": """__main__ api api_fastapi assets callbacks cli config_templates configuration dag_processing decorators
        example_dags exceptions executors hooks io jobs lineage listeners logging logging_config macros migrations models
        notifications observability operators partition_mappers plugins plugins_manager policies providers
        providers_manager sdk secrets security sensors serialization settings state stats task ti_deps timetables
        triggers typing_compat ui utils version""",
    "airflow.operators": """bash branch datetime email empty generic_transfer latest_only python smooth trigger_dagrun
        weekday""",
    "airflow.sensors": "base bash date_time external_task filesystem python time_delta time_sensor weekday",
    "airflow.hooks": "base filesystem package_index subprocess",
    "airflow.utils": """cli cli_action_loggers code_utils context dag_cycle_tester dag_edges
        dag_version_inflation_checker dates db db_cleanup db_manager decorators deprecation_tools docs dot_renderer
        edgemodifier email entry_points event_scheduler file hashlib_wrapper helpers json log memray_utils net
        operator_helpers operator_resources orm_event_handlers platform process_utils providers_configuration_loader
        retries scheduler_health serve_logs session setup_teardown span_status sqlalchemy state strings task_group
        thread_safe_dict timeout timezone trigger_rule types weight_rule xcom yaml""",
    "airflow.models": """abstractoperator asset asset_state_store backfill base baseoperator baseoperatorlink callback
        connection connection_test crypto dag dag_favorite dag_version dagbag dagbundle dagcode dagrun dagwarning
        db_callback_request deadline deadline_alert errors expandinput hitl hitl_history log operator param pool
        referencemixin renderedtifields revoked_token serialized_dag skipmixin task_state_store taskinstance
        taskinstancehistory taskinstancekey tasklog taskmap taskmixin taskreschedule team trigger variable xcom
        xcom_arg""",
    "airflow.decorators": "base",
    "airflow.timetables": "_cron _delta assets base events interval simple trigger",
    "airflow.macros": "",
    "airflow.triggers": "base callback external_task file shared_stream temporal testing",
    "airflow.notifications": "basenotifier",
    "airflow.io": "path storage typedef",
    "airflow.lineage": "hook",
    "airflow.secrets": "base_secrets cache environment_variables local_filesystem metastore",
    "airflow.executors": """base_executor executor_constants executor_loader executor_utils local_executor workloads""",
    "airflow.task": "priority_strategy trigger_rule weight_rule",
    "airflow.api": "client common",
    "airflow.serialization": """dag_dependency decoders definitions encoders enums helpers json_schema serde
        serialized_objects serializers stringify typing""",
    "airflow.api.common": "airflow_health delete_dag mark_tasks trigger_dag",
    "airflow.providers.standard": """decorators example_dags exceptions get_provider_info hooks models operators sensors
        triggers utils version""",
    "airflow.providers.standard.operators": """bash branch datetime empty hitl latest_only python smooth trigger_dagrun
        weekday""",
    "airflow.providers.standard.sensors": """bash date_time external_task filesystem python time time_delta weekday""",
}
MODULES = {package: frozenset(names.split()) for package, names in MODULES.items()}

#: Names that are gone from modules that are still there.
GONE_NAMES = {
    "airflow": "DatasetAll DatasetAny DatasetAlias",
    "airflow.operators": "BashOperator PythonOperator BranchPythonOperator DummyOperator EmptyOperator",
    "airflow.sensors": "ExternalTaskSensor BaseSensorOperator",
    "airflow.hooks": "BaseHook",
    "airflow.sdk": "Dataset DatasetAlias",
    "airflow.models": "XComArg",
    "airflow.models.baseoperator": "BaseOperatorLink",
    "airflow.models.dag": "DagContext",
    "airflow.utils.dates": "days_ago parse_execution_date date_range round_time infer_time_unit scale_time_units",
    "airflow.utils.helpers": "chain cross_downstream",
    "airflow.utils.decorators": "apply_defaults",
    "airflow.exceptions": "RemovedInAirflow3Warning",
    "airflow.timetables.simple": "DatasetTriggeredTimetable",
    "airflow.macros": "hive",
    "airflow.utils.operator_helpers": "context_to_airflow_vars",
    "airflow.models.operator": "Operator",
    "airflow.models.expandinput": "DictOfListsExpandInput ListOfDictsExpandInput",
    "airflow.triggers.external_task": "TaskStateTrigger",
    "airflow.lineage.hook": "DatasetLineageInfo",
    "airflow.assets": "Asset AssetAlias AssetAll AssetAny",
}
GONE_NAMES = {module: frozenset(names.split()) for module, names in GONE_NAMES.items()}


def missing_part(module):
    """The first part of a path that Airflow 3.3.2 does not have (`airflow.contrib`), or None if it has all of it."""
    parts = module.split(".")
    for depth in range(1, len(parts)):
        package = ".".join(parts[:depth])
        if package in MODULES and parts[depth] not in MODULES[package]:
            return ".".join(parts[: depth + 1])
    return None


def is_gone(module, name):
    """Is a name gone from a module that is still there?"""
    return name in GONE_NAMES.get(module, ())
