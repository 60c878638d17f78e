from datetime import datetime, timedelta

from airflow.providers.standard.operators.bash import BashOperator
from airflow.providers.standard.sensors.filesystem import FileSensor
from airflow.sdk import DAG

day, most = datetime(2026, 6, 10), timedelta(hours=2)
with DAG("flood_map", schedule="@daily", start_date=day, dagrun_timeout=most):
    patience = {"mode": "reschedule", "poke_interval": 1800, "timeout": 3600}
    try_again = {"retries": 1, "retry_delay": timedelta(minutes=10)}
    limit = {"execution_timeout": timedelta(minutes=45), **try_again}
    wait = FileSensor(task_id="wait_for_image", filepath="/data/image.tif", retries=1, **patience)
    rent = BashOperator(task_id="rent_gpu", bash_command="rent gpu").as_setup()
    find = BashOperator(task_id="find_water", bash_command="find water", **limit)
    back = BashOperator(task_id="return_gpu", bash_command="return gpu").as_teardown(setups=rent)
    publish = BashOperator(task_id="publish_map", bash_command="publish map")
    wait >> rent >> find >> back
    find >> publish
