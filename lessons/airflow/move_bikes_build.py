from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

start = datetime(2026, 5, 4, 8)
limits = {"max_active_runs": 1, "catchup": False}
with DAG("move_bikes", schedule="@hourly", start_date=start, **limits):
    bikes = BashOperator(task_id="count_bikes", bash_command="count bikes")
    weather = BashOperator(task_id="get_weather", bash_command="get weather")
    trips = BashOperator(task_id="plan_trips", bash_command="plan trips")
    drivers = BashOperator(task_id="tell_drivers", bash_command="tell drivers")
    [bikes, weather] >> trips
    trips >> drivers
