from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

first_day = datetime(2024, 3, 1)
every_night = {"schedule": "@daily", "start_date": first_day, "catchup": True}
with DAG("daily_sales", **every_night):
    sales = BashOperator(task_id="extract_sales", bash_command="extract sales {{ ds }}")
    returns = BashOperator(task_id="extract_returns", bash_command="extract returns {{ ds }}")
    load = BashOperator(task_id="load_day", bash_command="load {{ ds }}", depends_on_past=True)
    board = BashOperator(task_id="refresh_dashboard", bash_command="refresh")
    [sales, returns] >> load
    load >> board
