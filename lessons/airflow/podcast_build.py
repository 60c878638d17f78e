from datetime import datetime

from airflow.sdk import DAG, task, task_group


@task
def list_new():
    return ["pilot", "summer", "guests"]


@task
def fetch(name):
    return name


@task
def cut(name):
    print("Cut:", name)


@task_group
def episode(name):
    cut(fetch(name))


@task
def make_feed():
    print("The feed is online")


with DAG("podcast", schedule="@daily", start_date=datetime(2024, 9, 2)):
    names = list_new()
    episodes = episode.expand(name=names)
    feed = make_feed()
    episodes >> feed
