from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

with DAG("nightly_training", schedule="@daily", start_date=datetime(2024, 3, 1)):
    gpu = {"pool": "gpu"}
    prepare = BashOperator(task_id="prepare_data", bash_command="prepare")
    churn = BashOperator(task_id="train_churn", bash_command="train churn", priority_weight=4, **gpu)
    fraud = BashOperator(task_id="train_fraud", bash_command="train fraud", priority_weight=3, **gpu)
    spam = BashOperator(task_id="train_spam", bash_command="train spam", priority_weight=2, **gpu)
    price = BashOperator(task_id="train_price", bash_command="train price", priority_weight=10, **gpu)
    compare = BashOperator(task_id="compare_models", bash_command="compare")
    models = [churn, fraud, spam, price]
    prepare >> models
    models >> compare
