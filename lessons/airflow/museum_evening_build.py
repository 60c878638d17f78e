from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

with DAG("museum_evening", schedule="@daily", start_date=datetime(2024, 5, 6)):
    tickets = BashOperator(task_id="count_tickets", bash_command="count-tickets")
    gates = BashOperator(task_id="read_gates", bash_command="read-gates")
    compare = BashOperator(task_id="compare", bash_command="compare-counts")
    mail = BashOperator(task_id="mail_report", bash_command="mail-report")
    [tickets, gates] >> compare
    compare >> mail
