from datetime import datetime, timedelta

from airflow.providers.standard.sensors.filesystem import FileSensor
from airflow.sdk import dag, task


@dag(schedule="@daily", start_date=datetime(2026, 3, 1), max_active_runs=2, max_active_tasks=1)
def meter_billing():
    wait_for_readings = FileSensor(
        task_id="wait_for_readings",
        filepath="/data/readings.csv",
        mode="poke",
        poke_interval=300,
        timeout=21600,
    )

    @task(retries=2, retry_delay=timedelta(minutes=15))
    def fetch_prices():
        print("Prices fetched")

    @task
    def price_readings():
        print("Readings priced")

    @task(depends_on_past=True, pool="billing", pool_slots=2)
    def make_bills():
        print("Bills made")

    @task(max_active_tis_per_dag=1)
    def send_bills():
        print("Bills sent")

    priced = price_readings()
    [wait_for_readings, fetch_prices()] >> priced
    priced >> make_bills() >> send_bills()


meter_billing()
