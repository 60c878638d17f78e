from datetime import datetime, timedelta

from airflow.sdk import dag, task


@dag(schedule="@daily", start_date=datetime(2024, 11, 29))
def payroll():
    @task
    def read_hours():
        print("Hours of 12 people")

    @task(retries=1, retry_delay=timedelta(seconds=10))
    def compute_pay():
        print("48,200 € to pay")
        return 48200

    @task
    def pay_out(total):
        print("Paid:", total)
        return total

    @task
    def print_slips():
        print("12 slips printed")

    @task
    def close_month():
        print("November is closed")

    total = compute_pay()
    closed = close_month()
    read_hours() >> total >> print_slips() >> closed
    pay_out(total) >> closed


payroll()
