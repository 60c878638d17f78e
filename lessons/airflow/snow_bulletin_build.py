from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

with DAG("avalanche", schedule="0 6 * * *", start_date=datetime(2026, 2, 3)):
    read = BashOperator(task_id="measure", bash_command="read-masts")
    check = BashOperator(task_id="check_snow", bash_command="check-depths")
    rate = BashOperator(task_id="rate_danger", bash_command="rate-danger")
    publish = BashOperator(task_id="publish", bash_command="publish-bulletin")
    archive = BashOperator(task_id="archive", bash_command="archive-depths")
    read >> check >> rate
    rate >> publish
    check >> archive
