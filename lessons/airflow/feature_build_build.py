from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

with DAG("feature_build", schedule="@daily", start_date=datetime(2024, 3, 1)):
    clicks = BashOperator(task_id="load_clicks", bash_command="load clicks")
    sales = BashOperator(task_id="load_sales", bash_command="load sales")
    features = BashOperator(task_id="build_features", bash_command="build")
    page = BashOperator(task_id="page_on_call", bash_command="page", trigger_rule="one_failed")
    drop = BashOperator(task_id="drop_temp_tables", bash_command="drop", trigger_rule="all_done")
    [clicks, sales] >> features
    [clicks, sales] >> page
    [clicks, sales] >> drop
