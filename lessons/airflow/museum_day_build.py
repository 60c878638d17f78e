from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.providers.standard.operators.latest_only import LatestOnlyOperator
from airflow.sdk import DAG

first_day = datetime(2026, 3, 2)
with DAG("museum_day", schedule="@daily", start_date=first_day, catchup=True):
    count = BashOperator(task_id="count_visitors", bash_command="count {{ ds }}")
    stats = BashOperator(task_id="update_stats", bash_command="stats {{ ds }}")
    gate = LatestOnlyOperator(task_id="worth_a_mail")
    write = BashOperator(task_id="write_mail", bash_command="write {{ ds }}")
    send = BashOperator(task_id="send_mail", bash_command="send {{ ds }}")
    close = BashOperator(task_id="close_day", bash_command="close {{ ds }}", trigger_rule="all_done")
    count >> stats >> close
    count >> gate >> write >> send >> close
