from datetime import datetime

from airflow.sdk import dag, task


@dag(schedule="@daily", start_date=datetime(2024, 3, 1))
def feature_build():
    @task
    def load_clicks():
        print("52,000 clicks loaded")

    @task
    def load_sales():
        print("1,840 sales loaded")

    @task
    def build_features():
        print("1,840 rows of features")

    @task(trigger_rule="one_failed")
    def page_on_call():
        print("Paged: a load has failed")

    @task(trigger_rule="all_done")
    def drop_temp_tables():
        print("Temporary tables dropped")

    loads = [load_clicks(), load_sales()]
    loads >> build_features()
    loads >> page_on_call()
    loads >> drop_temp_tables()


feature_build()
