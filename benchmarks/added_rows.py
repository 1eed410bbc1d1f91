#!/usr/bin/env python3
"""Measures a run with one new row for each person, compared with the run of all other rows.

Usage: added_rows.py PROGRAM [--people 3000] [--rows 100] [--exports movements,calls,readings,places,films] [--pairs 3]

Writes an inbox of invented people to a temporary folder, with the given number of rows of each export for each person. The
first run reads all of them, the second run one further row of each person of the first export. Prints the processor seconds of
both runs, user and system, of each pair. Each pair has the same files and a new store.

PROGRAM is the launcher mesinfos, which is called twice with few people beforehand, because the second run after a build archives
classes; or a JAR, which Java runs without options.
"""

import argparse
import datetime
import pathlib
import random
import resource
import subprocess
import tempfile

SHOPS = ["BOULANGERIE LE FOURNIL", "CARREFOUR MARKET", "LIDL 2231", "SNCF INTERNET", "PHARMACIE DU PORT", "FNAC NANTES",
         "RESTAURANT LA TABLE", "DECATHLON", "PICARD", "STATION BP", "COIFFEUR MARIE", "CINEMA GAUMONT", "LEROY MERLIN"]
MAPPING = """connector: bench/{name}
version: 1
title: Invented {name}
format: csv
deliveries: append
csv: {{delimiter: ";"}}
record: {record}
subject: {{kind: customer, from: client}}
key: {{natural: [{key}]}}
fields:
{fields}
"""
INSTANT = "instant: {column: at, format: iso, required: true}"


def movement(values, person, day, number):
    if number % 10 == 0:
        return f"{day};{1500 + person % 1000}.00;VIREMENT SALAIRE SOCIETE {person % 977}"
    if number % 10 == 1:
        return f"{day};-{600 + person % 200}.00;PRLV SEPA LOYER AGENCE {person % 311}"
    if number % 10 == 2:
        return f"{day};-29.99;PRELEVEMENT TELECOM AZUR REF {person}"
    return f"{day};-{values.uniform(2, 120):.2f};CARTE {day:%d/%m} {values.choice(SHOPS)}"


def instant(values, day):
    return f"{day}T{values.randrange(24):02d}:{values.randrange(60):02d}:{values.randrange(60):02d}Z"


# Name: record type, key, columns after the client, fields of the mapping, row after the client.
EXPORTS = {
    "movements": ("BankTransaction", "account_number, booking_date, amount, label", "booked;amount;text",
                  ["account_number: client", "booking_date: {column: booked, format: yyyy-MM-dd, required: true}",
                   "amount: {column: amount, required: true}", "currency: {constant: EUR}", "label: text"], movement),
    "calls": ("Communication", "instant, correspondent", "at;number;seconds",
              [INSTANT, "kind: {constant: VOICE}", "correspondent: number", "duration_seconds: seconds"],
              lambda values, person, day, number:
              f"{instant(values, day)};336{values.randrange(200):08d};{values.randrange(900)}"),
    "readings": ("MeterReading", "interval_end", "at;index;point",
                 ["interval_end: {column: at, format: iso, required: true}", "usage_point: {column: point, required: true}",
                  "commodity: {constant: ELECTRICITY}", "value: {column: index, required: true}", "unit: {constant: kWh}",
                  "kind: {constant: INDEX}"],
                 lambda values, person, day, number: f"{instant(values, day)};{values.randrange(90000)};{person:014d}"),
    "places": ("LocationPoint", "instant", "at;north;east",
               [INSTANT, "latitude: {column: north, required: true}", "longitude: {column: east, required: true}"],
               lambda values, person, day, number:
               f"{instant(values, day)};{47 + values.random():.6f};{values.random():.6f}"),
    "films": ("MediaActivity", "instant, title", "at;film",
              [INSTANT, "title: {column: film, required: true}", "service: {constant: Video}"],
              lambda values, person, day, number: f"{instant(values, day)};Film {values.randrange(500)}"),
}


def write_mapping(folder, name):
    record, key, _, fields, _ = EXPORTS[name]
    folder.mkdir(parents=True, exist_ok=True)
    lines = "\n".join("  " + field for field in fields)
    (folder / f"{name}.yaml").write_text(MAPPING.format(name=name, record=record, key=key, fields=lines))


def write_export(folder, name, people, numbers, first, days):
    """Writes the rows with the given numbers, on days from the first on."""
    _, _, columns, _, row = EXPORTS[name]
    folder.mkdir(parents=True)
    values = random.Random(f"{name} {first}")
    with open(folder / f"{name}.csv", "w", encoding="utf-8") as file:
        file.write(f"client;{columns}\n")
        for person in range(people):
            for number in numbers:
                day = first + datetime.timedelta(days=number * days // len(numbers) if days else 0)
                file.write(f"C{person:07d};{row(values, person, day, number)}\n")


def run(program, folder):
    command = ["java", "-cp", program, "org.mesinfos.pipelines.cli.Mesinfos"] if program.endswith(".jar") else [program]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*command, "run", "--inbox", folder / "inbox", "--store", folder / "store", "--config",
                    folder / "mesinfos.yaml"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def pair(program, folder, people, rows, exports):
    """Returns the processor seconds of the run of all rows, and of the run of one further row of each person."""
    (folder / "mesinfos.yaml").write_text("connectors: mappings\n")
    for name in exports:
        write_mapping(folder / "mappings" / "bench", name)
        write_export(folder / "inbox" / "bench" / name, name, people, range(rows),
                     datetime.date(2024, 1, 1), 330)
    whole = run(program, folder)
    write_export(folder / "inbox" / "bench" / f"{exports[0]}-added", exports[0], people, [5],
                 datetime.date(2025, 1, 3), 0)
    return whole, run(program, folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--people", type=int, default=3000)
    parser.add_argument("--rows", type=int, default=100)
    parser.add_argument("--exports", default="movements")
    parser.add_argument("--pairs", type=int, default=3)
    arguments = parser.parse_args()
    program = str(pathlib.Path(arguments.program).resolve())
    exports = arguments.exports.split(",")
    if not program.endswith(".jar"):
        with tempfile.TemporaryDirectory() as folder:
            pair(program, pathlib.Path(folder), 50, 5, exports)
    for _ in range(arguments.pairs):
        with tempfile.TemporaryDirectory() as folder:
            whole, added = pair(program, pathlib.Path(folder), arguments.people, arguments.rows, exports)
        print(f"{','.join(exports)}: all rows {whole:.1f} s, one more for each {added:.1f} s, ratio {added / whole:.2f}",
              flush=True)


if __name__ == "__main__":
    main()
