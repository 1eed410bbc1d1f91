#!/usr/bin/env python3
"""Writes the inbox of one invented person with about 500,000 records, to measure the person's page.

    benchmarks/large_person.py FOLDER
    ./mesinfos run --inbox FOLDER/inbox --store FOLDER/store --config FOLDER/mesinfos.yaml
    ./mesinfos view per-000001 --store FOLDER/store --config FOLDER/mesinfos.yaml --out FOLDER/me.html
    node pipelines/viewer/browser/measure.mjs FOLDER/me.html

The files have the formats of the sample. Numbers of rows are constant, and so is every value: two calls write equal files.
"""

import datetime
import pathlib
import random
import sys

READINGS, COMMUNICATIONS, POSITIONS, TRANSACTIONS = 400_000, 60_000, 22_000, 19_500
FIRST = datetime.datetime(2016, 8, 1)
STEP = datetime.timedelta(minutes=10)
LINE, USAGE_POINT, ACCOUNT = "33639985350", "09025619506423", "FR7630099000010702386372357"
SHOPS = ("BOULANGERIE DU PORT", "LIBRAIRIE L'ENCRE", "PHARMACIE CENTRALE", "SUPERMARCHE DU QUAI", "CINEMA LE PALACE", "GARAGE DU PONT", "OHM")
CUSTOMERS = {
    "banque-atlantide": ("BA000001", f"{ACCOUNT};;;;"),
    "telecom-azur": ("TA000001", f";{LINE};;;"),
    "enedis": ("EN000001", f";;{USAGE_POINT};;"),
}
HEADER = (
    "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;lieu_naissance;email;telephone_mobile;telephone_fixe;adresse;"
    "code_postal;ville;pays;profession;situation_familiale;enfants;client_depuis;segment;opt_in_email;comptes;lignes;points_de_livraison;"
    "contrats;cartes"
)
random.seed(20)
inbox = pathlib.Path(sys.argv[1]) / "inbox"
END = FIRST + READINGS * STEP


def write(path, lines, encoding="utf-8"):
    (inbox / path).parent.mkdir(parents=True, exist_ok=True)
    (inbox / path).write_text("\n".join(lines) + "\n", encoding=encoding)


def moments(number):
    """Returns sorted moments of the whole period."""
    seconds = int((END - FIRST).total_seconds())
    return [FIRST + datetime.timedelta(seconds=second) for second in sorted(random.sample(range(seconds), number))]


def offset(moment):
    """Returns the offset of Paris, without the hours around a change."""
    return "+02:00" if 4 <= moment.month <= 9 else "+01:00"


for organisation, (customer, held) in CUSTOMERS.items():
    person = "Mme;Martin;Durand;Claude;1980-05-17;Nantes;claude.martin@example.org;06 39 98 00 01;;1 rue du Port;44000;Nantes;FR"
    write(f"{organisation}/clients/clients.csv", (HEADER, f"{customer};{person};Enseignante;MARIE;2;2012-03-01;STANDARD;oui;{held}"))
    write(f"{organisation}/clients/delivery.yaml", ("mode: snapshot", "sequence: 1", "as-of: 2024-03-31"))

write(
    "enedis/courbes/courbes.csv",
    (
        "Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;Grandeur metier;Etape metier;Unite;Pas en minutes",
        f"{USAGE_POINT};Courbe de charge;{FIRST:%d/%m/%Y};{END:%d/%m/%Y};Energie active;Consommation;Comptage Brut;W;10",
        "Horodate;Valeur",
        *(f"{at:%Y-%m-%dT%H:%M:%S}{offset(at)};{random.randint(80, 2400)}" for at in (FIRST + (i + 1) * STEP for i in range(READINGS))),
    ),
)


def communication(number, at):
    kind = random.choice(("VOIX", "VOIX", "SMS", "DATA"))
    seconds = random.randint(5, 1800) if kind == "VOIX" else ""
    volume = random.randint(10_000, 10**9) if kind == "DATA" else ""
    other = f"332619{random.randint(0, 199):05}"
    direction = random.choice(("SORTANT", "ENTRANT"))
    return (
        f"CDR-{number:06};{LINE};{at:%Y-%m-%dT%H:%M:%S}{offset(at)};{kind};{direction};{other};{seconds};{volume};0.00;EUR;47.2{number % 99:02};"
        f"-1.5{number % 89:02};208-99-1000-{number % 900 + 100};004401992871042;208991836602656;4G;NORMAL"
    )


write(
    "telecom-azur/communications/communications.csv",
    (
        "id_cdr;msisdn;horodatage;type;sens;correspondant;duree_s;volume_octets;cout;devise;latitude;longitude;cellule;imei;imsi;reseau;fin",
        *(communication(number, at) for number, at in enumerate(moments(COMMUNICATIONS))),
    ),
)
write(
    "telecom-azur/positions/geolocalisation.csv",
    (
        "msisdn,timestamp,latitude,longitude,radius,deviceState",
        *(
            f"{LINE},{at:%Y-%m-%d %H:%M:%S},47.{random.randint(1900, 2500)},-1.{random.randint(4800, 6200)},{random.randint(20, 900)},IDLE"
            for at in moments(POSITIONS)
        ),
    ),
)


def transaction(at):
    euros = f"{random.randint(1, 180)},{random.randint(0, 99):02}"
    return f"{ACCOUNT};{at:%d/%m/%Y};{at:%d/%m/%Y};CARTE {at:%d/%m} {random.choice(SHOPS)};{euros};;EUR"


rows = [transaction(at) for at in moments(TRANSACTIONS)]
total = sum(int(row.split(";")[4].replace(",", "")) for row in rows)
write(
    "banque-atlantide/operations/operations.csv",
    (
        "Banque Atlantide;;;;;;",
        f"Export des opérations;du {FIRST:%d/%m/%Y};au {END:%d/%m/%Y};;;;",
        ";;;;;;",
        "Numéro de compte;Date;Date de valeur;Libellé;Débit;Crédit;Devise",
        *rows,
        f"Total;;;;{total // 100},{total % 100:02};0,00;EUR",
    ),
    "cp1252",
)
(inbox.parent / "registry.csv").write_text(
    "person_id;organisation;customer_reference\n" + "".join(f"per-000001;{organisation};{customer[0]}\n" for organisation, customer in CUSTOMERS.items())
)
(inbox.parent / "mesinfos.yaml").write_text("registry: registry.csv\nsettle: 0s\n")
