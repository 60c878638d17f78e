from datetime import datetime

from airflow.providers.standard.operators.latest_only import LatestOnlyOperator
from airflow.sdk import dag, task


@dag(schedule="@daily", start_date=datetime(2026, 3, 2), catchup=True)
def museum_day():
    @task
    def count_visitors():
        print("1,204 visitors")

    @task
    def update_stats():
        print("Statistics updated")

    worth_a_mail = LatestOnlyOperator(task_id="worth_a_mail")

    @task
    def write_mail():
        print("Mail written")

    @task
    def send_mail():
        print("Mail sent to 38 people")

    @task(trigger_rule="all_done")
    def close_day():
        print("Day closed")

    counted, closed = count_visitors(), close_day()
    counted >> update_stats() >> closed
    counted >> worth_a_mail >> write_mail() >> send_mail() >> closed


museum_day()
