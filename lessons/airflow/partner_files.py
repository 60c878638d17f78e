from datetime import datetime

from airflow.sdk import dag, task
from airflow.sdk.exceptions import AirflowSkipException


@dag(schedule="@daily", start_date=datetime(2024, 3, 1))
def partner_files():
    @task
    def load_partner_a():
        raise AirflowSkipException("Partner A has sent nothing today.")

    @task
    def load_partner_b():
        print("212 rows from partner B")

    @task
    def merge_all():
        print("Both partners merged")

    @task(trigger_rule="none_failed_min_one_success")
    def merge_what_came():
        print("212 rows merged")

    @task
    def publish():
        print("212 rows published")

    partners = [load_partner_a(), load_partner_b()]
    partners >> merge_all()
    partners >> merge_what_came() >> publish()


partner_files()
