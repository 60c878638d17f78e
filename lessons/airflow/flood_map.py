from datetime import datetime, timedelta

from airflow.providers.standard.sensors.filesystem import FileSensor
from airflow.sdk import dag, setup, task, teardown


@dag(schedule="@daily", start_date=datetime(2026, 6, 10), dagrun_timeout=timedelta(hours=2))
def flood_map():
    wait_for_image = FileSensor(
        task_id="wait_for_image",
        filepath="/data/image.tif",
        mode="reschedule",
        poke_interval=1800,
        timeout=3600,
        retries=1,
    )

    @setup
    def rent_gpu():
        print("GPU rented")

    @task(
        execution_timeout=timedelta(minutes=45),
        retries=1,
        retry_delay=timedelta(minutes=10),
    )
    def find_water():
        print("Water found")

    @teardown
    def return_gpu():
        print("GPU returned")

    @task
    def publish_map():
        print("Map published")

    rented, found, returned = rent_gpu(), find_water(), return_gpu()
    wait_for_image >> rented >> found >> returned
    rented >> returned
    found >> publish_map()


flood_map()
