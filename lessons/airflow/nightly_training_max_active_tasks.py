from datetime import datetime

from airflow.sdk import dag, task


@dag(
    schedule="@daily",
    start_date=datetime(2024, 3, 1),
    max_active_tasks=2,
)
def nightly_training():
    @task
    def prepare_data():
        print("4 training sets written")

    @task(pool="gpu", priority_weight=4)
    def train_churn():
        print("Churn model trained")

    @task(pool="gpu", priority_weight=3)
    def train_fraud():
        print("Fraud model trained")

    @task(pool="gpu", priority_weight=2)
    def train_spam():
        print("Spam model trained")

    @task(pool="gpu", priority_weight=1)
    def train_price():
        print("Price model trained")

    @task
    def compare_models():
        print("4 models compared")

    models = [train_churn(), train_fraud(), train_spam(), train_price()]
    prepare_data() >> models >> compare_models()


nightly_training()
