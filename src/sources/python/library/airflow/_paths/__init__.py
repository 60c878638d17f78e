"""Which import paths Airflow 3.3.2 has, which it no longer has, and what to write instead of those."""
