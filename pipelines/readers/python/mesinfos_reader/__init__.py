"""Reads bundles of Mesinfos: follows CURRENT and datapackage.json, and returns decimals, dates, lists and maps.

    from mesinfos_reader import Store
    store = Store("/data/store")
    for transaction in store.bundle("per-036142").records("bank-transactions"):
        print(transaction["booking_date"], transaction["amount"], transaction["label"])

Python 3.9 and the package zstandard are enough. With the package pyarrow, records of people with very many are read faster.
"""

import hashlib
import importlib.util
import itertools
import json
import re
from pathlib import Path

from . import _parquet

FORMAT_VERSION = 2
SCHEMA_VERSION = 1
VIEW_VERSION = 3

__all__ = ["FORMAT_VERSION", "SCHEMA_VERSION", "VIEW_VERSION", "Bundle", "Store", "StoreError", "bundle_path", "derived"]


class StoreError(Exception):
    """A folder that this package cannot read. The message states what to do."""


def bundle_path(person):
    """Returns the folder of a person's bundle, below the folder of the store."""
    return Path("bundles") / hashlib.sha256(person.encode()).hexdigest()[:2] / person


def derived(record, name):
    """Returns a derived value of a record, such as ``category``; None if it has none."""
    return next((value for value in record.get("derived") or [] if value["name"] == name), None)


class Store:
    """A store on a local disk, or the folder that a run writes for one reader application.

    ``snapshot`` is the id of the current store snapshot; None in the folder of an application, which has none.
    """

    def __init__(self, folder):
        self.folder = Path(folder)
        self.snapshot = None
        if not (self.folder / "CURRENT").exists() and (self.folder / "bundles").is_dir():
            return
        current = _json(self.folder / "CURRENT", f"There is no store at {folder}: it has no file CURRENT.")
        if current.get("format") != FORMAT_VERSION:
            raise StoreError(
                f"The store has format {current.get('format')}, this reader needs {FORMAT_VERSION}. Take another version of it."
            )
        self.snapshot = current["snapshot"]

    def people(self):
        """Returns the ids of all people who have a bundle, sorted."""
        return sorted(manifest.parent.name for manifest in self.folder.glob("bundles/*/*/datapackage.json"))

    def bundle(self, person):
        """Opens the bundle of a person."""
        if not re.fullmatch("[a-z0-9-]{1,64}", person):
            raise StoreError("A person id has 1 to 64 of a-z, 0-9 and -.")
        return Bundle(self.folder / bundle_path(person))


class Bundle:
    """The bundle of one person. ``folder`` may be a copy outside of a store."""

    def __init__(self, folder):
        self.folder = Path(folder)
        if (self.folder / "erased.json").exists():
            raise StoreError("The person was erased: remove what you keep of this bundle.")
        self.manifest = _json(self.folder / "datapackage.json", f"There is no bundle at {folder}.")
        self.person = self.manifest["name"]

    @property
    def bundle_hash(self):
        """Equal bundles have equal hashes: an application that keeps it reads only what changed."""
        return self.manifest["bundleHash"]

    def table(self, record_type, columns=None):
        """Returns the records of a type as a pyarrow table; None if the person has no such records."""
        content = self.content(record_type)
        return None if content is None else _arrow(content).read(None if columns is None else _parquet.columns_of(content, columns))

    def records(self, record_type, columns=None):
        """Returns the records of a type, such as ``bank-transactions``, as dictionaries without absent values.

        Amounts are ``decimal.Decimal``, dates ``datetime.date``, instants ``datetime.datetime`` in UTC, maps dictionaries.
        A date or time before the year 1 or after 9999 is text, such as ``0000-12-31T23:50:39Z``.
        With ``columns``, such as ``["booking_date", "amount"]``, other columns are not read.
        """
        return list(self.stream(record_type, columns))

    def stream(self, record_type, columns=None):
        """Yields what ``records`` returns, one record at a time: a whole list of them takes several times the memory of the columns."""
        content = self.content(record_type)
        if content is None:
            return
        try:
            for row in _rows(content, None if columns is None else set(columns)):
                yield _plain(row)
        except _parquet.UnsupportedFile as reason:
            raise StoreError(f"The file of {record_type} cannot be read: {reason}.") from None

    def content(self, record_type):
        """Returns the bytes of the file of a type after comparing its hash; None if the person has no such records.

        Raises ``ValueError`` if the type is no name of a file, such as ``BankTransaction`` in place of ``bank-transactions``.
        """
        if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", record_type):
            raise ValueError(f"{record_type!r} is no type of records. Expected a name such as bank-transactions.")
        for resource in self.manifest["resources"]:
            if resource["name"] == record_type:
                if not re.fullmatch("[A-Za-z0-9-][A-Za-z0-9.-]*", resource["path"]):
                    raise StoreError(f"datapackage.json names a file that is not in the folder: {resource['path']!r}.")
                _require_known(resource, "schemaVersion", SCHEMA_VERSION)
                _require_known(resource, "viewVersion", VIEW_VERSION)
                if "encryption" in resource:
                    raise StoreError(
                        f"{resource['path']} is encrypted. Decrypt the bundle with"
                        ' "mesinfos bundle PERSON --decrypt FOLDER" and open that folder.'
                    )
                content = (self.folder / resource["path"]).read_bytes()
                if "sha256:" + hashlib.sha256(content).hexdigest() != resource["hash"]:
                    raise StoreError(f"{resource['path']} differs from its hash in datapackage.json.")
                return content
        return None


def _require_known(resource, field, known):
    """Columns may have another meaning in another version."""
    if resource.get(field, known) != known:
        raise StoreError(
            f"{resource['path']} has {field} {resource[field]}, this reader needs {known}. Take another version of it."
        )


def _rows(content, columns):
    if not importlib.util.find_spec("pyarrow"):
        return _parquet.rows(content, columns)
    return _arrow_rows(content, columns)


def _arrow_rows(content, columns):
    names = None if columns is None else _parquet.columns_of(content, columns)
    read = 0
    for batch in _arrow(content).iter_batches(columns=names):
        try:
            converted = batch.to_pylist()
        except (OverflowError, ValueError):
            # A time that no datetime represents: the other reader returns it as text.
            yield from itertools.islice(_parquet.rows(content, columns), read, None)
            return
        yield from _parquet.with_dictionaries(content, converted)
        read += len(converted)


def _arrow(content):
    import pyarrow
    import pyarrow.parquet

    return pyarrow.parquet.ParquetFile(pyarrow.BufferReader(content))


def _plain(value):
    """Leaves absent values out."""
    if isinstance(value, dict):
        return {name: _plain(member) for name, member in value.items() if member is not None}
    if isinstance(value, list):
        return [_plain(member) for member in value]
    return value


def _json(file, absent):
    """Returns the content of a JSON file. An absent file has a message of its own."""
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as cause:
        raise StoreError(absent) from cause
    except OSError as cause:
        raise StoreError(f"{file} cannot be read.") from cause
    except ValueError as cause:
        raise StoreError(f"{file} is damaged: it is no JSON.") from cause
