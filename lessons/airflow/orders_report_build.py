from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.providers.standard.sensors.filesystem import FileSensor
from airflow.sdk import DAG

with DAG("orders_report", schedule="@daily", start_date=datetime(2024, 3, 1)):
    file = "/data/orders.csv"
    patience = {"mode": "reschedule", "poke_interval": 60, "timeout": 150}
    wait = FileSensor(task_id="wait_for_orders", filepath=file, pool="file_server", **patience)
    orders = BashOperator(task_id="load_orders", bash_command="load orders")
    prices = BashOperator(task_id="load_prices", bash_command="load prices", pool="file_server")
    report = BashOperator(task_id="build_report", bash_command="build")
    wait >> orders >> report
    prices >> report
