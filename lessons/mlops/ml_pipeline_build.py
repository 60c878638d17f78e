from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

with DAG("ml_pipeline", schedule="@daily", start_date=datetime(2024, 1, 1)):
    ingest = BashOperator(task_id="ingest", bash_command="ingest")
    preprocess = BashOperator(task_id="preprocess", bash_command="preprocess")
    train = BashOperator(task_id="train", bash_command="train")
    evaluate = BashOperator(task_id="evaluate", bash_command="evaluate")
    deploy = BashOperator(task_id="deploy", bash_command="deploy")
    ingest >> preprocess >> train
    train >> evaluate >> deploy
