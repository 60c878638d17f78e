"""A shop's day: orders are fetched, priced one by one and booked; the report waits for the exchange rates."""

from datetime import datetime, timedelta

from airflow.providers.standard.operators.bash import BashOperator
from airflow.providers.standard.sensors.filesystem import FileSensor
from airflow.sdk import DAG, TaskGroup, task

with DAG(
    "shop_orders",
    schedule="@daily",
    start_date=datetime(2026, 1, 1),
    default_args={"retries": 1, "retry_delay": timedelta(seconds=30)},
):

    @task
    def fetch_orders():
        return ["ord-1", "ord-2", "ord-3"]

    @task
    def price(order):
        return order

    @task.branch
    def any_large(orders):
        if max(orders) > 1000:
            return "approval.ask_manager"
        return "book"

    with TaskGroup("approval") as approval:
        ask = BashOperator(task_id="ask_manager", bash_command="mail -s 'Large order' manager")
        wait = FileSensor(task_id="wait_for_answer", filepath="answer.txt", poke_interval=20, mode="reschedule")
        ask >> wait

    @task(trigger_rule="none_failed_min_one_success")
    def book():
        print("booked")

    rates = FileSensor(task_id="exchange_rates", filepath="rates.csv", poke_interval=15)

    @task
    def report():
        print("report sent")

    priced = price.expand(order=fetch_orders())
    booked = book()
    any_large(priced) >> [ask, booked]
    approval >> booked
    [booked, rates] >> report()
