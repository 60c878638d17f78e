from datetime import datetime

from airflow.sdk import Asset, dag, task

snow_depths = Asset("snow_depths")


@dag(schedule="0 6 * * *", start_date=datetime(2026, 2, 3))
def snow():
    @task
    def read_masts():
        print("38 masts read")

    @task(outlets=[snow_depths])
    def check_depths():
        print("All depths make sense")

    read_masts() >> check_depths()


@dag(schedule=[snow_depths], start_date=datetime(2026, 2, 3))
def bulletin():
    @task
    def rate_danger():
        print("Level 3, considerable")

    @task
    def publish():
        print("The bulletin is out")

    rate_danger() >> publish()


snow()
bulletin()
