package org.mesinfos.pipelines.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.Terminal;

/** {@code mesinfos inspect} of files that nothing reads, and of rows without a subject. */
final class InspectCommandTest {

    @TempDir
    private Path folder;

    @Test
    void namesOneTypeAndCountsNoRowsOfAFileThatNothingReads() throws IOException {
        Path file = Files.writeString(folder.resolve("unknown.csv"), "foo;bar;baz\nx;y;z\nu;v;w\n");

        assertThat(Terminal.run("inspect", file).out())
                .contains("a file of type text/csv that no connector takes", "unknown.csv: text/csv, ", "  not read")
                .doesNotContain("rows read", "text/plain");
    }

    @Test
    void failsIfNothingReadsAFileOrAllItsRowsAreRejected() throws IOException {
        Path settings = mapping("Day", "required: true, format: iso");
        Path rejected = Files.writeString(folder.resolve("a.csv"), "Day\n1\n");
        Path some = Files.writeString(folder.resolve("b.csv"), "Day\n1\n2024-01-02\n");
        Path empty = Files.writeString(folder.resolve("c.csv"), "Day\n");

        assertThat(Terminal.run("inspect", rejected, "--config", settings, "--as", "gym/days")
                        .status())
                .isEqualTo(1);
        assertThat(Terminal.run("inspect", some, "--config", settings, "--as", "gym/days")
                        .status())
                .isZero();
        assertThat(Terminal.run("inspect", empty, "--config", settings, "--as", "gym/days")
                        .status())
                .isZero();
        assertThat(Terminal.run("inspect", Files.writeString(folder.resolve("d.csv"), "no;table\n"))
                        .status())
                .isEqualTo(1);
    }

    @Test
    void listsTheFirstRowsThatAreRejectedAlike() throws IOException {
        Path settings = mapping("Day", "required: true, format: iso");
        Path file = Files.writeString(folder.resolve("a.csv"), "Day\n" + "x\n".repeat(8) + "2024-02-30\n");

        assertThat(Terminal.run("inspect", file, "--config", settings, "--as", "gym/days", "--limit", "2")
                        .lines())
                .startsWith(
                        "  rejected line 2, Day: found 1 letter, expected date YYYY-MM-DD[Thh:mm:ss[±hh:mm]] (INVALID_VALUE)",
                        "  rejected line 3, Day: found 1 letter, expected date YYYY-MM-DD[Thh:mm:ss[±hh:mm]] (INVALID_VALUE)",
                        "  and 6 more rows rejected alike",
                        "  rejected line 10, Day: found a date that does not exist in the calendar, expected date"
                                + " YYYY-MM-DD[Thh:mm:ss[±hh:mm]] (INVALID_VALUE)");
    }

    @Test
    void statesNoEncodingOfABinaryFile() throws IOException {
        Path pdf = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.4\n%%EOF\n");

        assertThat(Terminal.run("inspect", pdf).out()).contains("a.pdf: application/pdf\n");
        assertThat(Terminal.run("inspect", pdf, "--json").out()).contains("\"encoding\":null");
    }

    private Path mapping(String column, String keys) throws IOException {
        Path mapping = folder.resolve("mine").resolve("gym").resolve("days.yaml");
        Files.createDirectories(mapping.getParent());
        Files.writeString(mapping, """
                connector: gym/days
                version: 1
                title: Days
                format: csv
                record: CalendarEvent
                key: {natural: [start_date]}
                fields: {start_date: {column: %s, %s}}
                """.formatted(column, keys));
        return Files.writeString(folder.resolve("mesinfos.yaml"), "connectors: mine\n");
    }

    @Test
    void countsTheRowsThatNameNoSubject() throws IOException {
        Path mapping = folder.resolve("mine").resolve("gym").resolve("visits.yaml");
        Files.createDirectories(mapping.getParent());
        Files.writeString(mapping, """
                connector: gym/visits
                version: 1
                title: Visits
                format: csv
                csv: {delimiter: ";"}
                record: CalendarEvent
                subject: {kind: customer, from: {context: member}}
                context: {member: {label: "Member number"}}
                key: {natural: [title]}
                fields: {title: Club}
                """);
        Path settings = Files.writeString(folder.resolve("mesinfos.yaml"), "connectors: mine\n");
        Path named = Files.writeString(folder.resolve("a.csv"), "Member number;C1\nClub;Hall\nCentre;A\nPort;B\n");
        Path other = Files.writeString(folder.resolve("b.csv"), "Member;C1\nClub;Hall\nCentre;A\nPort;B\n");

        assertThat(Terminal.run("inspect", named, "--as", "gym/visits", "--config", settings)
                        .out())
                .contains("2 rows read, 2 accepted")
                .doesNotContain("no subject");
        assertThat(Terminal.run("inspect", other, "--as", "gym/visits", "--config", settings)
                        .out())
                .contains(
                        "  2 rows name no subject: without a customer in delivery.yaml, a run attributes them to nobody",
                        "  fields of the mapping without a value in this file:",
                        "    subject: Member number");
        assertThat(Terminal.run("inspect", other, "--as", "gym/visits", "--config", settings, "--json")
                        .out())
                .contains(
                        "\"without_subject\":2",
                        "\"without_value\":[{\"use\":\"subject\",\"source\":\"Member number\"}]");
    }
}
