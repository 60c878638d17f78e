from datetime import datetime

from airflow.sdk import dag, task


@dag(schedule="@daily", start_date=datetime(2024, 5, 6))
def museum_evening():
    @task
    def count_tickets():
        print("412 tickets sold")

    @task
    def read_gates():
        print("398 people came in")

    @task
    def compare():
        print("14 tickets were not used")

    @task
    def mail_report():
        print("Report sent to the director")

    counts = [count_tickets(), read_gates()]
    counts >> compare() >> mail_report()


museum_evening()
