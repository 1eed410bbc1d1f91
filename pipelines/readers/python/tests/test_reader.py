"""Tests of paths, manifests, hashes and conversions. With zstandard, also of the sample bundle; with a store, of all its records.

Tests that need a package or a store are skipped without it, and fail if CI is true; only the comparison with pyarrow is skipped then.

    MESINFOS_TEST_STORE=/path/of/a/store python3 -m unittest discover -s tests
"""

import hashlib
import importlib.util
import json
import os
import sys
import tempfile
import unittest
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from unittest.mock import Mock, patch

sys.path.insert(0, str(Path(__file__).parent.parent))

from mesinfos_reader._parquet import BYTE_ARRAY, INT32, INT64, REPEATED, _conversion, _decimal, _levels, _schema, _tree, rows, with_dictionaries  # noqa: E402
from mesinfos_reader import Bundle, Store, StoreError, _arrow_rows, _plain, bundle_path, derived  # noqa: E402

STORE = os.environ.get("MESINFOS_TEST_STORE")
CI = os.environ.get("CI") == "true"
SAMPLE = Path(__file__).parent.parent.parent / "sample-bundle"
ZSTANDARD = importlib.util.find_spec("zstandard")
PYARROW = importlib.util.find_spec("pyarrow")


class ReaderTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.store = self.folder / "store"
        bundle = self.store / bundle_path("per-1")
        bundle.mkdir(parents=True)
        (self.store / "CURRENT").write_text('{"format": 2, "snapshot": "abc"}')
        (bundle / "photos.1.parquet").write_bytes(b"PAR1")
        resource = {"name": "photos", "path": "photos.1.parquet", "hash": "sha256:" + hashlib.sha256(b"PAR1").hexdigest()}
        (bundle / "datapackage.json").write_text(
            json.dumps({"name": "per-1", "bundleHash": "sha256:1", "resources": [resource]})
        )
        self.bundle = bundle

    def test_follows_current_and_the_manifest(self):
        store = Store(self.store)
        self.assertEqual(store.snapshot, "abc")
        self.assertEqual(store.people(), ["per-1"])
        self.assertEqual(store.bundle("per-1").content("photos"), b"PAR1")
        self.assertIsNone(store.bundle("per-1").content("trips"))

    def test_opens_the_folder_of_an_application_which_has_no_snapshot(self):
        (self.store / "CURRENT").unlink()
        store = Store(self.store)
        self.assertIsNone(store.snapshot)
        self.assertEqual(store.people(), ["per-1"])
        self.assertEqual(store.bundle("per-1").content("photos"), b"PAR1")

    def test_refuses_a_name_that_is_no_type_of_records(self):
        with self.assertRaisesRegex(ValueError, "'Photo' is no type of records"):
            Store(self.store).bundle("per-1").records("Photo")

    def test_names_the_command_that_decrypts_a_bundle(self):
        manifest = json.loads((self.bundle / "datapackage.json").read_text())
        resource = manifest["resources"][0]
        del resource["hash"]
        resource.update(encryption="AES_GCM_V1", decryptedHash="sha256:0")
        (self.bundle / "datapackage.json").write_text(json.dumps(manifest))
        with self.assertRaisesRegex(StoreError, "is encrypted. Decrypt the bundle with .mesinfos bundle PERSON --decrypt FOLDER"):
            Store(self.store).bundle("per-1").content("photos")

    def test_refuses_columns_whose_meaning_it_does_not_know(self):
        manifest = json.loads((self.bundle / "datapackage.json").read_text())
        for field, known in {"schemaVersion": 1, "viewVersion": 3}.items():
            resource = dict(manifest["resources"][0])
            for version in [known, 99]:
                resource[field] = version
                (self.bundle / "datapackage.json").write_text(json.dumps(dict(manifest, resources=[resource])))
                bundle = Store(self.store).bundle("per-1")
                if version == known:
                    self.assertEqual(bundle.content("photos"), b"PAR1")
                else:
                    with self.assertRaisesRegex(StoreError, f"photos.1.parquet has {field} 99, this reader needs {known}"):
                        bundle.content("photos")

    def test_refuses_a_damaged_file(self):
        (self.bundle / "photos.1.parquet").write_bytes(b"PAR2")
        with self.assertRaisesRegex(StoreError, "differs from its hash"):
            Store(self.store).bundle("per-1").content("photos")

    def test_refuses_an_erased_person(self):
        (self.bundle / "erased.json").write_text("{}")
        with self.assertRaisesRegex(StoreError, "was erased"):
            Bundle(self.bundle)

    def test_refuses_an_unknown_format_and_a_path_as_id(self):
        with self.assertRaises(StoreError):
            Store(self.store).bundle("../../etc")
        (self.store / "CURRENT").write_text('{"format": 99}')
        with self.assertRaisesRegex(StoreError, "format 99"):
            Store(self.store)

    def test_distinguishes_absent_files_from_those_that_are_damaged_or_cannot_be_read(self):
        with self.assertRaisesRegex(StoreError, "There is no store at"):
            Store(self.folder)
        current = self.store / "CURRENT"
        current.unlink()
        current.mkdir()
        with self.assertRaisesRegex(StoreError, "CURRENT cannot be read"):
            Store(self.store)
        current.rmdir()
        current.write_text('{"format": 2, "snap')
        with self.assertRaisesRegex(StoreError, "CURRENT is damaged"):
            Store(self.store)

    def test_refuses_a_file_outside_of_the_bundle(self):
        manifest = self.bundle / "datapackage.json"
        for path in ["/etc/hostname", "../per-2/photos.1.parquet", "a/photos.1.parquet", "..", ""]:
            resource = {"name": "photos", "path": path, "hash": "sha256:0"}
            manifest.write_text(json.dumps({"name": "per-1", "resources": [resource]}))
            with self.assertRaisesRegex(StoreError, "names a file that is not in the folder"):
                Bundle(self.bundle).content("photos")

    def test_leaves_absent_values_out(self):
        row = {"additional": {"a": "1"}, "lines": [{"label": "x", "amount": None}], "note": None}
        self.assertEqual(_plain(row), {"additional": {"a": "1"}, "lines": [{"label": "x"}]})
        self.assertEqual(derived({"derived": [{"name": "category", "value": "rent"}]}, "category")["value"], "rent")

    def test_converts_maps_even_if_they_are_empty(self):
        pairs = [{4: b"key_value", 3: REPEATED, 5: 2}, {4: b"key", 1: BYTE_ARRAY}, {4: b"value", 1: BYTE_ARRAY}]
        additional = [{4: b"additional", 5: 1, 10: {2: {}}}, *pairs]
        lines = [{4: b"lines", 5: 1, 10: {3: {}}}, {4: b"list", 3: REPEATED, 5: 1}, {4: b"element", 5: 2}]
        root = _tree(iter([{4: b"row", 5: 2}, *additional, *lines, {4: b"label", 1: BYTE_ARRAY}, *additional]), 0, 0)
        row = {"additional": [], "lines": [{"label": "x", "additional": []}, {"label": None, "additional": [("a", "1")]}]}
        self.assertEqual(
            root.with_dictionaries(row),
            {"additional": {}, "lines": [{"label": "x", "additional": {}}, {"label": None, "additional": {"a": "1"}}]},
        )
        self.assertEqual(root.with_dictionaries({"additional": None, "lines": []}), {"additional": None, "lines": []})

    def test_states_why_a_file_cannot_be_read(self):
        with self.assertRaisesRegex(StoreError, "photos cannot be read: it is encrypted, or no Parquet file"):
            Store(self.store).bundle("per-1").records("photos")

    def test_reads_levels_in_runs_and_in_bits(self):
        self.assertEqual(_levels(bytes([2, 0, 0, 0, 8, 1]), 0, 4, 1), ([1, 1, 1, 1], 6))
        self.assertEqual(_levels(bytes([3, 0, 0, 0, 3, 0b00011011, 0]), 0, 5, 2), ([3, 2, 1, 0, 0], 7))

    def test_keeps_every_digit_of_a_decimal(self):
        digits = "-1234567890123456789012345678901234.5678"
        self.assertEqual(str(_decimal(int(digits.replace(".", "")), 4)), digits)

    def test_reads_times_that_python_cannot_represent_as_text(self):
        hour = 3_600_000_000
        first, last = -62_135_596_800_000_000, 253_402_300_799_000_000
        for utc, mark in {True: "Z", False: ""}.items():
            convert = _conversion(INT64, {}, {8: {1: utc}})
            self.assertEqual(convert(first).replace(tzinfo=None), datetime(1, 1, 1))
            self.assertEqual(convert(last).replace(tzinfo=None), datetime(9999, 12, 31, 23, 59, 59))
            self.assertEqual(convert(first - 561_000_000), "0000-12-31T23:50:39" + mark)
            self.assertEqual(convert(first - 366 * 24 * hour - 1), "-000001-12-31T23:59:59.999999" + mark)
            self.assertEqual(convert(last + 4 * hour), "+010000-01-01T03:59:59" + mark)
        convert = _conversion(INT32, {}, {6: {}})
        self.assertEqual([convert(-719_162), convert(2_932_896)], [date(1, 1, 1), date(9999, 12, 31)])
        self.assertEqual([convert(-719_163), convert(2_932_897)], ["0000-12-31", "+010000-01-01"])

    @unittest.skipUnless(CI or ZSTANDARD or PYARROW, "needs zstandard")
    def test_reads_a_value_of_each_type_as_the_lines_of_json_state_it(self):
        bundle = Bundle(SAMPLE)
        for resource in bundle.manifest["resources"]:
            lines = (SAMPLE / (resource["name"] + ".jsonl")).read_text(encoding="utf-8").splitlines()
            expected = [json.loads(line) for line in lines]
            for fields in expected:
                del fields["record"]
            self.assertEqual([_as_json(record) for record in bundle.records(resource["name"])], expected)

    @unittest.skipUnless(CI or ZSTANDARD or PYARROW, "needs zstandard")
    def test_reads_the_given_columns_alone(self):
        bundle = Bundle(SAMPLE)
        for resource in bundle.manifest["resources"]:
            names = ["record_id", "additional", "sightings", "no_such_column"]
            projected = bundle.records(resource["name"], names)
            self.assertEqual(
                projected,
                [{name: record[name] for name in record if name in names} for record in bundle.records(resource["name"])],
            )

    @unittest.skipUnless(CI or ZSTANDARD or PYARROW, "needs zstandard")
    def test_streams_records_one_at_a_time(self):
        bundle = Bundle(SAMPLE)
        stream = bundle.stream("communications")
        self.assertEqual(next(stream), bundle.records("communications")[0])
        self.assertEqual(list(stream), bundle.records("communications")[1:])
        self.assertEqual(list(bundle.stream("trips")), [])

    @unittest.skipUnless(CI or ZSTANDARD, "needs zstandard")
    def test_reads_rows_that_arrow_cannot_convert(self):
        bundle = Bundle(SAMPLE)
        content = bundle.content("communications")
        root, _ = _schema(content)
        read = list(rows(content))
        first, second = Mock(), Mock()
        first.to_pylist.return_value = [_as_arrow(root, row) for row in read[:1]]
        second.to_pylist.side_effect = OverflowError("date value out of range")
        arrow = Mock()
        arrow.iter_batches.return_value = [first, second]
        with patch("mesinfos_reader._arrow", return_value=arrow):
            self.assertEqual(list(_arrow_rows(content, None)), read)

    @unittest.skipUnless(CI or (STORE and (ZSTANDARD or PYARROW)), "needs zstandard and MESINFOS_TEST_STORE")
    def test_reads_every_record_of_the_sample(self):
        store = Store(STORE)
        for person in store.people():
            bundle = store.bundle(person)
            for resource in bundle.manifest["resources"]:
                records = bundle.records(resource["name"])
                self.assertEqual(len(records), resource["rows"])
                for record in records:
                    self.assertEqual(record["person_id"], person)

    @unittest.skipUnless(CI or (STORE and ZSTANDARD), "needs zstandard and MESINFOS_TEST_STORE")
    def test_converts_every_map_of_the_sample(self):
        store = Store(STORE)
        for person in store.people():
            bundle = store.bundle(person)
            for resource in bundle.manifest["resources"]:
                content = bundle.content(resource["name"])
                root, _ = _schema(content)
                read = list(rows(content))
                self.assertEqual(list(with_dictionaries(content, [_as_arrow(root, row) for row in read])), read)

    @unittest.skipUnless(STORE and PYARROW and ZSTANDARD, "needs pyarrow, zstandard and MESINFOS_TEST_STORE")
    def test_reads_what_pyarrow_reads(self):
        store = Store(STORE)
        for person in store.people():
            bundle = store.bundle(person)
            for resource in bundle.manifest["resources"]:
                own = [_plain(row) for row in rows(bundle.content(resource["name"]))]
                self.assertEqual(own, bundle.records(resource["name"]))


def _as_json(value):
    """Returns a value as the lines of JSON have it, which leave out empty lists and maps."""
    if isinstance(value, dict):
        return {name: _as_json(member) for name, member in value.items() if member not in ([], {})}
    if isinstance(value, list):
        return [_as_json(member) for member in value]
    if isinstance(value, datetime):
        text = value.replace(tzinfo=None).isoformat()
        fraction = value.microsecond
        text = text[:-3] if fraction and fraction % 1000 == 0 else text
        return text + ("Z" if value.tzinfo else "")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _as_arrow(node, value):
    """Returns a value with lists of pairs in place of the dictionaries of maps."""
    if value is None or not node.children:
        return value
    inner = node.children[0].children
    if node.is_map:
        return [(key, _as_arrow(inner[1], mapped)) for key, mapped in value.items()]
    if node.is_list:
        return [_as_arrow(inner[0], item) for item in value]
    return {child.name: _as_arrow(child, value[child.name]) for child in node.children}


if __name__ == "__main__":
    unittest.main()
