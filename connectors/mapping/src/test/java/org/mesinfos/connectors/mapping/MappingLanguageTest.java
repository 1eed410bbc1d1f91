package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.records.Communication;

class MappingLanguageTest {

    @Test
    void mapsEachRowToTheMatchingRecordsAndRejectsOthers() throws IOException {
        CollectedMappingRows rows = read("""
                skip:
                  - {column: kind, equals: FOOTER, rule: footer}
                subject: {kind: customer, from: client}
                records:
                  - record: BankTransaction
                    when: {column: kind, equals: [OP, BOTH]}
                    key: {natural: [label]}
                    fields: {label: text}
                  - record: Complaint
                    when: {column: kind, equals: [CLAIM, BOTH]}
                    key: {native: reference}
                    fields: {reference: text}
                """, "kind;client;text\nOP;1;a\nCLAIM;1;b\nBOTH;2;c\nWHAT;2;d\nFOOTER;;\n");

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"subject\":\"1\",\"subject_kind\":\"CUSTOMER\",\"additional\":{\"kind\":\"OP\"},\"label\":\"a\"}",
                        "{\"record\":\"Complaint\",\"organisation\":\"test\",\"subject\":\"1\",\"subject_kind\":\"CUSTOMER\",\"additional\":{\"kind\":\"CLAIM\"},\"reference\":\"b\"}",
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"subject\":\"2\",\"subject_kind\":\"CUSTOMER\",\"additional\":{\"kind\":\"BOTH\"},\"label\":\"c\"}",
                        "{\"record\":\"Complaint\",\"organisation\":\"test\",\"subject\":\"2\",\"subject_kind\":\"CUSTOMER\",\"additional\":{\"kind\":\"BOTH\"},\"reference\":\"c\"}");
        assertThat(rows.count()).isEqualTo(5);
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 5: found a row that fits no record of the mapping, expected a row of a declared kind (UNKNOWN_ROW)");
        assertThat(rows.skipped()).containsExactly("line 1: header", "line 6: footer");
    }

    @Test
    void doesNotRepeatValuesOfOneRecordInAnotherRecordOfTheSameRow() throws IOException {
        CollectedMappingRows rows = read("""
                subject: {kind: customer, from: client}
                records:
                  - record: PersonProfile
                    key: {native: subject}
                    fields: {occupation: job}
                  - record: Score
                    when: {column: score, empty: false}
                    key: {natural: [scale]}
                    fields: {scale: {constant: risk}, value: {column: score, lenient: true}}
                """, "client;job;score;note\n1;potter;5;x\n2;;;y\n3;;high;\n");

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"PersonProfile\",\"organisation\":\"test\",\"subject\":\"1\",\"subject_kind\":\"CUSTOMER\",\"additional\":{\"note\":\"x\"},\"occupation\":\"potter\"}",
                        "{\"record\":\"Score\",\"organisation\":\"test\",\"subject\":\"1\",\"subject_kind\":\"CUSTOMER\",\"additional\":{\"note\":\"x\"},\"scale\":\"risk\",\"value\":\"5\"}",
                        "{\"record\":\"PersonProfile\",\"organisation\":\"test\",\"subject\":\"2\",\"subject_kind\":\"CUSTOMER\",\"additional\":{\"note\":\"y\"}}",
                        "{\"record\":\"PersonProfile\",\"organisation\":\"test\",\"subject\":\"3\",\"subject_kind\":\"CUSTOMER\"}",
                        "{\"record\":\"Score\",\"organisation\":\"test\",\"subject\":\"3\",\"subject_kind\":\"CUSTOMER\",\"additional\":{\"score\":\"high\"},\"scale\":\"risk\"}");
    }

    @Test
    void omitsOnlyInvalidPartsOfALenientList() throws IOException {
        CollectedMappingRows rows = read("""
                record: PersonProfile
                subject: {kind: customer, from: id}
                key: {native: subject}
                fields:
                  children_birth_dates: [{column: first, lenient: true}, {column: others, split: ",", lenient: true}]
                """, """
                id;first;others
                1;2001-02-30;"2003-04-05, soon"
                """);

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"PersonProfile\",\"organisation\":\"test\",\"subject\":\"1\",\"subject_kind\":\"CUSTOMER\",\"additional\":{\"first\":\"2001-02-30\",\"others\":\"2003-04-05, soon\"},\"children_birth_dates\":[\"2003-04-05\"]}");
    }

    @Test
    void storesTextsThatFieldsDoNotFullyCaptureInAdditional() throws IOException {
        CollectedMappingRows rows = read("""
                record: BankTransaction
                key: {natural: [card_suffix]}
                fields:
                  card_suffix: {column: text, pattern: "CARTE (?<value>\\\\d{4})"}
                  exchange_rate: rate
                  booking_date: {column: day, format: "yyyy-MM-dd HH:mm"}
                  status: {column: status, codes: {B: BOOKED, b: BOOKED, P: PENDING}, otherwise: OTHER}
                  fees: {column: fees, lenient: true}
                """, """
                text;rate;day;status;fees
                CARTE 1234 PARIS;1.1234567;2024-01-02 10:30;B;n/a
                CARTE 5678;1.5;2024-01-02 00:00;P;1
                VIREMENT;;2024-01-02 00:00;X;
                """);

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"additional\":{\"day\":\"2024-01-02 10:30\",\"fees\":\"n/a\",\"rate\":\"1.1234567\",\"status\":\"B\",\"text\":\"CARTE 1234 PARIS\"},\"booking_date\":\"2024-01-02\",\"exchange_rate\":\"1.123457\",\"card_suffix\":\"1234\",\"status\":\"BOOKED\"}",
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"additional\":{\"text\":\"CARTE 5678\"},\"booking_date\":\"2024-01-02\",\"exchange_rate\":\"1.5\",\"card_suffix\":\"5678\",\"fees\":\"1.00\",\"status\":\"PENDING\"}",
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"additional\":{\"status\":\"X\",\"text\":\"VIREMENT\"},\"booking_date\":\"2024-01-02\",\"status\":\"OTHER\"}");
    }

    @Test
    void storesValuesUsedOnlyBySkipRulesInAdditional() throws IOException {
        CollectedMappingRows rows = read("""
                skip:
                  - {join: [text, remark], matches: "^Total", rule: footer}
                record: BankTransaction
                key: {natural: [label]}
                fields: {label: text}
                """, """
                text;remark
                CARTE;PARIS
                Total;2
                """);

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"additional\":{\"remark\":\"PARIS\"},\"label\":\"CARTE\"}");
    }

    @Test
    void buildsNestedRecordsListsJoinsAndFirstPresentValues() throws IOException {
        CollectedMappingRows rows = read("""
                record: PersonProfile
                subject: {kind: customer, from: id}
                key: {native: subject}
                fields:
                  full_name: {join: [first, last]}
                  occupation: {first: [job, trade]}
                  ibans: [iban1, {column: more, split: ","}]
                  phones:
                    - {number: mobile, kind: {constant: MOBILE}}
                    - {number: home, kind: {constant: HOME}}
                  children_count: {column: children, nulls: "-"}
                """, """
                id;first;last;job;trade;iban1;more;mobile;home;children
                7;Ana;Le Goff;;potter;A;"B, C";;0298;-
                """);

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"PersonProfile\",\"organisation\":\"test\",\"subject\":\"7\",\"subject_kind\":\"CUSTOMER\",\"additional\":{\"children\":\"-\"},\"full_name\":\"Ana Le Goff\",\"phones\":[{\"number\":\"0298\",\"kind\":\"HOME\"}],\"occupation\":\"potter\",\"ibans\":[\"A\",\"B\",\"C\"]}");
    }

    @Test
    void setsFieldsOfNestedRecordsByDottedNames() throws IOException {
        CollectedMappingRows rows = read("""
                record: BankTransaction
                key: {natural: [label]}
                fields:
                  label: text
                  counterparty_address.city: town
                  counterparty_address.country: {constant: FR}
                """, "text;town\na;Brest\nb;\n");

        assertThat(rows.json().get(0)).contains("\"counterparty_address\":{\"city\":\"Brest\",\"country\":\"FR\"}");
        assertThat(rows.json().get(1)).doesNotContain("counterparty_address");
    }

    @Test
    void storesOffsetOfADateInAdditional() throws IOException {
        CollectedMappingRows rows = read("""
                record: BankTransaction
                key: {natural: [booking_date]}
                fields: {booking_date: day}
                """, "day\n2024-01-02T00:00:00Z\n2024-01-02T00:00:00+02:00\n");

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"booking_date\":\"2024-01-02\"}",
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"additional\":{\"day\":\"2024-01-02T00:00:00+02:00\"},\"booking_date\":\"2024-01-02\"}");
    }

    @Test
    void buildsKeysFromListsOfNestedRecords() throws IOException {
        CollectedMappingRows rows = read("""
                record: Contract
                subject: {kind: customer, from: client}
                key: {natural: [subject, insured_objects.registration, delivery_address.city]}
                fields:
                  delivery_address.city: town
                  insured_objects:
                    - {registration: first}
                    - {registration: second}
                """, "client;first;second;town\n1;AB-1;ab-2;Brest\n2;;;\n");

        assertThat(rows.accepted())
                .extracting(row -> row.key().value())
                .containsExactly("1\u001fAB-1\u001eAB-2\u001fBREST", "2\u001f\u001f");
    }

    @Test
    void usesNaturalKeyWhenReferenceIsMissing() throws IOException {
        CollectedMappingRows rows = read("""
                record: BankTransaction
                key: {native: bank_reference, natural: [booking_date, amount, label]}
                fields: {bank_reference: ref, booking_date: day, amount: amount, label: text}
                """, "ref;day;amount;text\nR1;2024-01-02;5;a\n;2024-01-02;5.50;Été  chaud\n");

        assertThat(rows.accepted())
                .extracting(row -> row.key())
                .containsExactly(
                        new RecordKey(RecordKey.Kind.NATIVE, "R1"),
                        new RecordKey(RecordKey.Kind.NATURAL, "2024-01-02\u001f5.5\u001fETE CHAUD"));
    }

    @Test
    void interpretsLocalTimesInTheDeclaredZone() throws IOException {
        CollectedMappingRows rows = read("""
                record: Communication
                key: {natural: [instant]}
                fields:
                  instant: {column: at, format: "dd/MM/yyyy HH:mm", zone: Indian/Reunion}
                  duration_seconds: {column: minutes, multiplier: 60}
                """, "at;minutes\n05/01/2024 18:00;2.5\n05/01/2024 18:00;0.001\n");

        assertThat(rows.json().get(0)).contains("\"instant\":\"2024-01-05T14:00:00Z\"", "\"duration_seconds\":150");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 3, minutes: found 4 digits and 1 other character, expected whole number (INVALID_VALUE)");
    }

    @Test
    void rejectsNumbersOutsideTheRangeOfTheirField() throws IOException {
        CollectedMappingRows rows = read("""
                record: BankTransaction
                key: {natural: [amount]}
                fields: {amount: amount, entry_position: position}
                """, "amount;position\n1234567890123456;1\n1;99999999999\n");

        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 2, amount: found 16 digits, expected at most 15 digits before the decimal mark (OUT_OF_RANGE)",
                        "line 3, position: found 11 digits, expected at most 2147483647 (OUT_OF_RANGE)");
    }

    @Test
    void computesTheBoundsOfNumberedIntervals() throws IOException {
        CollectedMappingRows rows =
                read("""
                values: {zone: Europe/Paris}
                record: MeterReading
                key: {natural: [interval_end]}
                fields:
                  interval_start: {column: from, interval: {number: nr, minutes: {column: step, pattern: '^(\\d+) ?mn$'}}}
                  interval_end: {column: from, interval: {number: nr, minutes: {column: step, pattern: '^(\\d+) ?mn$'}, bound: end}}
                  reading_date: {column: from, interval: {number: nr}}
                """, "from;nr;step\n2024-03-31;1;30mn\n2024-03-31;5;30mn\n2024-03-31;x;30mn\n2024-03-31;1;\n");

        // The third hour of that day does not exist in local time.
        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"MeterReading\",\"organisation\":\"test\",\"additional\":{\"nr\":\"1\",\"step\":\"30mn\"},\"interval_start\":\"2024-03-30T23:00:00Z\",\"interval_end\":\"2024-03-30T23:30:00Z\",\"reading_date\":\"2024-03-31\"}",
                        "{\"record\":\"MeterReading\",\"organisation\":\"test\",\"additional\":{\"nr\":\"5\",\"step\":\"30mn\"},\"interval_start\":\"2024-03-31T01:00:00Z\",\"interval_end\":\"2024-03-31T01:30:00Z\",\"reading_date\":\"2024-04-04\"}");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 4, nr: found 1 letter, expected a whole number of intervals and of minutes (INVALID_VALUE)",
                        "line 5, step: found empty, expected a whole number of intervals and of minutes (INVALID_VALUE)");
    }

    @Test
    void readsDurationsAsSeconds() throws IOException {
        CollectedMappingRows rows = read("""
                record: Communication
                key: {natural: [duration_seconds]}
                fields: {duration_seconds: {column: length, duration: "h:mm:ss"}}
                """, "length;a\n0000:25:56;\n1:00:00;\n25:56;\n0:60:00;\n");

        assertThat(rows.json().get(0)).contains("\"duration_seconds\":1556");
        assertThat(rows.json().get(1)).contains("\"duration_seconds\":3600");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 4, length: found 4 digits and 1 other character, expected duration h:mm:ss (INVALID_VALUE)",
                        "line 5, length: found 5 digits and 2 other characters, expected duration h:mm:ss (INVALID_VALUE)");
    }

    @Test
    void readsDurationsOfMinutesAsSeconds() throws IOException {
        CollectedMappingRows rows = read("""
                record: Communication
                key: {natural: [duration_seconds]}
                fields: {duration_seconds: {column: length, duration: ["m:ss", "h:mm:ss"]}}
                """, "length;a\n4:05;\n75:30;\n1:15:30;\n4:5;\n");

        assertThat(rows.accepted())
                .extracting(row -> ((Communication) row.record()).getDurationSeconds())
                .containsExactly(245L, 4530L, 4530L);
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 5, length: found 2 digits and 1 other character, expected duration m:ss or h:mm:ss (INVALID_VALUE)");
    }

    @Test
    void readsSizeAndHashOfAFileInBase64() throws IOException {
        CollectedMappingRows rows = read("""
                record: Message
                key: {natural: [title]}
                fields:
                  title: name
                  attachments:
                    - size_bytes: {column: file, base64: size, lenient: true}
                      sha256: {column: file, base64: sha256, lenient: true}
                """, "name;file\na;YWJj\nb;YW Jj\nc;?\n");

        String abc =
                "\"attachments\":[{\"size_bytes\":3,\"sha256\":\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"}]";
        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"Message\",\"organisation\":\"test\",\"title\":\"a\"," + abc + "}",
                        "{\"record\":\"Message\",\"organisation\":\"test\",\"title\":\"b\"," + abc + "}",
                        "{\"record\":\"Message\",\"organisation\":\"test\",\"additional\":{\"file\":\"?\"},\"title\":\"c\"}");
    }

    @Test
    void readsAnAmountWithCurrencySignUnlessTheCurrencyDiffers() throws IOException {
        CollectedMappingRows rows =
                read("""
                record: BankTransaction
                values: {decimal: ","}
                key: {natural: [amount]}
                fields: {amount: amount, currency: currency}
                """, "amount;currency\n640,00 \u20ac;EUR\n640,00\u20ac;\n640,00 \u20ac;CHF\n640,00 x;EUR\n");

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"additional\":{\"amount\":\"640,00 \u20ac\"},\"amount\":\"640.00\",\"currency\":\"EUR\"}",
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"additional\":{\"amount\":\"640,00\u20ac\"},\"amount\":\"640.00\"}");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 4, currency: found an amount with the sign of another currency, expected amounts in the currency of the record (INVALID_VALUE)",
                        "line 5, amount: found 1 letter, 5 digits, 1 space and 1 other character, expected number with decimal mark , (INVALID_VALUE)");
    }

    private static CollectedMappingRows read(String mapping, String file) throws IOException {
        Connector connector = MappingLoader.load(
                "test/any", "any.yaml", "connector: test/any\nversion: 1\ntitle: Test\nformat: csv\n" + mapping);
        return CollectedMappingRows.of(connector, BytesContent.utf8("x.csv", file));
    }
}
