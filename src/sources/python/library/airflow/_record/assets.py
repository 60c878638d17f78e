"""Assets, and conditions over them. Source: airflow/sdk/definitions/asset."""

import inspect
import os
import urllib.parse

__all__ = [
    "Asset",
    "AssetAccessControl",
    "AssetAlias",
    "AssetAll",
    "AssetAny",
    "AssetNameRef",
    "AssetRef",
    "AssetUriRef",
    "AssetWatcher",
    "BaseAsset",
    "Dataset",
    "Metadata",
    "Model",
    "asset",
]


class BaseAsset:
    """Whatever a DAG may be scheduled on."""

    def __or__(self, other):
        return AssetAny(self, other) if isinstance(other, BaseAsset) else NotImplemented

    def __and__(self, other):
        return AssetAll(self, other) if isinstance(other, BaseAsset) else NotImplemented


class AssetAccessControl:
    def __init__(self, producer_teams=None, consumer_teams=None, allow_global=True):
        self.producer_teams = list(producer_teams or [])
        self.consumer_teams = consumer_teams
        self.allow_global = allow_global


class AssetWatcher:
    def __init__(self, name, trigger):
        self.name = name
        self.trigger = trigger


def _checked(kind, name, value):
    if not isinstance(value, str):
        raise ValueError(f"{kind} {name} must be a string")
    if len(value) > 1500:
        raise ValueError(f"{kind} {name} cannot exceed 1500 characters")
    if value.isspace():
        raise ValueError(f"{kind} {name} cannot be just whitespace")
    if not value:
        raise ValueError(f"{kind} {name} cannot be empty")
    return value


def _tidy(uri):
    """The URI as Airflow keeps it: lower-case scheme, sorted query, no fragment, no slash at the end."""
    uri = str(uri)
    parts = urllib.parse.urlsplit(uri)
    scheme = parts.scheme.lower()
    if not scheme or scheme.startswith("x-"):
        return uri
    if scheme == "airflow":
        raise ValueError("Asset scheme 'airflow' is reserved")
    place = parts.netloc.rpartition("@")[2] if parts.password else parts.netloc
    query = urllib.parse.urlencode(sorted(urllib.parse.parse_qsl(parts.query))) if parts.query else ""
    parts = parts._replace(
        scheme=scheme, netloc=place, path=parts.path.rstrip("/") or "/", query=query, fragment=""
    )
    return urllib.parse.urlunsplit(parts)


class Asset(os.PathLike, BaseAsset):
    """Something that tasks update and that DAGs may wait for."""

    asset_type = "asset"

    def __init__(self, name=None, uri=None, *, group=None, extra=None, watchers=None, access_control=None):
        if name is None and uri is None:
            raise TypeError("Asset() requires either 'name' or 'uri'")
        kind = type(self).__name__
        self.name = _checked(kind, "name", str(uri) if name is None else name)
        if self.name in ("self", "context"):
            raise ValueError(f"prohibited name for asset: {self.name}")
        self.uri = _checked(kind, "uri", _tidy(self.name if uri is None else uri))
        self.group = self.asset_type if group is None else group
        self.extra = extra or {}
        self.watchers = list(watchers or [])
        self.access_control = access_control or AssetAccessControl()

    @staticmethod
    def ref(*, name="", uri=""):
        if name and uri:
            raise TypeError("Asset reference must be made to either name or URI, not both")
        if name:
            return AssetNameRef(name)
        if uri:
            return AssetUriRef(uri)
        raise TypeError("Asset reference expects keyword argument 'name' or 'uri'")

    def __fspath__(self):
        return self.uri

    @property
    def normalized_uri(self):
        return self.uri

    def __eq__(self, other):
        if not isinstance(other, Asset):
            return NotImplemented
        return (self.name, self.uri, self.group, self.extra) == (other.name, other.uri, other.group, other.extra)

    def __hash__(self):
        return hash((self.name, self.uri, self.group))

    def __repr__(self):
        return f"Asset(name={self.name!r}, uri={self.uri!r})"


class Dataset(Asset):
    asset_type = "dataset"


class Model(Asset):
    asset_type = "model"


