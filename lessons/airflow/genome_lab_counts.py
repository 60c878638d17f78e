from datetime import datetime

from airflow.sdk import dag, setup, task


@dag(schedule="@daily", start_date=datetime(2024, 10, 7))
def genome_lab():
    @setup
    def rent_server():
        print("Server rented, 3 € a minute")

    @task
    def align():
        print("20 samples aligned")

    @task
    def count_genes():
        print("19,812 genes counted")

    @task
    def return_server():
        print("Server returned")

    @task
    def mail_lab():
        print("The lab is told")

    rent = rent_server()
    counted = count_genes()
    back = return_server().as_teardown(setups=rent, on_failure_fail_dagrun=True)
    rent >> align() >> counted >> back
    counted >> mail_lab()


genome_lab()
