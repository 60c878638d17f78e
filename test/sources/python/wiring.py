from datetime import datetime, timedelta
import pendulum
from airflow.sdk import DAG, Asset, Label, TaskGroup, chain, dag, task, task_group, setup, teardown, chain_linear, cross_downstream, CronDataIntervalTimetable
from airflow.providers.standard.operators.bash import BashOperator
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.providers.standard.operators.python import PythonOperator
E_ = EmptyOperator
with DAG("st1", schedule=None):
    s1 = E_(task_id="s1").as_setup(); t1 = E_(task_id="t1").as_teardown(setups=s1)
    with t1:
        a = E_(task_id="a"); b = E_(task_id="b"); c = E_(task_id="c"); a >> b
with DAG("st2", schedule=None):
    @setup
    def s(): pass
    @teardown(on_failure_fail_dagrun=True)
    def t(): pass
    @setup
    def s2(): pass
    @teardown
    def t2(): pass
    @task
    def w(): pass
    with s() >> t():
        w()
        with s2() >> t2():
            w() >> w()
        w()
with DAG("st3", schedule=None):
    s = E_(task_id="s").as_setup(); t = E_(task_id="t").as_teardown()
    with s:
        with t:
            E_(task_id="w1"); E_(task_id="w2")
with DAG("st4", schedule=None):
    s = E_(task_id="s").as_setup()
    with s:
        x = E_(task_id="x"); y = E_(task_id="y"); x >> y
    z = E_(task_id="z"); y >> z
with DAG("map1", schedule=None):
    @task
    def l(): return [1]
    @task
    def f(a, b=2, c=3): return a
    v = l(); u = l()
    f.partial(c=v).expand(a=v.zip(u, fillvalue=1), b=[1,2])
    f.expand(a=v.concat(u), b=v.map(lambda q: q))
    f.expand_kwargs(v)
    f.expand_kwargs([{"a": 1}, {"a": 2}])
    BashOperator.partial(task_id="bb", env={"x": u}).expand(bash_command=v)
    BashOperator.partial(task_id="bk", retries=3).expand_kwargs([{"bash_command": "a"}])
    f.override(task_id="named", pool="p", retries=7)(v["k"] if False else v)
with DAG("grp", schedule="0 5 * * *", start_date=pendulum.datetime(2024,1,1,tz="Europe/Amsterdam"), default_args={"retries": 2, "owner": "me"}):
    with TaskGroup("g1", default_args={"retries": 5}) as g1:
        E_(task_id="a")
        with TaskGroup("h", prefix_group_id=False) as h: E_(task_id="b") >> E_(task_id="c")
        with TaskGroup("empty") as em: pass
    with TaskGroup("g2", prefix_group_id=False) as g2:
        E_(task_id="d", priority_weight=4, weight_rule="upstream"); E_(task_id="e", weight_rule="absolute", priority_weight=9)
    g1 >> Label("go") >> g2
    st = E_(task_id="st"); st >> Label("x") >> g1; chain(st, [E_(task_id="p"), E_(task_id="q")], [E_(task_id="r"), E_(task_id="u")], g2)
    st >> em >> E_(task_id="after_empty")
    cross_downstream([E_(task_id="k1"), E_(task_id="k2")], [E_(task_id="k3"), g2])
@dag(schedule=CronDataIntervalTimetable("@weekly", "Asia/Tokyo"), start_date=datetime(2024,1,1), catchup=True, dagrun_timeout=timedelta(hours=2), fail_fast=True, max_active_runs=3)
def made(name: str = "x"):
    @task_group
    def tg(n):
        @task
        def one(m): return m
        @task
        def two(m): pass
        two(one(n))
        return one(n)
    @task
    def src(): return [1]
    r = tg.expand(n=src())
    @task
    def end(q): pass
    end(r)
    tg(3)
    tg(4)
    @task.branch
    def br() -> str: return "x"
    @task.short_circuit(ignore_downstream_trigger_rules=False)
    def sc(): return True
    br() >> sc()
    @task.sensor(mode="reschedule", poke_interval=5, timeout=60)
    def sen() -> bool: return True
    @task(multiple_outputs=True)
    def mo(): return {}
    @task
    def inf() -> dict[str, int]: return {}
    o = mo(); end.override(task_id="mm")([o["a"], {"x": inf()["b"]}])
    sen()
made()
made("y")
