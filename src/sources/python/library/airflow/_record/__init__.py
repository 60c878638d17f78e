"""What a file says of its DAGs, kept as objects under Airflow's names."""
