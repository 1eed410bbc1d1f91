package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.PersonProfile;

/** Fields with several values or with a record of their own. */
class ListsAndNestedRecordsTest {

    @Test
    void requiredListNeedsAValue() throws IOException {
        CollectedMappingRows rows = profiles("ibans: {column: a, split: ',', required: true}", "1;X, Y;\n2;;\n");

        assertThat(ibans(rows)).containsExactly(List.of("X", "Y"));
        assertThat(rows.rejectionTexts()).containsExactly("line 3, a: found empty, expected a value (MISSING_VALUE)");
    }

    @Test
    void listWithoutATextIsEmpty() throws IOException {
        assertThat(ibans(profiles("ibans: a", "1;;\n"))).containsExactly(List.of());
    }

    @Test
    void invalidPartOfAListRejectsItsRow() throws IOException {
        CollectedMappingRows rows = profiles(
                "children_birth_dates: [{column: a, split: ','}, b]", "1;2003-04-05,soon;\n2;;later\n3;2003-04-05;\n");

        assertThat(rows.accepted()).hasSize(1);
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 2, a: found 4 letters, expected date YYYY-MM-DD[Thh:mm:ss[\u00b1hh:mm]] (INVALID_VALUE)",
                        "line 3, b: found 5 letters, expected date YYYY-MM-DD[Thh:mm:ss[\u00b1hh:mm]] (INVALID_VALUE)");
    }

    @Test
    void partThatIsInexactKeepsTheTextOfItsList() throws IOException {
        CollectedMappingRows rows = profiles(
                "children_birth_dates: {column: a, split: ','}", "1;2003-04-05,2003-04-05T10:00:00;\n2;2003-04-05;\n");

        assertThat(rows.accepted())
                .extracting(
                        row -> ((PersonProfile) row.record()).getAdditional().get("a"))
                .containsExactly("2003-04-05,2003-04-05T10:00:00", null);
    }

    @Test
    void textOfWhichAListTakesAPartIsKept() throws IOException {
        CollectedMappingRows rows = profiles("ibans: {column: a, pattern: 'X.*'}", "1;X1;\n2;no X1;\n");

        assertThat(rows.accepted())
                .extracting(
                        row -> ((PersonProfile) row.record()).getAdditional().get("a"))
                .containsExactly(null, "no X1");
        assertThat(ibans(rows)).containsExactly(List.of("X1"), List.of("X1"));
    }

    @Test
    void invalidValueOfANestedRecordRejectsItsRow() throws IOException {
        CollectedMappingRows rows =
                CsvMappings.read("""
                record: Contract
                key: {natural: [number]}
                fields:
                  number: id
                  delivery_address: {city: a, latitude: b}
                  insured_objects: [{registration: a, room_count: c}, {room_count: d}]
                """, "id;a;b;c;d\n1;Brest;48.4;1;2\n2;Brest;north;1;2\n3;;;x;2\n4;;;;x\n5;;;;\n");

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"Contract\",\"organisation\":\"test\",\"number\":\"1\",\"delivery_address\":{\"city\":\"Brest\",\"latitude\":48.4},\"insured_objects\":[{\"room_count\":1,\"registration\":\"Brest\"},{\"room_count\":2}]}",
                        "{\"record\":\"Contract\",\"organisation\":\"test\",\"number\":\"5\"}");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 3, b: found 5 letters, expected number with decimal mark . (INVALID_VALUE)",
                        "line 4, c: found 1 letter, expected whole number (INVALID_VALUE)",
                        "line 5, d: found 1 letter, expected whole number (INVALID_VALUE)");
    }

    @Test
    void onlyTheFirstProblemOfARowIsReported() throws IOException {
        assertThat(CsvMappings.read(
                                "record: BankTransaction\nkey: {natural: [label]}\nfields: {label: a, amount: b, fees: c}\n",
                                "a;b;c\nx;y;z\n")
                        .rejectionTexts())
                .containsExactly("line 2, b: found 1 letter, expected number with decimal mark . (INVALID_VALUE)");
    }

    @Test
    void columnsWithOneNameAreNumbered() throws IOException {
        assertThat(CsvMappings.read(
                                "record: BankTransaction\nkey: {natural: [label]}\nfields: {label: a}\n",
                                "a;note;note;note;note\nx;1;2;1;3\n")
                        .accepted())
                .singleElement()
                .satisfies(row -> assertThat(((BankTransaction) row.record()).getAdditional())
                        .containsValues("1", "2", "3"));
    }

    @Test
    void rowsMayHaveManyValues() throws IOException {
        String header = IntStream.range(0, 80).mapToObj(i -> "c" + i).collect(Collectors.joining(";"));
        String fields = IntStream.range(0, 80)
                .mapToObj(i -> "{column: c%d, split: ','}".formatted(i))
                .collect(Collectors.joining(", "));
        CollectedMappingRows rows = CsvMappings.read(
                "record: PersonProfile\nkey: {natural: [ibans]}\nfields: {ibans: [" + fields + "]}\n",
                header + "\n" + header.replace('c', 'D') + "\n");

        assertThat(rows.accepted()).singleElement().satisfies(row -> {
            assertThat(((PersonProfile) row.record()).getIbans())
                    .hasSize(80)
                    .startsWith("D0", "D1")
                    .endsWith("D79");
            assertThat(((PersonProfile) row.record()).getAdditional()).isEmpty();
        });
    }

    private static List<List<String>> ibans(CollectedMappingRows rows) {
        return rows.accepted().stream()
                .map(row -> ((PersonProfile) row.record()).getIbans())
                .toList();
    }

    private static CollectedMappingRows profiles(String field, String rows) throws IOException {
        return CsvMappings.read(
                "record: PersonProfile\nsubject: {kind: customer, from: id}\nkey: {native: subject}\nfields: {" + field
                        + "}\n",
                "id;a;b\n" + rows);
    }
}
