from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

with DAG("genome_lab", schedule="@daily", start_date=datetime(2024, 10, 7)):
    rent = BashOperator(task_id="rent_server", bash_command="rent-server")
    align = BashOperator(task_id="align", bash_command="align-samples")
    count = BashOperator(task_id="count_genes", bash_command="count-genes")
    back = BashOperator(task_id="return_server", bash_command="return-server")
    mail = BashOperator(task_id="mail_lab", bash_command="mail-lab")
    back.as_teardown(setups=rent)
    rent >> align >> count >> back
    count >> mail
