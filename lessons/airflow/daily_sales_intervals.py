from datetime import datetime

from airflow.sdk import CronDataIntervalTimetable, dag, task


@dag(
    schedule=CronDataIntervalTimetable("@daily", timezone="UTC"),
    start_date=datetime(2024, 3, 1),
)
def daily_sales():
    @task
    def extract_sales(data_interval_start, data_interval_end):
        """Reads the sales between the two dates."""
        print("Sales extracted")

    @task
    def load_sales():
        print("Sales loaded")

    extract_sales() >> load_sales()


daily_sales()
