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
            - a                        | the manifest is not a mapping of keys to values
            sequnce: 1                 | the manifest has an unknown key "sequnce", expected period, mode, sequence, as-of, customer, files
            Jean DUPONT 0612345678: 1  | the manifest has an unknown key, expected period, mode, sequence, as-of, customer, files
            period: {form: 2024-01-01} | period has an unknown key "form", expected from, to
            period: {to: 31/01/2024}   | period.to is not a date such as 2024-01-31
            period: january            | period is not a mapping of keys to values
            mode: replace              | mode is neither append nor snapshot
            sequence: 0                | sequence is not a whole number from 1 to 999999999999999999
            sequence: first            | sequence is not a whole number from 1 to 999999999999999999
            sequence: 9223372036854775807 | sequence is not a whole number from 1 to 999999999999999999
            customer: [a, b]           | customer is not a single text
            customer: ""               | customer is a blank text, expected a customer reference
            customer: " "              | customer is a blank text, expected a customer reference
            files: [{name: {a: b}}]    | files[0].name is not a single text
            files: a.csv               | files is not a list
            files: [a.csv]             | files[0] is not a mapping of keys to values
            files: [{rows: 1}]         | files[0] has no name
            files: [{name: a, sha265: b}] | files[0] has an unknown key "sha265", expected name, sha256, rows
            files: [{name: a, sha256: ab}] | files[0].sha256 is not 64 hexadecimal digits
            files: [{name: a, rows: many}] | files[0].rows is not a whole number from 0 to 999999999999999999
            mode: {                    | line 1: not valid YAML, or a duplicate key
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
                .hasMessage("line 2: not valid YAML, or a duplicate key");
    }
}
