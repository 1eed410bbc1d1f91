package org.mesinfos.pipelines.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestInbox;

/** Check of files in which a mapping finds no value for the subject or for a field, because a name is misspelt. */
final class MisspeltSourceTest {

    private static final String VISITS = """
            connector: gym/visits
            version: 1
            title: Visits
            format: csv
            csv: {delimiter: ";"}
            record: CalendarEvent
            subject: {kind: customer, from: {context: member}}
            context: {member: {label: "Member number"}}
            key: {natural: [title]}
            fields: {title: Club, location: {column: Adress, optional: true}}
            """;

    @TempDir
    private Path folder;

    private Terminal check(String... lines) {
        TestInbox inbox = new TestInbox(folder)
                .mapping("mappings", "gym/visits", VISITS)
                .operatorFile("mesinfos.yaml", "connectors: mappings")
                .drop("gym/visits/visits.csv", lines);
        return Terminal.run(
                "check", "--config", inbox.path("mesinfos.yaml"), inbox.inbox().resolve("gym/visits"));
    }

    @Test
    void warnsOfAContextWithoutTheSubject() {
        Terminal check = check("Member numbr;C1", "Club;Adress", "Hall;Town", "Port;Sea");

        assertThat(check.lines())
                .contains(
                        "2 rows of visits.csv name no customer: the connector reads the reference from “Member number”, of which"
                                + " the file has no value, but has a similar name, “Member numbr”. A run takes them and attributes them to"
                                + " nobody.");
    }

    @Test
    void namesFieldsOfWhichTheFileHasASimilarName() {
        Terminal check = check("Member number;C1", "Club;Address", "Hall;Town");

        assertThat(check.lines())
                .startsWith("Ready: the only row would be accepted")
                .contains(
                        "visits.csv has no value for some fields of its connector, but similar names. Tell whoever maintains the"
                                + " connector if one of them is meant: location: Adress, nearest is \"Address\"");
    }
}
