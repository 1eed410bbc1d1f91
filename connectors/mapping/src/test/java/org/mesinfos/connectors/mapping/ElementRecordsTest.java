package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mesinfos.connectors.intake.BytesContent;

/** Records that are built from each element of a list. */
class ElementRecordsTest {

    private static final String HEAD = """
            connector: a-lab/panels
            version: 1
            title: Panels
            format: json
            json: {layout: lines}
            recognise: {members: [panel]}
            """;

    private static final String SUBJECT = "subject: {kind: customer, from: person}\n";

    private static final String VALUES = """
              - record: HealthMeasure
                each: results
                when: {path: amount, empty: false}
                key: {natural: [kind_label, measure_date]}
                fields:
                  kind_label: name
                  value: amount
                  measure_date: {path: ../day, required: true}
                  source: ../lab/name
            """;

    private static final String SUMMARY = """
              - record: HealthMeasure
                when: {path: summary, empty: false}
                key: {natural: [kind_label, measure_date]}
                fields:
                  kind_label: panel
                  value_label: summary
                  measure_date: day
            """;

    @Test
    void eachElementOfTheListIsOneRecordWithTheValuesOfTheRowAroundIt() throws IOException {
        CollectedMappingRows rows = read(VALUES, """
                {"panel": "Blood", "person": "P1", "day": "2024-05-01", "lab": {"name": "L", "town": "T"}, "results": \
                [{"name": "Iron", "amount": 5, "method": "M"}, {"name": "Zinc", "amount": 7, "range": {"low": 1}}]}
                """);

        assertThat(rows.json()).containsExactly("""
                {"record":"HealthMeasure","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "additional":{"lab/town":"T","panel":"Blood","results/method":"M"},"kind_label":"Iron",\
                "measure_date":"2024-05-01","value":"5","source":"L"}""", """
                {"record":"HealthMeasure","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "additional":{"lab/town":"T","panel":"Blood","results[2]/range/low":"1"},"kind_label":"Zinc",\
                "measure_date":"2024-05-01","value":"7","source":"L"}""");
    }

    @Test
    void valuesOfElementsThatNoRecordReadsAreInTheFirstRecordOfTheRow() throws IOException {
        CollectedMappingRows rows = read(SUMMARY + VALUES, """
                {"panel": "Blood", "person": "P1", "day": "2024-05-01", "summary": "good", "results": \
                [{"name": "Iron"}, {"name": "Zinc", "amount": 7}, {"name": "Lead", "note": "lost"}]}
                """);

        assertThat(rows.json()).containsExactly("""
                {"record":"HealthMeasure","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "additional":{"results/name":"Iron","results[3]/name":"Lead","results[3]/note":"lost"},\
                "kind_label":"Blood","measure_date":"2024-05-01","value_label":"good"}""", """
                {"record":"HealthMeasure","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "kind_label":"Zinc","measure_date":"2024-05-01",\
                "value":"7"}""");
    }

    @Test
    void withoutARecordOfTheRowTheyAreInThatOfTheFirstElementWithOne() throws IOException {
        CollectedMappingRows rows = read(VALUES, """
                {"panel": "Blood", "person": "P1", "day": "2024-05-01", "results": [{"name": "Iron"}, "hint", \
                {"name": "Zinc", "amount": 7}, {"name": "Lead", "amount": 2}]}
                """);

        assertThat(rows.json()).containsExactly("""
                {"record":"HealthMeasure","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "additional":{"panel":"Blood","results/name":"Iron","results[2]":"hint"},"kind_label":"Zinc",\
                "measure_date":"2024-05-01","value":"7"}""", """
                {"record":"HealthMeasure","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "additional":{"panel":"Blood"},"kind_label":"Lead","measure_date":"2024-05-01","value":"2"}""");
    }

