from datetime import datetime

from airflow.sdk import dag, task


@dag(schedule="@daily", start_date=datetime(2024, 3, 1))
def click_training():
    @task
    def count_new_rows():
        print("0 new rows")
        return 0

    @task.short_circuit(ignore_downstream_trigger_rules=False)
    def enough_rows(count):
        return count >= 1000

    @task
    def train():
        print("Model trained")

    @task
    def upload_model():
        print("Model uploaded")

    @task(trigger_rule="all_done")
    def write_metrics():
        print("Metrics written")

    checked = enough_rows(count_new_rows())
    checked >> train() >> upload_model() >> write_metrics()


click_training()
