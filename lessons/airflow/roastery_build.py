from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG, Asset

prices = Asset("prices")

with DAG("load_prices", schedule="@daily", start_date=datetime(2024, 11, 4)):
    fetch = BashOperator(task_id="fetch_prices", bash_command="fetch-prices")
    check = BashOperator(task_id="check_prices", bash_command="check-prices")
    save = BashOperator(task_id="save_prices", bash_command="save-prices", outlets=[prices])
    tidy = BashOperator(task_id="tidy_up", bash_command="tidy-up")
    fetch >> check >> save
    save >> tidy
