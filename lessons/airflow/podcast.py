from datetime import datetime
from pathlib import Path

import requests
from airflow.sdk import dag, task, task_group


@dag(schedule="@daily", start_date=datetime(2024, 9, 2))
def podcast():
    @task
    def list_new():
        return requests.get("https://podcast.example/new").json()

    @task_group
    def episode(name):
        @task
        def fetch(name):
            sound = requests.get(f"https://podcast.example/{name}")
            Path(f"/data/{name}.wav").write_bytes(sound.content)
            return name

        @task
        def cut(name):
            print("Cut:", name)

        cut(fetch(name))

    @task
    def make_feed():
        print("The feed is online")

    episode.expand(name=list_new()) >> make_feed()


podcast()
