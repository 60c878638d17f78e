from datetime import datetime

from airflow.sdk import dag, task


@dag(schedule="@daily", start_date=datetime(2024, 3, 1))
def exchange_rates():
    @task
    def ask_central_bank():
        raise ConnectionError("The central bank does not answer.")

    @task
    def ask_backup():
        print("31 rates from the backup")

    @task(trigger_rule="one_success")
    def store_rates():
        print("31 rates stored")

    @task(trigger_rule="one_done")
    def log_first_answer():
        print("The first source has answered")

    @task
    def compare_sources():
        print("Both sources agree")

    sources = [ask_central_bank(), ask_backup()]
    sources >> store_rates()
    sources >> log_first_answer()
    sources >> compare_sources()


exchange_rates()
