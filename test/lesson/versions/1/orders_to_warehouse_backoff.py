from datetime import datetime, timedelta
from pathlib import Path

import requests
from airflow.sdk import dag, task
from airflow.sdk.exceptions import AirflowFailException


@dag(schedule="@daily", start_date=datetime(2024, 3, 1))
def orders_to_warehouse():
    @task(
        retries=3,
        retry_delay=timedelta(seconds=30),
        retry_exponential_backoff=2,
    )
    def fetch_orders():
        answer = requests.get("https://shop.example/orders")
        print(answer.status_code, answer.reason)
        if answer.status_code == 401:
            raise AirflowFailException("The key is wrong: trying again cannot help.")
        answer.raise_for_status()
        Path("/data/orders.json").write_bytes(answer.content)

    @task
    def fetch_rates():
        print("31 exchange rates")

    @task
    def clean_orders():
        print("409 orders kept")

    @task
    def load_warehouse():
        print("409 rows loaded")

    load = load_warehouse()
    fetch_orders() >> clean_orders() >> load
    fetch_rates() >> load


orders_to_warehouse()
