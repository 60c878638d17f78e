"""What an import gives where Python finds nothing: a stand-in, or a word on why not."""

import importlib.abc
import importlib.machinery
import os
import sys

from airflow._paths.known import missing_part
from airflow._record import notes

from .stubs import StubModule

#: Ways out of Python that files loaded here do not have.
BLOCKED = frozenset("js pyodide pyodide_js _pyodide _pyodide_core micropip pyodide_http".split())
#: Modules of Python's own that reach around it; files get stand-ins for them.
_REPLACED = frozenset("ctypes _ctypes".split())
#: Packages that many deployments have; a file that imports one needs no helper of its own folder.
WELL_KNOWN = frozenset(
    """PIL absl aiohttp altair anthropic attr attrs azure backoff boto boto3 botocore bs4 cachetools certifi chardet
    chispa click clickhouse_connect clickhouse_driver cloudpickle colorama cosmos croniter cryptography cv2 dask databricks
    datahub dbt delta deltalake dill django docker duckdb elasticsearch elementary faker fastapi fastavro flask fsspec
    ftplib gcsfs geopandas git github gitlab google googleapiclient great_expectations grpc gspread gspread_dataframe
    httpx huggingface_hub hvac ibis imblearn impala jinja2 jira joblib jsonschema jwt kafka keras kubernetes langchain
    ldap3 lightgbm lxml markdown marshmallow matplotlib minio mlflow mongoengine msal msgraph mypy_boto3 mysql
    mysqlclient nltk numpy oauth2client openai openlineage openpyxl opentelemetry optuna oracledb orjson pandahouse
    pandas pandas_gbq pandera paramiko pathlib2 peewee pendulum phonenumbers plotly polars prefect psutil psycopg
    psycopg2 pyarrow pyathena pycountry pydantic pydantic_settings pydeequ pyhive pymongo pymssql pymysql pyodbc
    pyspark pysftp pytest pytz pyzipper rapidfuzz redis regex requests requests_oauthlib retry retrying rich ruamel
    s3fs sagemaker scipy seaborn selenium sendgrid sentry_sdk setuptools simple_salesforce simplejson six sklearn
    slack slack_sdk slugify snowflake soda spacy sqlalchemy sqlfluff sqlglot sqlparse sshtunnel statsmodels streamlit
    stripe structlog tableauserverclient tabulate telegram tenacity tensorflow toml tomli torch tqdm transformers
    twilio typeguard typer typing_extensions tzlocal ujson unidecode urllib3 vertica_python vertexai wandb weaviate
    websocket websockets woodwork xgboost xlrd xlsxwriter xmltodict yaml yarl zeep zstandard airflow_clickhouse_plugin
    airflow_dbt airflow_provider_fivetran astro astronomer fivetran_provider_async hightouch airbyte_provider""".split()
)


class MissingFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Stands after all other finders."""

    def __init__(self):
        #: file → lines of imports that may fail, as the file itself says.
        self.guarded = {}

    def find_spec(self, fullname, path=None, target=None):
        frame = notes.caller_frame()
        if frame is None or fullname.partition(".")[0] == "airflow":
            return None
        self._note(fullname, frame)
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def _note(self, fullname, frame):
        kind = "known" if _is_known(fullname) else "helper"
        known = notes.sink.stubs.get(fullname)
        if known is None and not any(fullname.startswith(f"{other}.") for other in notes.sink.stubs):
            notes.sink.stubs[fullname] = {"kind": kind, "place": notes.place_of(frame)}

    def create_module(self, spec):
        return StubModule(spec.name)

    def exec_module(self, module):
        """What is taken from it comes when it is asked for."""


class FirstFinder(importlib.abc.MetaPathFinder):
    """
    Stands before all other finders. Ways out of Python are refused; and where a file says itself what to do without an
    old path of Airflow, it is told the truth: there is none.
    """

    def __init__(self, missing):
        self.missing = missing
        self.guarded = missing.guarded

    def find_spec(self, fullname, path=None, target=None):
        top = fullname.partition(".")[0]
        if (top in BLOCKED or top in _REPLACED) and notes.caller_frame() is not None:
            if top in _REPLACED:
                return importlib.machinery.ModuleSpec(fullname, self.missing, is_package=True)
            raise ImportError(
                f"No module named {fullname!r}: files read here have no way to the browser, the network or this machine",
                name=fullname,
            )
        if not fullname.startswith("airflow.") or not missing_part(fullname):
            return None
        frame = notes.caller_frame()
        if frame is not None and frame.f_lineno in self.guarded.get(frame.f_code.co_filename, ()):
            raise ModuleNotFoundError(f"No module named {missing_part(fullname)!r}", name=fullname)
        return None


def _is_known(fullname):
    top = fullname.partition(".")[0]
    return top in WELL_KNOWN or top in sys.stdlib_module_names or top.startswith("airflow_provider")


def user_modules():
    """The modules of the user's that are loaded now, and the stand-ins."""
    found = []
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None) or ""
        paths = getattr(module, "__path__", None)
        try:
            in_files = file.startswith("/files/") or any(str(one).startswith("/files") for one in paths or ())
        except Exception:  # noqa: BLE001 - a module of the user's may put anything there.
            in_files = False
        if isinstance(module, StubModule) or in_files or name.startswith("unusual_prefix_"):
            found.append(name)
    return found


def forget_user_modules():
    """Each DAG file is read as by a process of its own."""
    for name in user_modules():
        del sys.modules[name]
    for name in [one for one in sys.modules if one.startswith("airflow.") and not one.startswith(("airflow._record", "airflow._paths"))]:
        del sys.modules[name]


def overlay(fullname, roots):
    """Where the user's files have a module of `airflow.…` themselves, such as Airflow's own example files."""
    parts = fullname.split(".")[1:]
    for root in roots:
        for skip in range(len(parts)):
            stem = os.path.join(root, *parts[skip:])
            if skip and len(parts) - skip < 2:
                break
            if os.path.isfile(stem + ".py"):
                return stem + ".py", False
            if os.path.isfile(os.path.join(stem, "__init__.py")):
                return os.path.join(stem, "__init__.py"), True
    return None
