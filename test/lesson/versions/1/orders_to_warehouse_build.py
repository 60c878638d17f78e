from datetime import datetime, timedelta

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

with DAG("orders_to_warehouse", schedule="@daily", start_date=datetime(2024, 3, 1)):
    wait = timedelta(seconds=30)
    fetch = BashOperator(task_id="fetch_orders", bash_command="fetch-orders", retries=2, retry_delay=wait)
    rates = BashOperator(task_id="fetch_rates", bash_command="fetch-rates")
    clean = BashOperator(task_id="clean_orders", bash_command="clean-orders")
    load = BashOperator(task_id="load_warehouse", bash_command="load-warehouse")
    fetch >> clean >> load
    rates >> load
