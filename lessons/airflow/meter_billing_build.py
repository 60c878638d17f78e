from datetime import datetime, timedelta

from airflow.providers.standard.operators.bash import BashOperator
from airflow.providers.standard.sensors.filesystem import FileSensor
from airflow.sdk import DAG

with DAG("meter_billing", schedule="@daily", start_date=datetime(2026, 3, 1), max_active_runs=2):
    patience = {"mode": "reschedule", "poke_interval": 300, "timeout": 21600}
    again = {"retries": 2, "retry_delay": timedelta(minutes=15)}
    wait = FileSensor(task_id="wait_for_readings", filepath="/data/readings.csv", **patience)
    prices = BashOperator(task_id="fetch_prices", bash_command="fetch prices", **again)
    priced = BashOperator(task_id="price_readings", bash_command="price readings")
    bills = BashOperator(task_id="make_bills", bash_command="make bills", pool="billing", pool_slots=2)
    send = BashOperator(task_id="send_bills", bash_command="send bills")
    [wait, prices] >> priced
    priced >> bills >> send
