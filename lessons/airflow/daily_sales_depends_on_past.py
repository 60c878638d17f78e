from datetime import datetime

from airflow.sdk import dag, task


@dag(
    schedule="@daily",
    start_date=datetime(2024, 3, 1),
    catchup=True,
)
def daily_sales():
    @task
    def extract_sales(logical_date):
        """Reads the sales of the day before logical_date."""
        print("Sales extracted")

    @task(depends_on_past=True)
    def load_sales():
        print("Sales loaded")

    extract_sales() >> load_sales()


daily_sales()
