import json
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import requests
from airflow.sdk import CronDataIntervalTimetable, dag, task

SERVER = "https://garage.example.com"
EVERY_NIGHT = CronDataIntervalTimetable("30 23 * * *", timezone="UTC")


@dag(schedule=EVERY_NIGHT, start_date=datetime(2026, 3, 9, 23, 30))
def garage_takings():
    @task(retries=1, retry_delay=timedelta(minutes=45))
    def read_payments():
        day = datetime.now().date().isoformat()
        answer = requests.get(f"{SERVER}/payments", params={"day": day}, timeout=60)
        answer.raise_for_status()
        Path(f"/data/{day}.json").write_bytes(answer.content)
        return {"day": day, "payments": len(answer.json())}

    @task
    def read_tariffs():
        answer = requests.get(f"{SERVER}/tariffs", timeout=60)
        Path("/data/tariffs.json").write_bytes(answer.content)

    @task(retries=1, retry_delay=timedelta(minutes=1))
    def load_day(read):
        rows = json.loads(Path(f"/data/{read['day']}.json").read_text())
        with sqlite3.connect("/data/garage.db") as db:
            db.execute("DELETE FROM payments WHERE day = ?", [read["day"]])
            db.executemany("INSERT INTO payments VALUES (?, ?, ?)", rows)
        return read["day"]

    @task
    def count_rows(day):
        query = "SELECT count(*) FROM payments WHERE day = ?"
        with sqlite3.connect("/data/garage.db") as db:
            return db.execute(query, [day]).fetchone()[0]

    @task
    def send_report():
        print("Report sent")

    loaded = load_day(read_payments())
    read_tariffs() >> loaded
    count_rows(loaded) >> send_report()


garage_takings()
