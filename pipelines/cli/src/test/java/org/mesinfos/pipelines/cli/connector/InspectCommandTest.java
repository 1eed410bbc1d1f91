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
