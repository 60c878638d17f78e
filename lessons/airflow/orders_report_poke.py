from datetime import datetime

from airflow.providers.standard.sensors.filesystem import FileSensor
from airflow.sdk import dag, task


@dag(schedule="@daily", start_date=datetime(2024, 3, 1))
def orders_report():
    wait_for_orders = FileSensor(
        task_id="wait_for_orders",
        filepath="/data/orders.csv",
        mode="poke",
        poke_interval=60,
        timeout=150,
        retries=1,
        pool="file_server",
    )

    @task
    def load_orders():
        print("409 orders loaded")

    @task(pool="file_server")
    def load_prices():
        print("88 prices loaded")

    @task
    def build_report():
        print("Report built")

    report = build_report()
    wait_for_orders >> load_orders() >> report
    load_prices() >> report


orders_report()
