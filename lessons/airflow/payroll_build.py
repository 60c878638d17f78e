from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

with DAG("payroll", schedule="@daily", start_date=datetime(2024, 11, 29)):
    hours = BashOperator(task_id="read_hours", bash_command="read-hours")
    pay = BashOperator(task_id="compute_pay", bash_command="compute-pay")
    out = BashOperator(task_id="pay_out", bash_command="pay-out")
    slips = BashOperator(task_id="print_slips", bash_command="print-slips")
    close = BashOperator(task_id="close_month", bash_command="close-month")
    hours >> pay >> [out, slips]
    [out, slips] >> close
