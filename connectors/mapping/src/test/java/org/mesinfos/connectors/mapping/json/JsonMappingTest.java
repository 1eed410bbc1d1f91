package org.mesinfos.connectors.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.mapping.MappingLoader;
import org.mesinfos.records.Envelope;

class JsonMappingTest {

    private static final String MAPPING = """
            connector: test/bank
            version: 1
            title: Test
            format: json
            json: {record: /comptes/operations}
            recognise: {members: [montant, date]}
            record: BankTransaction
            subject: {kind: account, from: ../iban}
            key: {natural: [booking_date, amount, label]}
            fields:
              iban: ../iban
              currency: /devise
              booking_date: date
              amount: {path: montant, required: true}
              label: {path: libelles, all: " "}
              counterparty_name: tiers/nom
              bank_reference: "refs[genre='banque']/no"
            """;

    private static final String FILE = """
            {"devise": "EUR", "version": 2,
             "comptes": [
              {"iban": "FR76", "titulaire": null,
               "operations": [
                {"date": "2024-01-05", "montant": -12.30, "libelles": ["PAIN", "ET LAIT"], "tiers": {"nom": "X", "ville": "Y"}},
                {"date": "2024-01-06", "montant": 1e2, "sur": true, "refs": [{"genre": "moi", "no": 1}, {"genre": "banque", "no": 2}],
                 "grille": [[1, 2], [3]]},
                {"date": "2024-01-07", "montant": null}
               ], "solde": 10},
              {"iban": "FR77", "operations": [{"date": "2024-01-08", "montant": "5"}]}
             ]}
            """;

    @Test
    void readsMembersArraysAndAncestorValues() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.json", FILE));

