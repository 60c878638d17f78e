from datetime import datetime
from pathlib import Path

import requests
from airflow.sdk import dag, task


@dag(schedule="@daily", start_date=datetime(2024, 9, 2))
def podcast():
    @task
    def list_new():
        return requests.get("https://podcast.example/new").json()

    @task
    def fetch(name):
        sound = requests.get(f"https://podcast.example/{name}")
        Path(f"/data/{name}.wav").write_bytes(sound.content)
        return name

    @task
    def cut(name):
        print("Cut:", name)

    @task
    def make_feed():
        print("The feed is online")

    fetched = fetch.expand(name=list_new())
    cut.expand(name=fetched) >> make_feed()


podcast()