class AssetRef(BaseAsset):
    """An asset by its name or URI, defined elsewhere."""


class AssetNameRef(AssetRef):
    def __init__(self, name):
        self.name = name


class AssetUriRef(AssetRef):
    def __init__(self, uri):
        self.uri = uri


class AssetAlias(BaseAsset):
    """A name that stands for assets known only when a task has run."""

    def __init__(self, name, group="asset"):
        self.name = _checked("AssetAlias", "name", name)
        self.group = group

    def __eq__(self, other):
        return isinstance(other, AssetAlias) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


class _Condition(BaseAsset):
    def __init__(self, *objects):
        if not all(isinstance(one, BaseAsset) for one in objects):
            raise TypeError("expect asset expressions in condition")
        self.objects = list(objects)


class AssetAny(_Condition):
    """One of them is enough."""

    def __or__(self, other):
        return AssetAny(*self.objects, other) if isinstance(other, BaseAsset) else NotImplemented


class AssetAll(_Condition):
    """All of them are needed."""

    def __and__(self, other):
        return AssetAll(*self.objects, other) if isinstance(other, BaseAsset) else NotImplemented


class Metadata:
    """Extra information for an asset event."""

    def __init__(self, asset, extra=None, alias=None):
        self.asset, self.extra, self.alias = asset, extra, alias


class _DagOptions:
    """What `@asset` and `@asset.multi` hand on to the DAG that they make."""

    def __init__(self, *, schedule, dag_id=None, **options):
        self.schedule = schedule
        self.dag_id = dag_id
        self.options = options

    def create_dag(self, default_dag_id):
        from .dag import DAG

        return DAG(self.dag_id or default_dag_id, schedule=self.schedule, catchup=False, **self.options)


def _make_task(definition, function, name):
    """The one task of the DAG."""
    from .asset_operator import main_operator

    outlets = list(definition.iter_outlets())
    if getattr(function, "_airflow_is_task_decorator", False):
        if "outlets" in function.kwargs:
            raise TypeError("@task decorator with 'outlets' argument is not supported in @asset")
        function.kwargs["outlets"] = outlets
        function()
    else:
        main_operator(function, outlets, name)


def _at_top(function):
    if function.__name__ != function.__qualname__:
        raise ValueError("nested function not supported")


class AssetDefinition(Asset):
    """What `@asset` gives: the asset, having made the DAG that updates it."""

    def iter_outlets(self):
        yield self


class MultiAssetDefinition(AssetAll):
    """What `@asset.multi` gives."""

    def iter_outlets(self):
        yield from self.objects


class asset(_DagOptions):
    """`@asset(schedule=…)`: a function that updates an asset, with a DAG of its own."""

    _OF_ASSET = ("uri", "group", "extra", "watchers", "access_control")

    def __init__(self, *, name=None, **options):
        self.name = name
        self.of_asset = {key: options.pop(key) for key in self._OF_ASSET if key in options}
        super().__init__(**options)

    def __call__(self, function):
        _at_top(function)
        name = self.name or function.__name__
        made = AssetDefinition(name=name, **{"uri": name, **self.of_asset})
        with self.create_dag(name):
            _make_task(made, function, name)
        return made

    class multi(_DagOptions):
        """`@asset.multi(outlets=[…])`: one function that updates several."""

        def __init__(self, *, outlets, **options):
            self.outlets = list(outlets)
            super().__init__(**options)

        def __call__(self, function):
            _at_top(function)
            if not self.outlets:
                raise ValueError("no outlets provided")
            made = MultiAssetDefinition(*self.outlets)
            made.name = function.__name__
            with self.create_dag(function.__name__):
                _make_task(made, function, function.__name__)
            return made


def inlets_of(function):
    """The assets that an `@asset` function names as arguments."""
    found = []
    for name, one in inspect.signature(function).parameters.items():
        if one.kind is one.VAR_POSITIONAL:
            raise TypeError(f"wildcard '*{name}' is not supported in @asset")
        if one.kind is one.VAR_KEYWORD:
            raise TypeError(f"wildcard '**{name}' is not supported in @asset")
        if name not in ("self", "context", "outlet_events") and one.default is one.empty:
            found.append(Asset.ref(name=name))
    return found
