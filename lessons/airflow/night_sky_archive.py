from datetime import datetime

from airflow.sdk import dag, task


@dag(
    schedule="0 6 * * *",
    start_date=datetime(2026, 3, 1, 6),
    max_active_runs=1,
)
def night_sky():
    @task(pool="archive")
    def get_images():
        print("180 images fetched")

    @task
    def find_stars():
        print("2140 stars found")

    get_images() >> find_stars()


night_sky()