    @Test
    void aRowWithAnEmptyOrMissingListFitsNoRecord() throws IOException {
        CollectedMappingRows rows = read(VALUES, """
                {"panel": "Blood", "person": "P1", "day": "2024-05-01", "results": []}
                {"panel": "Blood", "person": "P1", "day": "2024-05-01"}
                """);

        assertThat(rows.json()).isEmpty();
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 1: found a row that fits no record of the mapping, expected a row of a declared kind"
                                + " (UNKNOWN_ROW)",
                        "line 2: found a row that fits no record of the mapping, expected a row of a declared kind"
                                + " (UNKNOWN_ROW)");
    }

    @Test
    @Timeout(60)
    void elementsOfALongListTakeTimeInProportionToTheirNumber() throws IOException {
        String mapping = """
                  - record: HealthMeasure
                    each: results
                    key: {natural: [value, kind_label, value_label]}
                    fields:
                      kind_label: ../missing
                      value_label: {path: /absent, aliases: [../none, ../panel]}
                      value: {path: amount, required: true}
                """;
        String file = "{\"person\": \"P1\", \"results\": [" + "{\"amount\": 7},".repeat(100_000)
                + "{}], \"panel\": \"Blood\", \"lab\": \"L\"}\n";
        CollectedMappingRows rows = read(mapping, file);

        assertThat(rows.json()).hasSize(100_000);
        assertThat(rows.json().get(99_999)).isEqualTo("""
                {"record":"HealthMeasure","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "additional":{"lab":"L"},"value":"7","value_label":"Blood"}""");
    }

    @Test
    void elementsMayBeSingleValues() throws IOException {
        CollectedMappingRows rows = read("""
                  - record: HealthMeasure
                    each: results
                    key: {natural: [value]}
                    fields: {value: {path: ., required: true}}
                """, """
                {"panel": "Blood", "person": "P1", "results": [5, {"name": "Iron"}, 6]}
                """);

        assertThat(rows.json()).containsExactly("""
                {"record":"HealthMeasure","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "additional":{"panel":"Blood"},"value":"5"}""", """
                {"record":"HealthMeasure","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "additional":{"panel":"Blood"},"value":"6"}""");
        assertThat(rows.rejectionTexts())
                .containsExactly("line 1 /results[2], results: found empty, expected a value (MISSING_VALUE)");
    }

    @Test
    void anInvalidElementIsRejectedAtItsOwnPlaceAndTheOthersAreRead() throws IOException {
        CollectedMappingRows rows = read(VALUES, """
                {"panel": "Blood", "person": "P1", "day": "2024-05-01", "results": \
                [{"name": "Iron", "amount": "much"}, {"name": "Zinc", "amount": 7}]}
                """);

        assertThat(rows.json()).hasSize(1);
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 1 /results[1], amount: found 4 letters, expected number with decimal mark . (INVALID_VALUE)");
        assertThat(rows.count()).isEqualTo(2);
    }

    @Test
    void valuesOfTheRowThatOnlyRejectedElementsReadAreInTheRecordOfTheRow() throws IOException {
        CollectedMappingRows rows = read(SUMMARY + VALUES, """
                {"panel": "Blood", "person": "P1", "day": "2024-05-01", "summary": "good", "lab": {"name": "L"}, \
                "results": [{"name": "Iron", "amount": "much"}]}
                {"panel": "Blood", "person": "P1", "day": "2024-05-02", "summary": "good", "lab": {"name": "L"}, \
                "results": [{"name": "Iron", "amount": "much"}, {"name": "Zinc", "amount": 7}]}
                """);

        assertThat(rows.json()).containsExactly("""
                {"record":"HealthMeasure","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "additional":{"lab/name":"L"},"kind_label":"Blood","measure_date":"2024-05-01","value_label":"good"}""", """
                {"record":"HealthMeasure","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "kind_label":"Blood","measure_date":"2024-05-02","value_label":"good"}""", """
                {"record":"HealthMeasure","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "kind_label":"Zinc","measure_date":"2024-05-02","value":"7","source":"L"}""");
        assertThat(rows.rejectionTexts()).hasSize(2);
    }

    @Test
    void aReferenceFromOutsideOfTheElementsIsRejectedFromTheSecondElementOn() throws IOException {
        CollectedMappingRows rows = read("""
                  - record: BankTransaction
                    each: results
                    key: {native: bank_reference}
                    fields: {amount: amount, bank_reference: ../panel}
                """, """
                {"panel": "R1", "person": "P1", "results": [{"amount": 5}, {"amount": 6}]}
                {"panel": "R1", "person": "P1", "results": [{"amount": 5}]}
                """);

        assertThat(rows.json()).hasSize(2);
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 1 /results[2], bank_reference: found the reference of an earlier element of the row,"
                                + " expected a reference of its own in each element (INVALID_VALUE)");
    }

    @Test
    void contextsStartAtTheRow() throws IOException {
        CollectedMappingRows rows = read("""
                  - record: BankTransaction
                    each: accounts/entries
                    key: {natural: [amount, label]}
                    fields: {amount: amount, label: {context: title}, iban: ../number}
                """, """
                {"panel": "R1", "person": "P1", "accounts": [{"number": "A1", "entries": [{"amount": 5}]}, {"number": "A2", \
                "entries": [{"amount": 6}]}]}
                """, SUBJECT + "context: {title: {path: panel}}\n");

        assertThat(rows.json()).containsExactly("""
                {"record":"BankTransaction","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "iban":"A1","amount":"5.00","label":"R1"}""", """
                {"record":"BankTransaction","organisation":"test","subject":"P1","subject_kind":"CUSTOMER",\
                "iban":"A2","amount":"6.00","label":"R1"}""");
    }

    @Test
    void elementsOfSeveralPeopleAreRefused() {
        assertThatThrownBy(() -> load("""
                          - record: BankTransaction
                            each: entries
                            subject: {kind: customer, from: owner}
                            key: {natural: [amount]}
                            fields: {amount: amount}
                        """, SUBJECT))
                .hasMessageContaining(
                        "the subject of elements is that of their row; elements of several people are rows of their own");
    }

    @Test
    void aListThatNoRowHasIsReportedAsAbsent() throws IOException {
        CollectedMappingRows rows = read(SUMMARY + VALUES.replace("each: results", "each: result"), """
                {"panel": "Blood", "person": "P1", "day": "2024-05-01", "summary": "good", "results": \
                [{"name": "Iron", "amount": 5}]}
                """);

        assertThat(rows.absentSourceTexts()).containsExactly("each: result, nearest is \"results\"");
    }

    @Test
    void aListIsBelowTheRowAndOfOneOfSeveralRecords() {
        assertThatThrownBy(() -> load(VALUES.replace("each: results", "each: ../results"), SUBJECT))
                .hasMessageContaining("a list of records has a path down from the row, without \"?\"");
        assertThatThrownBy(() -> MappingLoader.load("a-lab/panels", "test", """
                        connector: a-lab/panels
                        version: 1
                        title: Panels
                        format: json
                        recognise: {members: [panel]}
                        record: HealthMeasure
                        each: results
                        key: {natural: [value]}
                        fields: {value: amount}
                        """))
                .hasMessageContaining("it belongs to a record in \"records\"");
    }

    private static MappingConnector load(String records, String context) {
        return MappingLoader.load("a-lab/panels", "test", HEAD + context + "records:\n" + records);
    }

    private static CollectedMappingRows read(String records, String lines) throws IOException {
        return read(records, lines, SUBJECT);
    }

    private static CollectedMappingRows read(String records, String lines, String context) throws IOException {
        return CollectedMappingRows.of(load(records, context), BytesContent.utf8("p.jsonl", lines));
    }
}
