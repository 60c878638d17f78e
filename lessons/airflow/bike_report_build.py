from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

RIDES = "{{ ti.xcom_pull('count_rides') }}"
BROKEN = "{{ ti.xcom_pull('check_docks') }}"

with DAG("bike_report", schedule="@daily", start_date=datetime(2024, 6, 3)):
    count = BashOperator(task_id="count_rides", bash_command="count-rides")
    docks = BashOperator(task_id="check_docks", bash_command="check-docks")
    report = BashOperator(task_id="write_report", bash_command=f"write-report {RIDES}")
    repairs = BashOperator(task_id="order_repairs", bash_command=f"order {BROKEN}")
    team = BashOperator(task_id="tell_team", bash_command="tell-team")
    count >> report
    docks >> repairs
    [report, repairs] >> team
