package org.mesinfos.pipelines.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.DeliveryMode;

final class DeliveryManifestReaderTest {

    private static DeliveryManifest read(String yaml) throws InvalidManifestException {
        return DeliveryManifestReader.read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsEveryKey() throws InvalidManifestException {
        DeliveryManifest manifest = read("""
                period: {from: 2024-01-01, to: 2024-01-31}
                mode: snapshot
                sequence: 12
                as-of: 2024-02-01
                customer: 004512
                files:
                  - {name: a.csv, sha256: %s, rows: 123}
                  - name: b/c.xml
                """.formatted("AB".repeat(32)));

        assertThat(manifest)
                .isEqualTo(new DeliveryManifest(
                        Optional.of(LocalDate.of(2024, 1, 1)),
                        Optional.of(LocalDate.of(2024, 1, 31)),
                        Optional.of(DeliveryMode.SNAPSHOT),
                        OptionalLong.of(12),
                        Optional.of(LocalDate.of(2024, 2, 1)),
                        Optional.of("004512"),
                        List.of(
                                new DeliveryManifest.ManifestFile(
                                        "a.csv", Optional.of("ab".repeat(32)), OptionalLong.of(123)),
                                new DeliveryManifest.ManifestFile("b/c.xml", Optional.empty(), OptionalLong.empty()))));
    }

    /** A line feed would make the id of the delivery that of one with other declarations. */
    @ParameterizedTest
    @ValueSource(strings = {"C\\nmode SNAPSHOT", "C\\t1", "C\\e"})
    void refusesControlCharactersInTheCustomer(String customer) {
        assertThatThrownBy(() -> read("customer: \"" + customer + "\""))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessage(
                        "line 1: \"customer\" has a line feed or another control character, expected the reference of a"
                                + " customer");
    }

    @Test
    void emptyManifestDeclaresNothing() throws InvalidManifestException {
        assertThat(read("")).isEqualTo(DeliveryManifest.NONE);
        assertThat(read("# nothing yet\n")).isEqualTo(DeliveryManifest.NONE);
    }

    @Test
    void readsTheLargestSequence() throws InvalidManifestException {
        assertThat(read("sequence: 999999999999999999").sequence()).hasValue(999_999_999_999_999_999L);
    }

    @Test
    void customerIsReadAsText() throws InvalidManifestException {
        assertThat(read("customer: 1e5").customer()).contains("1e5");
        assertThat(read("customer: 12.50").customer()).contains("12.50");
        assertThat(read("customer: true").customer()).contains("true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - a                        | line 1: the file is a list, expected keys with values, such as "key: value"
            sequnce: 1                 | line 1: unknown key "sequnce", expected one of as-of, customer, files, mode, period, sequence, nearest is "sequence"
            Jean DUPONT 0612345678: 1  | line 1: unknown key, expected one of as-of, customer, files, mode, period, sequence
            period: {form: 2024-01-01} | line 1: unknown key "form", expected one of from, to, nearest is "from"
            from: 2024-01-01           | line 1: unknown key "from", it belongs into "period"
            period: {to: 31/01/2024}   | line 1: "to" is another text, expected a date such as 2024-01-31
            period: {from: 2024-02-01, to: 2024-01-31} | line 1: "to" is before "from", expected the last day of the period
            period: january            | line 1: "period" is a text, expected keys with values, such as {key: value}
            period:                    | line 1: "period" is empty, expected keys with values, such as {key: value}
            mode: replace              | line 1: "mode" is another text, expected append or snapshot
            mode:                      | line 1: "mode" is empty, expected append or snapshot
            sequence: 0                | line 1: "sequence" is another text, expected a whole number from 1 to 999999999999999999
            sequence: first            | line 1: "sequence" is another text, expected a whole number from 1 to 999999999999999999
            sequence: 0x10             | line 1: "sequence" is another text, expected a whole number from 1 to 999999999999999999
            sequence: 9223372036854775807 | line 1: "sequence" is another text, expected a whole number from 1 to 999999999999999999
            as-of: -2024-01-01         | line 1: "as-of" is another text, expected a date such as 2024-01-31
            as-of: 0000-01-01          | line 1: "as-of" is another text, expected a date such as 2024-01-31
            files: []                  | line 1: "files" is an empty list, expected an item "- name: file.csv" for each file
            as-of: 2024-02-30          | line 1: "as-of" is another text, expected a date such as 2024-01-31
            customer: [a, b]           | line 1: "customer" is a list, expected a single text
            customer: ""               | line 1: "customer" is empty, expected the reference of a customer
            customer: " "              | line 1: "customer" is empty, expected the reference of a customer
            files: [{name: {a: b}}]    | line 1: "name" is a mapping, expected a single text
            files: a.csv               | line 1: "files" is no list, expected an item "- name: file.csv" for each file
            files: [a.csv]             | line 1: an item of "files" is a text, expected keys with values, such as {key: value}
            files: [{rows: 1}]         | line 1: "name" is missing: the path of a file in the delivery
            files: [{name: }]          | line 1: "name" is empty, expected the path of a file in the delivery
            files: [{name: ../a}]      | line 1: "name" leads out of the delivery, expected the path of a file in it
            files: [{name: /a}]        | line 1: "name" leads out of the delivery, expected the path of a file in it
            files: [{name: a}, {name: a}] | line 1: "name" is that of an earlier file in the list, expected each file once
            files: [{name: a, sha265: b}] | line 1: unknown key "sha265", expected one of name, rows, sha256, nearest is "sha256"
            files: [{name: a, sha256: ab}] | line 1: "sha256" is another text, expected 64 hexadecimal digits
            files: [{name: a, rows: many}] | line 1: "rows" is another text, expected a whole number from 0 to 999999999999999999
            mode: {                    | line 1: not YAML
            """)
    void reportsProblemLocationAndExpectedValue(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessage(message);
    }

    @Test
    void reportsDuplicateKey() {
        assertThatThrownBy(() -> read("sequence: 1\nsequence: 2\n"))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessage("line 2: \"sequence\" is already defined on line 1");
    }

    @Test
    void reportsAllProblemsWithTheirLines() {
        assertThatThrownBy(() -> read("mode: snapshots\nfiles:\n  - nam: a.csv\n"))
                .hasMessage("line 1: \"mode\" is another text, expected append or snapshot; "
                        + "line 3: \"name\" is missing: the path of a file in the delivery; "
                        + "line 3: unknown key \"nam\", expected one of name, rows, sha256, nearest is \"name\"");
    }

    @Test
    void reportsASecondDocument() {
        assertThatThrownBy(() -> read("mode: append\n---\nmode: snapshot\n"))
                .hasMessageStartingWith("line 2: a second document starts here, which would be ignored");
    }

    @Test
    void readsWholeNumbersWithSignAndZerosAndMergedKeys() throws InvalidManifestException {
        assertThat(read("sequence: +5").sequence()).hasValue(5);
        assertThat(read("sequence: 012").sequence()).hasValue(12);
        assertThat(read("period: {<<: {from: 2024-01-01}, to: 2024-01-31}").from())
                .contains(LocalDate.of(2024, 1, 1));
        assertThat(read("~")).isEqualTo(DeliveryManifest.NONE);
    }
}
