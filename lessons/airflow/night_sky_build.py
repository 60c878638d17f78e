from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

first = datetime(2026, 3, 8, 6)
mornings = {"schedule": "0 6 * * *", "start_date": first, "catchup": True}
alone = {"max_active_tis_per_dag": 1}
with DAG("night_sky", **mornings):
    images = BashOperator(task_id="get_images", bash_command="images {{ ds }}", **alone)
    clouds = BashOperator(task_id="read_clouds", bash_command="clouds {{ ds }}")
    stars = BashOperator(task_id="find_stars", bash_command="stars {{ ds }}")
    listed = BashOperator(task_id="save_list", bash_command="save {{ ds }}")
    [images, clouds] >> stars
    stars >> listed
