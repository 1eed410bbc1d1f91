package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.connectors.intake.BytesContent;

/** Dates of holdings and of snapshots in mappings. */
final class HoldingDatesTest {

    private static final String MAPPING = """
            connector: an-org/customers
            version: 1
            title: Customers and their meters
            format: csv
            deliveries: snapshot
            csv:
              delimiter: ";"
            values: {dates: dd/MM/yyyy}
            as-of: {column: extracted, format: iso}
            record: PersonProfile
            subject: {kind: customer, from: customer}
            links:
              - {kind: usage-point, from: meter, start: moved_in, end: moved_out, customer-since: since}
              - {kind: line, from: line}
            key: {native: subject}
            fields:
              family_name: name
            """;

    private static CollectedMappingRows read(String... rows) throws IOException {
        return CollectedMappingRows.of(
                MappingLoader.load("an-org/customers", "test", MAPPING),
                BytesContent.utf8(
                        "c.csv",
                        "customer;name;meter;line;moved_in;moved_out;since;extracted\n" + String.join("\n", rows)));
    }

    private static List<HoldingDates> dates(String row) throws IOException {
        return read(row).accepted().get(0).links().stream()
                .map(SubjectLink::dates)
                .toList();
    }

    @Test
    void readsTheDeclaredDatesOfEachLink() throws IOException {
        assertThat(dates("C1;Martin;M1;L1;01/02/2024;15/06/2024;31/12/1999;2024-06-30"))
                .containsExactly(
                        new HoldingDates(
                                Optional.of(LocalDate.of(2024, 2, 1)),
                                Optional.of(LocalDate.of(2024, 6, 15)),
                                Optional.of(LocalDate.of(1999, 12, 31))),
                        HoldingDates.NONE);
    }

    @Test
    void aMissingDateIsNotStated() throws IOException {
        assertThat(dates("C1;Martin;M1;L1;;;;2024-06-30")).containsOnly(HoldingDates.NONE);
    }

    @Test
    void anUnreadableDateRejectsItsRowBecauseItWouldBoundTheHolding() throws IOException {
        CollectedMappingRows rows = read(
                "C1;Martin;M1;L1;2024-02-01;;;2024-06-30",
                "C2;Durand;M2;L2;;31/02/2024;;2024-06-30",
                "C3;Petit;M3;L3;;;soon;2024-06-30",
                "C4;Roux;M4;L4;01/02/2024;;;2024-06-30");

        assertThat(rows.accepted())
                .extracting(row -> row.subject().orElseThrow().reference())
                .containsExactly("C4");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 2, moved_in: found 8 digits and 2 other characters, expected date dd/MM/yyyy (INVALID_VALUE)",
                        "line 3, moved_out: found a date that does not exist in the calendar, expected date dd/MM/yyyy (INVALID_VALUE)",
                        "line 4, since: found 4 letters, expected date dd/MM/yyyy (INVALID_VALUE)");
    }

    @Test
    void statesTheAsOfDateOfEachRow() throws IOException {
        CollectedMappingRows rows =
                read("C1;Martin;M1;L1;;;;2024-06-30", "C2;Durand;;;;;;?", "C3;Petit;;;;;;2024-07-01");

        assertThat(rows.asOf()).containsExactly(LocalDate.of(2024, 6, 30), LocalDate.of(2024, 7, 1));
    }
}
