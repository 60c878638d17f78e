from datetime import datetime

from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator
from airflow.sdk import dag, task


@dag(schedule="0 6 * * *", start_date=datetime(2026, 2, 3))
def snow():
    @task
    def read_masts():
        print("38 masts read")

    @task
    def check_depths():
        print("All depths make sense")

    start_bulletin = TriggerDagRunOperator(
        task_id="start_bulletin",
        trigger_dag_id="bulletin",
    )
    read_masts() >> check_depths() >> start_bulletin


@dag(schedule=None, start_date=datetime(2026, 2, 3))
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
