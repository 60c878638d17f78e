from datetime import datetime

from airflow.providers.standard.sensors.external_task import ExternalTaskSensor
from airflow.sdk import dag, task


@dag(schedule="0 6 * * *", start_date=datetime(2026, 2, 3))
def snow():
    @task
    def read_masts():
        print("38 masts read")

    @task
    def check_depths():
        print("All depths make sense")

    read_masts() >> check_depths()


@dag(schedule="0 7 * * *", start_date=datetime(2026, 2, 3))
def bulletin():
    wait_for_snow = ExternalTaskSensor(
        task_id="wait_for_snow",
        external_dag_id="snow",
        mode="reschedule",
        poke_interval=1800,
        timeout=3600,
        retries=2,
    )

    @task
    def rate_danger():
        print("Level 3, considerable")

    @task
    def publish():
        print("The bulletin is out")

    wait_for_snow >> rate_danger() >> publish()


snow()
bulletin()
