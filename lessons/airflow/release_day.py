from datetime import datetime

from airflow.sdk import dag, task, task_group


@dag(schedule="@daily", start_date=datetime(2024, 9, 2))
def release_day():
    @task_group
    def check():
        @task
        def sound():
            print("The sound is good")

        @task
        def text():
            print("The text is good")

        sound()
        text()

    @task_group
    def release():
        @task
        def upload():
            print("Episode uploaded")

        @task(trigger_rule="all_done")
        def announce():
            print("A new episode is out!")

        upload() >> announce()

    check() >> release()


release_day()
