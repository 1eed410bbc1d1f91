package org.mesinfos.connectors.mapping.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.mapping.MappingLoader;
import org.mesinfos.records.InsuranceClaim;

/** A proposed mapping loads and reads every row of its sample. */
class MappingProposalTest {

    @TempDir
    Path folder;

    private MappingProposal of(String sample) throws IOException {
        return MappingProposal.of(Files.writeString(folder.resolve("x.csv"), sample))
                .orElseThrow();
    }

    private static CollectedMappingRows read(String yaml, String sample) throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(
                MappingLoader.load("an-org/rows", "proposal", yaml), BytesContent.utf8("x.csv", sample));
        assertThat(rows.rejectionTexts()).isEmpty();
        return rows;
    }

    @Test
    void proposesBankTransactions() throws IOException {
        String sample = """
                Relevé;du 01/01/2024
                Compte;Date;Date de valeur;Libellé court;Débit euros;Crédit euros;Pointage
                FR76;02/01/2024;03/01/2024;CARTE;1 012,30;;x
                FR76;05/01/2024;05/01/2024;SALAIRE;;2.000,00;
                """;
        String yaml = of(sample).yaml("an-org/rows");

        assertThat(yaml)
                .contains("record: BankTransaction", "subject: {kind: account, from: \"Compte\"}", "    - \"Pointage\"")
                .contains("  booking_date: {column: \"Date\", format: \"dd/MM/yyyy\"}")
                .contains(
                        "  amount: {debit: \"Débit euros\", credit: \"Crédit euros\", decimal: \",\", grouping: \".\"}");
        assertThat(read(yaml, sample).json().get(0))
                .contains("\"amount\":\"-1012.30\"", "\"additional\":{\"Pointage\":\"x\"}");
    }

    @Test
    void proposesCommunicationsWithDurationsOfMinutesAndSeconds() throws IOException {
        String sample = """
                Jour;Ligne;Correspondant;Durée (mm:ss);Volume (Mo);Réseau;Prix;Devise
                03/02/2026;0600000017;0700000029;00:42;;Orange;0,12;EUR
                04/02/2026;0600000017;0700000030;75:30;;SFR;1,90;EUR
                05/02/2026;0600000017;;;45,2;SFR;0,00;EUR
                """;

        String yaml = of(sample).yaml("an-org/rows");

        assertThat(of(sample).fit())
                .isEqualTo("7 of 8 columns have a field of Communication, and 3 one of Trip, the next record type");
        assertThat(yaml)
                .contains(
                        "# " + of(sample).fit() + ".\n",
                        "record: Communication\nsubject: {kind: line, from: \"Ligne\"}",
                        "  duration_seconds: {column: \"Durée (mm:ss)\", duration: \"m:ss\"}",
                        "  volume_bytes: {column: \"Volume (Mo)\", decimal: \",\", multiplier: 1000000}",
                        "  network: \"Réseau\"");
        assertThat(read(yaml, sample).json().get(1)).contains("\"duration_seconds\":4530");
    }

    @Test
    void takesNoLinesOfAPreambleForTheHeader() throws IOException {
        String sample = """
                Voltaire;Index du trimestre
                Imprimé le;05/01/2026

                Client;PDL;Du;Au;Index fin (kWh);Consommation (kWh)
                V-7;14900000000017;01/10/2025;31/10/2025;10789;158
                V-7;14900000000017;01/11/2025;30/11/2025;11032;243
                """;

        assertThat(of(sample).columns())
                .containsExactly("Client", "PDL", "Du", "Au", "Index fin (kWh)", "Consommation (kWh)");
        assertThat(of(sample).yaml("an-org/rows")).contains("record: MeterReading");
    }

    @Test
    void namesColumnsOfBankTransactionsInTheLanguagesOfGenericReaders() throws IOException {
        String sample = """
                Konto;Bokföringsdag;Valutadag;Text;Belopp;Saldo;Valuta
                SE45;2024-01-02;2024-01-03;KORTKÖP;-1012,30;500,00;SEK
                SE45;2024-01-05;2024-01-05;LÖN;2000,00;2500,00;SEK
                """;
        String yaml = of(sample).yaml("an-org/rows");

        assertThat(yaml.substring(yaml.indexOf("record:"))).isEqualTo("""
                record: BankTransaction
                subject: {kind: account, from: "Konto"}
                # Fields that together identify an event. If the organisation issues a reference, use "native".
                key: {natural: [account_number, booking_date, value_date, label, amount, balance_after, currency]}

                fields:
                  account_number: "Konto"
                  booking_date: {column: "Bokföringsdag", format: "iso"}
                  value_date: {column: "Valutadag", format: "iso"}
                  label: "Text"
                  amount: {column: "Belopp", decimal: ","}
                  balance_after: {column: "Saldo", decimal: ","}
                  currency: "Valuta"
                """);
        assertThat(read(yaml, sample).count()).isEqualTo(2);
    }

    @Test
    void proposesPersonProfilesForMembersOfAnAssociation() throws IOException {
        String sample = """
                N° adhérent;Civilité;Nom;Prénom;Né(e) le;Courriel;Portable;Adresse;CP;Ville;Date adhésion;Cotisation;IBAN
                A0001;Mme;DUPRE;Léa;12/03/1988;lea@example.org;06 39 98 00 12;12 rue des Lilas;44000;Nantes;01/09/2021;245,00 €;
                A0002;M.;MARTEL;Hugo;05/11/1979;hugo@example.org;06 39 98 00 13;3 quai Sud;44100;Nantes;15/01/2020;199,00 €;
                """;
        String yaml = of(sample).yaml("an-org/rows");

        assertThat(yaml).isEqualTo("""
                # yaml-language-server: $schema=../mapping.schema.json
                # Proposed from a sample. Check each field, then the sample and the expected records.
                # 10 of 13 columns have a field of PersonProfile, and 2 one of BankTransaction, the next record type.
                connector: an-org/rows
                version: 1
                title: "PersonProfile records of an-org"
                format: csv
                deliveries: append

                csv:
                  delimiter: ";"
                  # Columns without a field. Their values are stored under their names in "additional".
                  other-columns:
                    - "Cotisation"

                record: PersonProfile
                subject: {kind: customer, from: "N° adhérent"}
                # References of this customer. Rows of other files that contain one belong to the customer.
                links:
                  - {kind: account, from: "IBAN"}
                # One event per reference. If references are reused, list identifying fields under "natural".
                key: {native: subject}

                fields:
                  civility: "Civilité"
                  family_name: "Nom"
                  given_names: "Prénom"
                  birth_date: {column: "Né(e) le", format: "dd/MM/yyyy"}
                  emails:
                    - {address: "Courriel"}
                  phones:
                    - {number: "Portable", kind: {constant: MOBILE}}
                  postal_addresses:
                    - street: "Adresse"
                      postcode: "CP"
                      city: "Ville"
                  customer_since: {column: "Date adhésion", format: "dd/MM/yyyy"}
                """);
        assertThat(read(yaml, sample).count()).isEqualTo(2);
    }

    @Test
    void proposesInsuranceClaims() throws IOException {
        String sample = """
                Numéro sociétaire|Réf. sinistre|Survenu le|Déclaré le|Nature|Statut|Montant indemnisé
                M-001|S-2023-01|2023-05-02|2023-05-04|Dégât des eaux|Clos|1 250,40 €
                M-002|S-2023-02|2023-06-02|2023-06-04|Bris de glace|En cours|
                """;
        String yaml = of(sample).yaml("an-org/rows");

        assertThat(yaml.substring(yaml.indexOf("record:"))).isEqualTo("""
                record: InsuranceClaim
                subject: {kind: customer, from: "Numéro sociétaire"}
                # One event per reference. If references are reused, list identifying fields under "natural".
                key: {native: reference}

                fields:
                  reference: "Réf. sinistre"
                  occurred_date: {column: "Survenu le", format: "iso"}
                  declared_date: {column: "Déclaré le", format: "iso"}
                  kind_label: "Nature"
                  status: "Statut"
                  paid_amount: {column: "Montant indemnisé", strip: "€", decimal: ","}
                  currency: {constant: EUR}
                """);
        assertThat(read(yaml, sample).json().get(0)).contains("\"paid_amount\":\"1250.40\"", "\"currency\":\"EUR\"");
    }

    @Test
    void proposedAmountsWithACurrencyAreReadInEachNotation() throws IOException {
        String header = "Numéro sociétaire|Réf. sinistre|Survenu le|Déclaré le|Nature|Statut|Montant indemnisé\n";
        String row = "M-001|S-2023-0%d|2023-05-02|2023-05-04|Dégât des eaux|Clos|%s\n";
        String sample = header + row.formatted(1, "12.30 CHF") + row.formatted(2, "450.00 CHF");
        String later = header
                + row.formatted(1, "1'234.50 CHF")
                + row.formatted(2, "5.00- CHF")
                + row.formatted(3, "(7.00) CHF")
                + row.formatted(4, "−8.00 CHF");

        CollectedMappingRows rows = read(of(sample).yaml("an-org/rows"), later);

        assertThat(rows.accepted())
                .extracting(read -> ((InsuranceClaim) read.record())
                        .getPaidAmount()
                        .stripTrailingZeros()
                        .toPlainString())
                .containsExactly("1234.5", "-5", "-7", "-8");
    }

    @Test
    void proposesTripsOfATransportCard() throws IOException {
        String sample = """
                card_id,tap_in,tap_out,from_stop,to_stop,mode,fare,currency
                3145001,2024-02-01 08:01:22,2024-02-01 08:20:10,Central,Harbour,metro,1.90,EUR
                3145002,2024-02-01 08:05:00,2024-02-01 08:31:10,Harbour,Park,bus,1.90,EUR
                """;
        String yaml = of(sample).yaml("an-org/rows");

        assertThat(yaml.substring(yaml.indexOf("record:"))).isEqualTo("""
                record: Trip
                subject: {kind: card, from: "card_id"}
                # Fields that together identify an event. If the organisation issues a reference, use "native".
                key: {natural: [card_number, start_local_time, end_local_time, start_place, end_place, mode_label, currency]}

                fields:
                  card_number: "card_id"
                  start_local_time: {column: "tap_in", format: "iso"}
                  end_local_time: {column: "tap_out", format: "iso"}
                  start_place: "from_stop"
                  end_place: "to_stop"
                  mode_label: "mode"
                  price: "fare"
                  currency: "currency"
                """);
        assertThat(read(yaml, sample).count()).isEqualTo(2);
    }

    @Test
    void proposesMeterReadings() throws IOException {
        String sample = """
                PRM;Horodate;Puissance (W);Statut
                12345678901234;2024-01-01T00:30:00+01:00;450;R
                12345678901234;2024-01-01T01:00:00+01:00;430;R
                """;
        String yaml = of(sample).yaml("an-org/rows");

        assertThat(yaml.substring(yaml.indexOf("record:")))
                .contains("record: MeterReading", "subject: {kind: usage-point, from: \"PRM\"}")
                .contains("  interval_start: {column: \"Horodate\", format: \"iso\"}")
                .contains("  value: \"Puissance (W)\"", "  quality_label: \"Statut\"", "  unit: {constant: \"W\"}");
        assertThat(read(yaml, sample).count()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Puissance moyenne (kW), kW",
        "Consommation (kWh), kWh",
        "CONSO_KWH, kWh",
        "valueKwh, kWh",
        "energiekWh, kWh",
        "Energie [MWh], MWh",
        "Wirkenergie in Wh, Wh",
        "Puissance W, W",
        "Volume (m³), m3",
        "Puissance souscrite (kVA), kVA"
    })
    void takesTheUnitOfMeasurementFromTheNameOfTheColumn(String column, String unit) {
        assertThat(MeasuredUnit.in(column)).contains(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Valeur", "New", "Weight", "Data3", "Nova"})
    void doesNotTakeLettersOfAWordForAUnit(String column) {
        assertThat(MeasuredUnit.in(column)).isEmpty();
    }

    @Test
    void proposesTheUnitOfTheColumnForReadingsInKilowattHours() throws IOException {
        String sample = """
                PRM;Horodate;Consommation (kWh);Statut
                12345678901234;2024-01-01T00:30:00+01:00;158,5;R
                12345678901234;2024-01-01T01:00:00+01:00;160,5;R
                """;

        CollectedMappingRows rows = read(of(sample).yaml("an-org/rows"), sample);

        assertThat(rows.json().get(0)).contains("\"value\":\"158.5\"", "\"unit\":\"kWh\"");
    }

    @Test
    void proposesAKeyWithoutTheValuesThatALaterExportMayCorrect() throws IOException {
        String readings = "PRM;Horodate;Consommation (kWh);Statut\n12345678901234;2024-01-01T00:30:00+01:00;158,5;E\n";

        assertThat(of(readings).yaml("an-org/rows")).contains("key: {natural: [usage_point, interval_start]}");
    }

    @Test
    void proposesAKeyWithTheValueOfReadingsWithoutATime() throws IOException {
        String readings = "PRM;Compteur;Index;Statut\n12345678901234;C77;158;R\n";

        assertThat(of(readings).yaml("an-org/rows"))
                .contains("key: {natural: [usage_point, meter_serial, value, quality_label]}");
    }

    @ParameterizedTest
    @CsvSource({"Distance (mi), 1609.344", "Distance (km), 1000", "Distance (ft), 0.3048"})
    void convertsDistancesToMetres(String column, String factor) {
        assertThat(HeaderUnit.options("distance_metres", column)).isEqualTo(", multiplier: " + factor);
    }

    @Test
    void proposesTheRecordOfASpreadsheet() throws IOException {
        String rows = Stream.of(
                        "Ligne;Correspondant;Horodatage;Durée (min)",
                        "33611223344;33655667788;2024-01-05T10:00:00Z;3",
                        "33611223344;33655667799;2024-01-06T11:00:00Z;5")
                .map(row -> "<table:table-row>"
                        + Stream.of(row.split(";"))
                                .map(cell -> "<table:table-cell office:value-type='string'><text:p>" + cell
                                        + "</text:p></table:table-cell>")
                                .collect(Collectors.joining())
                        + "</table:table-row>")
                .collect(Collectors.joining());
        Path sample = Files.writeString(folder.resolve("calls.fods"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                    office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
                <office:body><office:spreadsheet><table:table>%s</table:table></office:spreadsheet></office:body>
                </office:document>
                """.formatted(rows));

        assertThat(MappingProposal.of(sample).orElseThrow().yaml("an-org/rows"))
                .contains("record: Communication", "duration_seconds: {column: \"Durée (min)\", multiplier: 60}");
    }

    @Test
    void splitsColumnNamesInCamelCase() throws IOException {
        String sample = """
                customerId,firstName,lastName,birthDate,phoneNumber,zipCode
                1,Ada,Byron,1985-12-10,01 99 00 32 01,44000
                2,Alan,Mill,1982-06-23,01 99 00 32 02,44000
                """;
        String yaml = of(sample).yaml("an-org/rows");

        assertThat(yaml)
                .contains("subject: {kind: customer, from: \"customerId\"}", "  given_names: \"firstName\"")
                .contains("    - {number: \"phoneNumber\", kind: {constant: HOME}}")
                .doesNotContain("other-columns");
        assertThat(read(yaml, sample).count()).isEqualTo(2);
    }

    @Test
    void proposesLoadableMappingForUnknownColumns() throws IOException {
        MappingProposal proposal = of("foo,\"b \"\"q\"\" \\ar\"\n1,2\n3,4\n");

        assertThat(proposal.isConclusive()).isFalse();
        assertThat(MappingLoader.load("a/b", "proposal", proposal.yaml("a/b")).id())
                .isEqualTo("a/b");
    }

    @Test
    void proposesNothingForSampleWithoutColumns() throws IOException {
        assertThat(MappingProposal.of(Files.writeString(folder.resolve("x.txt"), "Bonjour")))
                .isEmpty();
    }

    @Test
    void vocabularyContainsOnlyFieldsOfItsRecord() {
        Set<String> debitAndCredit = Set.of("debit", "credit");
        ColumnVocabulary vocabulary = ColumnVocabulary.standard();
        List<RecordVocabulary> all = new ArrayList<>(vocabulary.records());
        all.addAll(List.of(vocabulary.receipt(), vocabulary.receiptLine()));
        for (RecordVocabulary words : all) {
            assertThat(words.fields().keySet()).containsAll(words.corrected());
            assertThat(words.fields().keySet())
                    .as("fields of %s", words.schema().getName())
                    .allMatch(field ->
                            debitAndCredit.contains(field) || words.schema().getField(field.split("/", -1)[0]) != null);
        }
    }

    @Test
    void proposesPathsOfJson() throws IOException {
        String sample = """
                {"export": "2024", "appels": [
                  {"ligne": "0601020304", "date": "2024-03-14T10:15:00Z", "numero": {"appele": "0605060708"},
                   "duree_min": "2", "tags": ["a"]},
                  {"ligne": "0601020304", "date": "2024-03-15T18:00:00Z", "numero": {"appele": "0611121314"},
                   "duree_min": "5", "ref 20240315": "x"}]}
                """;
        String yaml = of(sample).yaml("an-org/rows");

        assertThat(yaml)
                .contains("format: json", "json: {record: \"/appels\"}", "multiplier: 60", "recognise: {members: [")
                .doesNotContain("0601020304", "20240315", "2024-03-14");
        assertThat(CollectedMappingRows.of(
                                MappingLoader.load("an-org/rows", "proposal", yaml),
                                BytesContent.utf8("x.json", sample))
                        .rejectionTexts())
                .isEmpty();
    }

    @Test
    void proposesPathsOfXml() throws IOException {
        String sample = """
                <export><appel ref="a1"><ligne>0601020304</ligne><date>2024-03-14T10:15:00Z</date>
                <detail><duree unite="s">120</duree></detail></appel>
                <appel ref="a2"><ligne>0601020304</ligne><date>2024-03-15T18:00:00Z</date>
                <detail><duree unite="s">300</duree></detail></appel></export>
                """;
        String yaml = of(sample).yaml("an-org/rows");

        assertThat(yaml)
                .contains("format: xml", "xml: {record: \"/export/appel\"}", "\"detail/duree\"")
                .doesNotContain("0601020304", "2024-03-14");
        assertThat(CollectedMappingRows.of(
                                MappingLoader.load("an-org/rows", "proposal", yaml), BytesContent.utf8("x.xml", sample))
                        .rejectionTexts())
                .isEmpty();
    }

    @Test
    void listsTheValuesAroundRecordsOfXml() throws IOException {
        assertThat(of("""
                <Export day="2026-10-01"><Meter point="123"><Contract no="ES-0" customer="ESC0"/>
                <Reading from="2026-09-01" to="2026-09-02">10.173</Reading>
                <Reading from="2026-09-02" to="2026-09-03">8.567</Reading></Meter></Export>
                """).yaml("an-org/rows"))
                .contains(
                        "#   .\n",
                        "#   ../@point\n#   ../Contract/@no\n#   ../Contract/@customer\n",
                        "# No value with the subject of a record was found")
                .doesNotContain("ESC0", "../Reading");
    }

    @Test
    void listsTheValuesAroundRecordsOfJson() throws IOException {
        assertThat(of("""
                {"exportedAt": "2026-10-01", "tickets": [{"number": "T1", "loyalty": {"card": "9"}, "items": [
                  {"ean": "30", "wording": "MILK", "qty": 2}, {"ean": "31", "wording": "BREAD", "qty": 1}]}]}
                """).yaml("an-org/rows")).contains("#   ../number\n#   ../loyalty/card\n");
    }

    @Test
    void proposesReceiptsWithTheirLinesOfJson() throws IOException {
        String sample = """
                {"tickets": [
                 {"numero": "T-1", "client": "C1001", "date": "2024-01-05T10:12:00", "magasin": "Lyon", "total": 12.40, "points": 3,
                  "items": [{"ean": "3017620422003", "libelle": "PATE", "quantite": 1, "prix": 4.90, "tva": 5.5},
                            {"ean": "3560070123456", "libelle": "CAFE", "quantite": 2, "prix": 7.50, "tva": 5.5}]},
                 {"numero": "T-2", "client": "C1002", "date": "2024-01-06T18:40:00", "magasin": "Lyon", "total": 3.20, "points": 0,
                  "items": [{"ean": "3017620422999", "libelle": "BAGUETTE", "quantite": 2, "prix": 3.20, "tva": 5.5}]}
                ]}
                """;
        MappingProposal proposal = of(sample);
        String yaml = proposal.yaml("an-org/rows");

        assertThat(proposal.isConclusive()).isTrue();
        assertThat(proposal.lines()).contains("items");
        assertThat(yaml.substring(yaml.indexOf("json:"))).isEqualTo("""
                json: {record: "/tickets"}
                recognise: {members: ["numero", "client", "date", "magasin", "total", "points"]}
                # Values without a field. They are stored under their names in "additional".
                #   points
                # The same for each line of a receipt.
                #   prix

                # Each record is one receipt, and "items" its lines.
                record: Receipt
                subject: {kind: customer, from: "client"}
                # One event per reference. If references are reused, list identifying fields under "natural".
                key: {native: receipt_number}

                fields:
                  receipt_number: "numero"
                  local_time: {path: "date", format: "iso"}
                  shop_name: "magasin"
                  total: "total"
                  lines:
                    each: "items"
                    fields:
                      barcode: "ean"
                      label: "libelle"
                      quantity: "quantite"
                      tax_rate: "tva"
                """);
        assertThat(read(yaml, sample).json())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"receipt_number\":\"T-1\"", "\"label\":\"CAFE\"");
    }

    @Test
    void proposesReceiptsWithTheirLinesOfXml() throws IOException {
        String sample = """
                <export>
                <ticket numero="T-1" points="3"><client>C1</client><date>2024-01-05T10:12:00</date><total>12.40</total>
                <lignes><ligne ean="301" quantite="1"><libelle>PATE</libelle><montant>4.90</montant></ligne>
                <ligne ean="356" quantite="2"><libelle>CAFE</libelle><montant>7.50</montant></ligne></lignes></ticket>
                <ticket numero="T-2" points="0"><client>C2</client><date>2024-01-06T18:40:00</date><total>3.20</total>
                <lignes><ligne ean="302" quantite="2"><libelle>PAIN</libelle><montant>3.20</montant></ligne></lignes></ticket>
                </export>
                """;
        String yaml = of(sample).yaml("an-org/rows");

        assertThat(yaml)
                .contains("xml: {record: \"/export/ticket\"}", "record: Receipt", "each: \"lignes/ligne\"")
                .contains("      amount: \"montant\"");
        assertThat(read(yaml, sample).json())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"receipt_number\":\"T-1\"", "\"label\":\"CAFE\"", "\"amount\":\"7.50\"");
    }

    @Test
    void transactionsInAnAccountAreNoLinesOfReceipts() throws IOException {
        String yaml = of("""
                [{"compte": "A1", "date": "2024-01-31", "total": 10, "operations": [
                   {"date": "2024-01-02", "libelle": "CAFE", "montant": -2.5}, {"date": "2024-01-03", "libelle": "PAIN", "montant": -1.5}]},
                 {"compte": "A2", "date": "2024-01-31", "total": 20, "operations": [
                   {"date": "2024-01-04", "libelle": "LAIT", "montant": -3.5}]}]
                """).yaml("an-org/rows");

        assertThat(yaml).contains("json: {record: \"/operations\"}").doesNotContain("Receipt");
    }

    @Test
    void takesTheUnitFromTheHeader() throws IOException {
        assertThat(of("""
                Ligne;Date;Numéro appelé;Durée (min)
                0601020304;14/03/2024 10:15;0605060708;2
                0601020304;15/03/2024 18:00;0611121314;5
                """).yaml("an-org/rows")).contains("duration_seconds: {column: \"Durée (min)\", multiplier: 60}");
    }

    @Test
    void proposesNothingForBinaryFiles() throws IOException {
        assertThat(MappingProposal.of(Files.write(
                        folder.resolve("x.bin"), new byte[] {'a', ';', 'b', 0, 1, 2, '\n', 'c', ';', 'd', '\n'})))
                .isEmpty();
        assertThat(MappingProposal.of(Files.writeString(folder.resolve("x.pdf"), "%PDF-1.7\na;b\nc;d\n")))
                .isEmpty();
    }
}
