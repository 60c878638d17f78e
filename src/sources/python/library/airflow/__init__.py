"""
Airflow's authoring surface, recording: DAGs, operators, groups, mapping, assets and schedules keep what a file says of
them, and no task ever runs. Written after the behaviour of Apache Airflow 3.3.2; import paths are answered by
`_paths/finder.py`, what they give is in `_record/`.
"""

__version__ = "3.3.2"


def __getattr__(name):
    from airflow._paths.finder import find_name

    return find_name("airflow", name)
