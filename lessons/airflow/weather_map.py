from datetime import datetime

import requests
from airflow.sdk import dag, task


@dag(schedule="@daily", start_date=datetime(2024, 7, 1))
def weather_map():
    @task
    def list_stations():
        return requests.get("https://weather.example/stations").json()

    @task
    def read_station(station):
        answer = requests.get(f"https://weather.example/{station}")
        answer.raise_for_status()
        return answer.json()["temperature"]

    @task
    def draw_map(temperatures):
        print("Map of", len(temperatures), "stations")
        return list(temperatures)

    @task
    def publish():
        print("The map is online")

    @task(trigger_rule="all_done")
    def note_gaps():
        print("Gaps noted")

    readings = read_station.expand(station=list_stations())
    draw_map(readings) >> publish()
    readings >> note_gaps()


weather_map()
