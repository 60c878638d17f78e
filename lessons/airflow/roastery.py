from datetime import datetime

from airflow.sdk import Asset, dag, task

prices = Asset("prices")


@dag(schedule="@daily", start_date=datetime(2024, 11, 4))
def load_prices():
    @task
    def fetch_prices():
        print("214 prices of beans")

    @task(outlets=[prices])
    def save_prices():
        print("214 prices saved")

    @task
    def tidy_up():
        print("Old files removed")

    fetch_prices() >> save_prices() >> tidy_up()


@dag(schedule=[prices], start_date=datetime(2024, 11, 4))
def reorder():
    @task
    def plan_order():
        print("40 sacks from Huila")

    @task
    def send_order():
        print("Order sent")

    plan_order() >> send_order()


load_prices()
reorder()