        assertThat(rows.json()).containsExactly("""
                        {"record":"BankTransaction","organisation":"test","subject":"FR76","subject_kind":"ACCOUNT",\
                        "additional":{"/version":"2","tiers/ville":"Y"},"iban":"FR76","booking_date":"2024-01-05",\
                        "amount":"-12.30","currency":"EUR","label":"PAIN ET LAIT","counterparty_name":"X"}""", """
                        {"record":"BankTransaction","organisation":"test","subject":"FR77","subject_kind":"ACCOUNT",\
                        "additional":{"/version":"2"},"iban":"FR77","booking_date":"2024-01-08","amount":"5.00",\
                        "currency":"EUR"}""");
        assertThat(rows.rejectionTexts()).hasSize(2);
        assertThat(rows.rejectionTexts().get(1))
                .isEqualTo("line 8 /comptes[1]/operations[3], montant: found empty, expected a value (MISSING_VALUE)");
        assertThat(rows.skipped())
                .containsExactly("line 9 /comptes[1]/solde: after the last record, belongs to no record");
    }

    @Test
    void piecesOfOneTextKeepTheirSpaces() throws IOException {
        String mapping =
                MAPPING.replace("label: {path: libelles, all: \" \"}", "label: {path: libelles/mots, all: \"\"}");
        CollectedMappingRows rows = CollectedMappingRows.of(load(mapping), BytesContent.utf8("x.json", """
                {"comptes": [{"operations": [
                  {"date": "2024-01-05", "montant": 1, "libelles": [
                    {"mots": " Lire "}, {"mots": "https://a.example"}, {"mots": " "}, {"mots": ""}, {"mots": "page"}, {"mots": ", 3"}]}]}]}
                """));

        assertThat(rows.json()).containsExactly("""
                        {"record":"BankTransaction","organisation":"test","booking_date":"2024-01-05",\
                        "amount":"1.00","label":"Lire https://a.example page, 3"}""");
    }

    @Test
    void readsRecordsOfSeveralPaths() throws IOException {
        String mapping = MAPPING.replace("{record: /comptes/operations}", "{record: [/a/b, /a/c, /d]}")
                .replace("from: ../iban", "from: compte")
                .replace("iban: ../iban", "iban: compte");
        CollectedMappingRows rows = CollectedMappingRows.of(load(mapping), BytesContent.utf8("x.json", """
                {"devise": "EUR",
                 "a": {"b": [{"date": "2024-01-05", "montant": 1}], "x": {"c": [{"date": "2024-01-06", "montant": 2}]},
                       "c": {"date": "2024-01-07", "montant": 3}},
                 "d": [{"date": "2024-01-08", "montant": 4}]}
                """));

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(rows.json())
                .extracting(line -> line.replaceAll(".*booking_date\":\"([^\"]*)\".*", "$1"))
                .containsExactly("2024-01-05", "2024-01-07", "2024-01-08");
        assertThat(rows.skipped()).containsExactly("line 2 /a/x/c: a list outside of records that no path names");
    }

    @Test
    void valueOfTwoPathsIsKeptOnlyIfNoFieldHoldsIt() throws IOException {
        Connector connector = load("""
                connector: test/bank
                version: 1
                title: Test
                format: json
                recognise: {members: [id]}
                record: Contact
                key: {natural: [uid]}
                fields:
                  uid: id
                  family_name:
                    - {path: "noms[usage='officiel']/nom", when: {path: "noms[usage='officiel']/nom", empty: false}}
                    - "noms[1]/nom"
                  given_names:
                    - {path: "noms[usage='officiel']/prenoms", all: " ", when: {path: "noms[usage='officiel']/nom", empty: false}}
                    - {path: "noms[1]/prenoms", all: " "}
                """);
        CollectedMappingRows rows = CollectedMappingRows.of(connector, BytesContent.utf8("x.json", """
                [{"id": 1, "noms": [{"usage": "officiel", "nom": "Riou", "prenoms": ["Ana", "Eve"]}]},
                 {"id": 2, "noms": [{"nom": "Riou", "prenoms": ["Ana"]}, {"usage": "officiel", "nom": "Le Bris"}]}]
                """));

        assertThat(rows.json()).containsExactly("""
                        {"record":"Contact","organisation":"test","additional":{"noms/usage":"officiel"},"uid":"1",\
                        "given_names":"Ana Eve","family_name":"Riou"}""", """
                        {"record":"Contact","organisation":"test","additional":{"noms/nom":"Riou",\
                        "noms/prenoms":"Ana","noms[2]/usage":"officiel"},"uid":"2","family_name":"Le Bris"}""");
    }

    @Test
    void namesOfElementsAreValuesAndConditions() throws IOException {
        Connector connector = load("""
                connector: test/bank
                version: 1
                title: Test
                format: json
                json: {record: "*/*"}
                recognise: {members: [montant]}
                skip: [{path: name(), equals: refus}]
                record: BankTransaction
                subject: {kind: account, from: ../name()}
                key: {natural: [booking_date, amount]}
                fields:
                  booking_date: date
                  amount: montant
                  currency: /*/devise
                  status: {path: name(), codes: {faits: BOOKED, prevus: PENDING}}
                """);
        CollectedMappingRows rows = CollectedMappingRows.of(connector, BytesContent.utf8("x.json", """
                {"A1": {"devise": "EUR", "agence": "Nord",
                        "faits": [{"date": "2024-01-05", "montant": 1}, {"montant": 2}],
                        "prevus": {"date": "2024-01-06", "montant": 3}},
                 "B2": {"devise": "CHF", "refus": [{"montant": 4}], "faits": [{"montant": 5}]}}
                """));

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(rows.json()).containsExactly("""
                        {"record":"BankTransaction","organisation":"test","subject":"A1","subject_kind":"ACCOUNT",\
                        "additional":{"/*/agence":"Nord"},"booking_date":"2024-01-05","amount":"1.00",\
                        "currency":"EUR","status":"BOOKED"}""", """
                        {"record":"BankTransaction","organisation":"test","subject":"A1","subject_kind":"ACCOUNT",\
                        "additional":{"/*/agence":"Nord"},"amount":"2.00","currency":"EUR","status":"BOOKED"}""", """
                        {"record":"BankTransaction","organisation":"test","subject":"A1","subject_kind":"ACCOUNT",\
                        "additional":{"/*/agence":"Nord"},"booking_date":"2024-01-06","amount":"3.00",\
                        "currency":"EUR","status":"PENDING"}""", """
                        {"record":"BankTransaction","organisation":"test","subject":"B2","subject_kind":"ACCOUNT",\
                        "amount":"5.00","currency":"CHF","status":"BOOKED"}""");
    }

    @Test
    void decodesTextsWrittenAsUtf8Bytes() throws IOException {
        String mapping =
                MAPPING.replace("{record: /comptes/operations}", "{record: /comptes/operations, texts: utf-8-bytes}");
        String written = "\\u00c3\\u0089t\\u00c3\\u00a9 \\u00f0\\u009f\\u0091\\u008d";
        String file = FILE.replace("PAIN", written).replace("ET LAIT", "d\\u00e9j\\u00e0 \\u20ac");

        assertThat(CollectedMappingRows.of(load(mapping), BytesContent.utf8("x.json", file))
                        .json()
                        .get(0))
                .contains("\"label\":\"Été \ud83d\udc4d déjà €\"");
        assertThat(CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.json", file))
                        .json()
                        .get(0))
                .contains("\"label\":\"Ã\u0089tÃ© ");
    }

    @Test
    void resolvesCharacterReferencesOnce() throws IOException {
        String mapping = MAPPING.replace(
                "{record: /comptes/operations}", "{record: /comptes/operations, texts: character-references}");
        String file =
                FILE.replace("PAIN", "PAIN &amp; &lt;SEL&gt; &amp;lt;").replace("ET LAIT", "R&D; &#233;t&eacute;");

        assertThat(CollectedMappingRows.of(load(mapping), BytesContent.utf8("x.json", file))
                        .json()
                        .get(0))
                .contains("\"label\":\"PAIN & <SEL> &lt; R&D; été\"");
        assertThat(CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.json", file))
                        .json()
                        .get(0))
                .contains("\"label\":\"PAIN &amp; ");
    }

    @Test
    void readsTheDocumentThatAScriptAssigns() throws IOException {
        BytesContent script = BytesContent.utf8("x.js", "window.YTD.operations.part0 = " + FILE);

        assertThat(load(MAPPING).recognise(BufferedFilePreview.of(script, PdfPreviewReader.NONE)))
                .isInstanceOf(Recognition.Claimed.class);
        assertThat(CollectedMappingRows.of(load(MAPPING), script).json())
                .isEqualTo(CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.json", FILE))
                        .json());
        assertThat(CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.js", "alert(1); x = " + FILE))
                        .rejectionTexts())
                .containsExactly("line 1: found malformed JSON, expected well-formed JSON (BROKEN_FILE)");
    }

    @Test
    void rejectsNestedRecordPaths() {
        assertThatThrownBy(() -> load(MAPPING.replace("{record: /comptes/operations}", "{record: [/a, /a/b]}")))
                .hasMessageContaining("record paths must not be nested");
    }

    @Test
    void keepsUnmappedValues() throws IOException {
        CollectedMappingRows rows =
                CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.json", FILE.replace("1e2", "100")));
        assertThat(rows.json().get(1)).isEqualTo("""
                        {"record":"BankTransaction","organisation":"test","subject":"FR76","subject_kind":"ACCOUNT",\
                        "additional":{"/version":"2","grille/item":"1","grille/item[2]":"2","grille[2]/item":"3",\
                        "refs/genre":"moi","refs/no":"1","refs[2]/genre":"banque","sur":"true"},"iban":"FR76",\
                        "booking_date":"2024-01-06","amount":"100.00","currency":"EUR","bank_reference":"2"}""");
    }

    @Test
    void nullsOfArraysCountAsPositions() throws IOException {
        String mapping = """
                connector: test/bank
                version: 1
                title: Test
                format: json
                json: {record: /rows}
                recognise: {members: [rows]}
                record: BankTransaction
                subject: {kind: account, from: '/ibans[2]'}
                key: {natural: [booking_date, amount, label]}
                fields:
                  currency: {constant: EUR}
                  booking_date: item[1]
                  label: item[2]
                  amount: {path: 'item[3]', required: true}
                  balance_after: item[4]
                """;
        String file = """
                {"ibans": [null, "FR76"],
                 "rows": [["2024-01-31", null, 12.5, 40.0, null, [null, "a"]], ["2024-02-01", "x", 7.0, 33.0]]}
                """;
        CollectedMappingRows rows = CollectedMappingRows.of(load(mapping), BytesContent.utf8("x.json", file));

        assertThat(rows.json()).containsExactly("""
                        {"record":"BankTransaction","organisation":"test","subject":"FR76","subject_kind":"ACCOUNT",\
                        "additional":{"item[6]/item[2]":"a"},"booking_date":"2024-01-31","amount":"12.50",\
                        "currency":"EUR","balance_after":"40.00"}""", """
                        {"record":"BankTransaction","organisation":"test","subject":"FR76","subject_kind":"ACCOUNT",\
                        "booking_date":"2024-02-01","amount":"7.00","currency":"EUR","label":"x",\
                        "balance_after":"33.00"}""");
    }

    @Test
    void listsBesideRecordsAreNotRepeatedInEachRecord() throws IOException {
        String file = """
                {"devise": "EUR",
                 "messages": {"Lea": {"unread": 2, "texts": [{"from": "Lea", "text": "secret"}]}},
                 "contacts": ["Lea", "Ina"],
                 "comptes": [{"iban": "FR76", "operations": [{"date": "2024-01-05", "montant": 5}]}]}
                """;
        CollectedMappingRows rows = CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.json", file));

        assertThat(rows.json()).containsExactly("""
                        {"record":"BankTransaction","organisation":"test","subject":"FR76","subject_kind":"ACCOUNT",\
                        "additional":{"/messages/Lea/unread":"2"},"iban":"FR76","booking_date":"2024-01-05",\
                        "amount":"5.00","currency":"EUR"}""");
        assertThat(rows.skipped())
                .containsExactly(
                        "line 2 /messages/Lea/texts: a list outside of records that no path names",
                        "line 3 /contacts: a list outside of records that no path names");
    }

    @Test
    void objectsByReferenceBesideRecordsAreNotRepeatedInEachRecord() throws IOException {
        String file = """
                {"devise": "EUR",
                 "clients": {"C1": {"nom": "DURAND"}, "C2": {"nom": "MARTIN", "age": 7}, "C3": null},
                 "agents": {"A1": {"nom": "NOE"}, "A2": {"nom": "EVE"}, "count": 2},
                 "bank": {"address": {"town": "Lille"}, "contact": {"phone": "1"}, "code": "B"},
                 "comptes": [{"iban": "FR76", "operations": [{"date": "2024-01-05", "montant": 5}]}]}
                """;
        CollectedMappingRows rows = CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.json", file));

        assertThat(rows.json()).containsExactly("""
                        {"record":"BankTransaction","organisation":"test","subject":"FR76","subject_kind":"ACCOUNT",\
                        "additional":{"/agents/count":"2","/bank/address/town":"Lille","/bank/code":"B",\
                        "/bank/contact/phone":"1"},"iban":"FR76","booking_date":"2024-01-05","amount":"5.00",\
                        "currency":"EUR"}""");
        assertThat(rows.skipped())
                .containsExactly(
                        "line 2 /clients: a list outside of records that no path names",
                        "line 3 /agents: a list outside of records that no path names");
    }

    @Test
    void longTextBesideRecordsIsNotRepeatedInEachRecord() throws IOException {
        String file = "{\"logo\": \"" + "x".repeat(70_000) + "\", \"town\": \"Lille\",\n"
                + " \"comptes\": [{\"iban\": \"FR76\", \"operations\": [{\"date\": \"2024-01-05\", \"montant\": 5}]}]}";
        CollectedMappingRows rows = CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.json", file));

        assertThat(Envelope.additional(rows.accepted().get(0).record())).hasToString("{/town=Lille}");
        assertThat(rows.skipped())
                .containsExactly("line 1 /logo: more than 65536 characters outside of records that no path names");
    }

    @Test
    void furtherMembersOfAnObjectLikeAListAreSkipped() throws IOException {
        String file =
                "{\"usage\": {" + "\"n%d\": 1, ".repeat(1001).formatted(numbers(1001)) + "\"end\": 2}, \"none\": [],\n"
                        + " \"comptes\": [{\"iban\": \"FR76\", \"operations\": [{\"date\": \"2024-01-05\", \"montant\": 5}]}]}";
        CollectedMappingRows rows = CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.json", file));

        assertThat(rows.json()).hasSize(1);
        assertThat(rows.skipped())
                .containsExactly(
                        "line 1 /usage/n1000: more than 1000 members outside of records",
                        "line 1 /usage/end: more than 1000 members outside of records");
    }

    private static Object[] numbers(int count) {
        Object[] numbers = new Object[count];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    @Test
    void listsBesideRecordsThatAPathNamesAreRead() throws IOException {
        String file = """
                {"devises": ["EUR", "USD"], "comptes": [{"iban": "FR76", "operations": [{"date": "2024-01-05", "montant": 5}]}]}
                """;
        CollectedMappingRows rows = CollectedMappingRows.of(
                load(MAPPING.replace("/devise", "'/devises[1]'")), BytesContent.utf8("x.json", file));

        assertThat(rows.json()).containsExactly("""
                        {"record":"BankTransaction","organisation":"test","subject":"FR76","subject_kind":"ACCOUNT",\
                        "additional":{"/devises[2]":"USD"},"iban":"FR76","booking_date":"2024-01-05","amount":"5.00",\
                        "currency":"EUR"}""");
        assertThat(rows.skipped()).isEmpty();
    }

    @Test
    void valuesThatPathsNameMayFollowTheRecords() throws IOException {
        String mapping =
                MAPPING.replace("{record: /comptes/operations}", "{record: /comptes/operations, header: anywhere}");
        String file = """
                {"comptes": [{"iban": "FR76", "operations": [{"date": "2024-01-05", "montant": 5}]}], "version": 2,
                 "devise": "EUR"}
                """;
        CollectedMappingRows rows = CollectedMappingRows.of(load(mapping), BytesContent.utf8("x.json", file));

        assertThat(rows.json()).containsExactly("""
                        {"record":"BankTransaction","organisation":"test","subject":"FR76","subject_kind":"ACCOUNT",\
                        "iban":"FR76","booking_date":"2024-01-05","amount":"5.00","currency":"EUR"}""");
        assertThat(rows.skipped()).containsExactly("line 1 /version: after the last record, belongs to no record");
        assertThat(CollectedMappingRows.of(load(mapping), BytesContent.utf8("x.json", FILE))
                        .json())
                .isEqualTo(CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.json", FILE))
                        .json());
    }

    @Test
    void aMalformedDocumentWithAHeaderAnywhereIsRejectedOnce() throws IOException {
        String mapping =
                MAPPING.replace("{record: /comptes/operations}", "{record: /comptes/operations, header: anywhere}");
        String truncated = FILE.substring(0, FILE.indexOf("\"sur\""));
        CollectedMappingRows rows = CollectedMappingRows.of(load(mapping), BytesContent.utf8("x.json", truncated));

        assertThat(rows.json()).hasSize(1).first().asString().contains("\"currency\":\"EUR\"");
        assertThat(rows.rejectionTexts())
                .containsExactly("line 6: found malformed JSON, expected well-formed JSON (BROKEN_FILE)");
    }

    @Test
    void readsEveryCompleteRecordOfATruncatedDocument() throws IOException {
        String truncated = FILE.substring(0, FILE.indexOf("\"sur\""));
        CollectedMappingRows rows = CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.json", truncated));
        assertThat(rows.json()).hasSize(1);
        assertThat(rows.rejectionTexts())
                .containsExactly("line 6: found malformed JSON, expected well-formed JSON (BROKEN_FILE)");
    }

    @Test
    void rejectsOnlyTheMalformedLineOfJsonLines() throws IOException {
        String mapping = MAPPING.replace("json: {record: /comptes/operations}", "json: {layout: lines}")
                .replace("from: ../iban", "from: iban");
        String file = "\ufeff{\"iban\":\"A\",\"date\":\"2024-01-05\",\"montant\":1}\n\n{\"iban\":\"A\",\n"
                + "{\"iban\":\"B\",\"date\":\"2024-01-06\",\"montant\":2} {}\r\n{\"iban\":\"é\",\"date\":\"2024-01-06\",\"montant\":3}";
        Connector connector = load(mapping);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            BytesContent content = BytesContent.of("x.json", file.getBytes(charset));
            CollectedMappingRows rows = CollectedMappingRows.of(connector, content);
            assertThat(rows.json().get(0)).contains("\"subject\":\"A\"", "\"amount\":\"1.00\"");
        }
        BytesContent content = BytesContent.utf8("x.json", file);
        CollectedMappingRows rows = CollectedMappingRows.of(connector, content);
        assertThat(rows.json()).hasSize(2);
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 3: found malformed JSON, expected one JSON value on a line (MALFORMED_ROW)",
                        "line 4: found more than one value, expected one JSON value on a line (MALFORMED_ROW)");
        for (int target : new int[] {1, 30, 70}) {
            CollectedMappingRows parts = CollectedMappingRows.of(connector, content, connector.split(content, target));
            assertThat(parts.json()).isEqualTo(rows.json());
            assertThat(parts.rejectionTexts()).isEqualTo(rows.rejectionTexts());
        }
    }

    @Test
    void readsAnArrayOfRecordsAndOtherEncodings() throws IOException {
        String mapping =
                MAPPING.replace("json: {record: /comptes/operations}\n", "").replace("../iban", "iban");
        String file =
                "[{\"iban\":\"é\",\"date\":\"2024-01-05\",\"montant\":1},{\"iban\":\"ç\",\"date\":\"2024-01-06\",\"montant\":2}]";
        for (String charset : List.of("UTF-8", "UTF-16BE", "windows-1252")) {
            CollectedMappingRows rows = CollectedMappingRows.of(
                    load(mapping), BytesContent.of("x.json", file.getBytes(Charset.forName(charset))));
            assertThat(rows.json())
                    .as(charset)
                    .extracting(json -> json.replaceAll(".*\"subject\":\"(.)\".*", "$1"))
                    .containsExactly("é", "ç");
        }
    }

    @Test
    void findsRecordsUnderAnyName() throws IOException {
        String mapping = MAPPING.replace("/comptes/operations", "/*/operations").replace("/devise", "../devise");
        String file = """
                {"version": 2,
                 "FR76-1": {"iban": "FR76", "devise": "EUR", "operations": [{"date": "2024-01-05", "montant": 1}]},
                 "FR77-1": {"iban": "FR77", "operations": [{"date": "2024-01-06", "montant": 2}]}}
                """;
        CollectedMappingRows rows = CollectedMappingRows.of(load(mapping), BytesContent.utf8("x.json", file));

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"subject\":\"FR76\",\"subject_kind\":\"ACCOUNT\",\"additional\":{\"/version\":\"2\"},\"iban\":\"FR76\",\"booking_date\":\"2024-01-05\",\"amount\":\"1.00\",\"currency\":\"EUR\"}",
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"subject\":\"FR77\",\"subject_kind\":\"ACCOUNT\",\"additional\":{\"/version\":\"2\"},\"iban\":\"FR77\",\"booking_date\":\"2024-01-06\",\"amount\":\"2.00\"}");
        assertThat(rows.accepted().get(0).locator().path()).isEqualTo("/FR76-1/operations[1]");
        assertThat(load(mapping)
                        .recognise(BufferedFilePreview.of(BytesContent.utf8("x.json", file), PdfPreviewReader.NONE)))
                .isEqualTo(Recognition.claimed(80, "all 2 recognition rules match"));
    }

    @Test
    void recognisesMembersOfRecords() throws IOException {
        assertThat(recognise(FILE)).isEqualTo(Recognition.claimed(80, "all 2 recognition rules match"));
        assertThat(recognise("{\"comptes\":[{\"operations\":[{\"date\":1}]}]}"))
                .isEqualTo(Recognition.declined(49, List.of("member /comptes/operations/montant")));
        assertThat(recognise("<a/>")).isEqualTo(Recognition.OTHER_FORMAT);
    }

    @Test
    void limitsDepth() throws IOException {
        String deep = "{\"comptes\":" + "[".repeat(5_000);
        assertThat(CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.json", deep))
                        .rejectionTexts())
                .containsExactly("line 1: found malformed JSON, expected well-formed JSON (BROKEN_FILE)");
    }

    @Test
    void selectsAnElementByANestedText() throws IOException {
        String nested = MAPPING.replace("refs[genre='banque']/no", "refs[de/genre='banque']/no");
        CollectedMappingRows rows = CollectedMappingRows.of(load(nested), BytesContent.utf8("x.json", """
                {"comptes": [{"operations": [{"date": "2024-01-05", "montant": 1, "refs": [
                  {"no": 1, "de": [{"genre": "moi"}, {"genre": "elle"}]}, {"no": 2},
                  {"no": 3, "de": [{"genre": "moi"}, {"genre": "banque"}]}]}]}]}
                """));

        assertThat(rows.json()).singleElement().asString().contains("\"bank_reference\":\"3\"");
    }

    @Test
    void requiresARecognitionRule() {
        assertThatThrownBy(() -> load(MAPPING.replace("recognise: {members: [montant, date]}\n", "")))
                .hasMessageContaining("JSON is recognised by \"recognise: members:\"");
    }

    private static Recognition recognise(String file) throws IOException {
        return load(MAPPING)
                .recognise(BufferedFilePreview.of(BytesContent.utf8("x.json", file), PdfPreviewReader.NONE));
    }

    private static Connector load(String yaml) {
        return MappingLoader.load("test/bank", "bank.yaml", yaml);
    }
}
