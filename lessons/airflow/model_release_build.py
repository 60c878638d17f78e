from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.providers.standard.operators.python import BranchPythonOperator
from airflow.sdk import DAG


def choose():
    return "deploy"


with DAG("model_release", schedule="@daily", start_date=datetime(2024, 3, 1)):
    at_join = "none_failed_min_one_success"
    measure = BashOperator(task_id="evaluate", bash_command="evaluate")
    choice = BranchPythonOperator(task_id="good_enough", python_callable=choose)
    deploy = BashOperator(task_id="deploy", bash_command="deploy")
    test = BashOperator(task_id="smoke_test", bash_command="smoke-test")
    keep = BashOperator(task_id="keep_old_model", bash_command="keep")
    report = BashOperator(task_id="write_report", bash_command="report", trigger_rule=at_join)
    measure >> choice >> [deploy, keep]
    deploy >> test >> report
    keep >> report
