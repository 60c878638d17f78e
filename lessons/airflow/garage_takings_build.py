from datetime import datetime, timedelta

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG, CronDataIntervalTimetable

every_night = CronDataIntervalTimetable("30 23 * * *", timezone="UTC")
stretch = "{{ data_interval_start }} {{ data_interval_end }}"
day = "{{ data_interval_end | ds }}"
with DAG("garage_takings", schedule=every_night, start_date=datetime(2026, 3, 9, 23, 30)):
    late = {"retries": 1, "retry_delay": timedelta(minutes=45)}
    soon = {"retries": 1, "retry_delay": timedelta(minutes=1)}
    read = BashOperator(task_id="read_payments", bash_command=f"read {stretch}", **late)
    tariffs = BashOperator(task_id="read_tariffs", bash_command="tariffs")
    load = BashOperator(task_id="load_day", bash_command=f"replace {day}", **soon)
    count = BashOperator(task_id="count_rows", bash_command=f"count {day}")
    report = BashOperator(task_id="send_report", bash_command=f"report {day}")
    [read, tariffs] >> load
    load >> count >> report
