from datetime import datetime, timedelta

import requests
from airflow.sdk import dag, task


@dag(schedule="@daily", start_date=datetime(2024, 6, 3))
def bike_report():
    @task
    def count_rides():
        print("1,840 rides counted")
        return 1840

    @task
    def check_docks(ti=None):
        print("3 docks are broken")
        ti.xcom_push(key="broken", value=3)

    @task(retries=1, retry_delay=timedelta(seconds=10))
    def book_van():
        requests.post("https://vans.example/book").raise_for_status()

    @task
    def write_report(rides):
        print("Report:", rides, "rides")
        return rides

    @task
    def order_repairs(broken):
        print(broken, "repairs ordered")

    @task
    def tell_team():
        print("The team is told")

    docks = check_docks()
    report = write_report(count_rides())
    repairs = order_repairs(docks["broken"])
    docks >> book_van() >> repairs
    [report, repairs] >> tell_team()


bike_report()
