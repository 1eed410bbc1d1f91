package org.mesinfos.pipelines.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConsentsReaderTest {

    private static List<ConsentGrant> read(String lines) throws IOException {
        return ConsentsReader.read(
                "consents.csv",
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                Set.of("budget-app", "energy"),
                LocalDate.of(2024, 7, 1));
    }

    @Test
    void readsAllFields() throws IOException {
        assertThat(read(ConsentsReader.HEADER
                        + "\n alice ; bank;scores;budget-app;2024-01-01;2024-06-01;v3\n\nbob;*;*;*;;;\n"
                        + "bob;*;scores.value;*;;;\n"))
                .containsExactly(
                        new ConsentGrant(
                                "alice",
                                "bank",
                                "scores",
                                Optional.empty(),
                                "budget-app",
                                Optional.of(LocalDate.of(2024, 1, 1)),
                                Optional.of(LocalDate.of(2024, 6, 1)),
                                "v3"),
                        new ConsentGrant(
                                "bob", "*", "*", Optional.empty(), "*", Optional.empty(), Optional.empty(), ""),
                        new ConsentGrant(
                                "bob",
                                "*",
                                "scores",
                                Optional.of("value"),
                                "*",
                                Optional.empty(),
                                Optional.empty(),
                                ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Alice Martin;bank;*;*;;; | line 2: found a person id of other characters or length",
                "alice;La Banque;*;*;;; | line 2: found an organisation or reader of other characters or length",
                "alice;bank;transactions;*;;; | line 2: found an unknown record type or field, expected a type such as bank-transactions",
                "alice;bank;scores.sightings;*;;; | line 2: found an unknown record type or field, expected a type such as bank-transactions",
                "alice;bank;*;budgte-app;;; | line 2: found a reader application that consent: readers does not name, expected budget-app, energy, *, or an end in the past",
                "alice;bank;*;budgte-app;;2024-07-02; | line 2: found a reader application that consent: readers does not name",
                "alice;bank;*;*;2024-02-30;; | line 2: found a day in another notation, or one that does not exist",
                "alice;bank;*;*;2024-06-01;2024-01-01; | line 2: found an end that is not after the beginning, expected from before until",
                "alice;bank;*;*;2024-06-01;2024-06-01; | line 2: found an end that is not after the beginning, expected from before until",
                "alice;bank;*;* | line 2: found 4 fields, expected 7 fields separated by ;"
            })
    void reportsTheLineAndTheKindOfFaultWithoutTheValue(String line, String message) {
        assertThatThrownBy(() -> read(ConsentsReader.HEADER + "\n" + line))
                .isInstanceOf(InvalidConsentsException.class)
                .hasMessageContaining(message)
                .hasMessageNotContainingAny("Martin", "Banque;", "2024-02-30", "budgte-app");
    }

    @Test
    void anApplicationThatNoLongerExistsKeepsItsEndedConsents() throws IOException {
        assertThat(read(ConsentsReader.HEADER + "\nalice;bank;*;former-app;2023-01-01;2024-07-01;v1"))
                .extracting(ConsentGrant::reader)
                .containsExactly("former-app");
    }

    @Test
    void refusesAnotherHeader() {
        assertThatThrownBy(() -> read("person;organisation\n"))
                .isInstanceOf(InvalidConsentsException.class)
                .hasMessageContaining("line 1: found another header, expected " + ConsentsReader.HEADER);
    }
}
