from datetime import datetime

from airflow.sdk import dag, task


@dag(schedule="@hourly", start_date=datetime(2026, 5, 4, 8), max_active_runs=1)
def move_bikes():
    @task
    def count_bikes():
        print("612 bikes counted")

    @task
    def get_weather():
        print("Rain from noon on")

    @task
    def plan_trips():
        print("9 trips planned")

    @task
    def tell_drivers():
        print("4 drivers told")

    trips = plan_trips()
    [count_bikes(), get_weather()] >> trips >> tell_drivers()


move_bikes()
