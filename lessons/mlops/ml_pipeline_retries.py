from datetime import datetime, timedelta

from airflow.sdk import DAG
from airflow.providers.standard.operators.python import PythonOperator


def ingest():
    print("Data ingested")


def preprocess():
    print("Data preprocessed")


with DAG("ml_pipeline", start_date=datetime(2024, 1, 1), schedule="@daily"):
    ingest_task = PythonOperator(
        task_id="ingest",
        python_callable=ingest,
        retries=1,
        retry_delay=timedelta(seconds=10),
    )
    preprocess_task = PythonOperator(task_id="preprocess", python_callable=preprocess)

    ingest_task >> preprocess_task
