"""As much of python-dateutil as DAG files use: relativedelta, and parsing of dates."""
