"""Reads DAG files by running them with the `airflow` package beside this one, and says what graphs they made."""
