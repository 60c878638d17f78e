from datetime import datetime

from airflow.sdk import dag, task


@dag(start_date=datetime(2024, 1, 1), schedule="@daily")
def ml_pipeline():
    @task
    def ingest():
        print("Data ingested")

    @task
    def preprocess():
        print("Data preprocessed")

    @task
    def train():
        print("Model trained")

    @task
    def evaluate():
        print("Model evaluated")

    @task
    def deploy():
        print("Model deployed")

    ingest() >> preprocess() >> train() >> evaluate() >> deploy()


ml_pipeline()
