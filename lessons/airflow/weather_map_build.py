from datetime import datetime

import requests
from airflow.sdk import DAG, task


@task
def list_stations():
    return requests.get("https://weather.example/stations").json()


@task
def read_station(station):
    return requests.get(f"https://weather.example/{station}").json()["temperature"]


@task
def draw_map(temperatures):
    print("Map of", len(temperatures), "stations")


@task
def publish():
    print("The map is online")


@task(trigger_rule="all_done")
def note_gaps():
    print("Gaps noted")


with DAG("weather_map", schedule="@daily", start_date=datetime(2024, 7, 1)):
    stations = list_stations()
    readings = read_station.expand(station=stations)
    weather_map = draw_map(readings)
    weather_map >> publish()
    readings >> note_gaps()
