from datetime import datetime

from airflow.sdk import dag, task


@dag(schedule="@daily", start_date=datetime(2024, 3, 1))
def model_release():
    @task
    def evaluate():
        print("Accuracy measured")
        return 0.93

    @task.branch
    def good_enough(accuracy):
        return "deploy" if accuracy >= 0.9 else "keep_old_model"

    @task
    def deploy():
        print("New model deployed")

    @task
    def smoke_test():
        print("Smoke test passed")

    @task
    def keep_old_model():
        print("Old model kept")

    @task
    def write_report():
        print("Report written")

    report = write_report()
    choice = good_enough(evaluate())
    choice >> deploy() >> smoke_test() >> report
    choice >> keep_old_model() >> report


model_release()
