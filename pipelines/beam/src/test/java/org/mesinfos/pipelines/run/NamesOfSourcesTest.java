package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.settings.LinkingSettings;

/** The names of all customers of an organisation show how it writes names, in whatever order they arrive. */
final class NamesOfSourcesTest {

    private static final List<String> GIVEN =
            List.of("ANNA", "PAUL", "CLAIRE", "LOUIS", "JULIE", "HUGO", "EMMA", "PIERRE", "LAURA", "MARC");

    private static final String MAPPING = """
            connector: standard/test-people
            version: 1
            title: People of an organisation made up for tests
            format: csv
            deliveries: append
            csv:
              delimiter: ";"
            record: PersonProfile
            subject: {kind: customer, from: customer}
            key: {natural: [subject, birth_date]}
            fields:
              full_name: full
              given_names: given
              family_name: family
              birth_date: {column: born, required: true}
              phones:
                - {number: phone}
            """;

    private static final String HEADER = "customer;full;given;family;born;phone";

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void open() {
        inbox = new TestInbox(folder)
                .linking(Optional.of(LinkingSettings.BUILT_IN_MODEL), Optional.empty())
                .mapping("mine", "standard/test-people", MAPPING);
    }

    private void deliver(String file, List<String> rows) {
        String[] lines = new String[rows.size() + 1];
        lines[0] = HEADER;
        IntStream.range(0, rows.size()).forEach(row -> lines[row + 1] = rows.get(row));
        inbox.drop(file, lines);
    }

    private static List<String> rows(String format, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> format.replace("FAMILY", "XQ" + (char) ('A' + number))
                        .replace("GIVEN", GIVEN.get(number % GIVEN.size()))
                        .replace("NUMBER", String.valueOf(10 + number)))
                .toList();
    }

    @Test
    void orderOfFullNamesDoesNotDependOnTheOrderOfDeliveries() {
        deliver("bank/clients.csv", rows("BNUMBER;;GIVEN;FAMILY;1981-03-17;06112233NUMBER", 0, 24));
        deliver("shop/early.csv", rows("SNUMBER;FAMILY GIVEN;;;1981-03-17;", 0, 12));
        inbox.run("grown");
        long before = inbox.bundles("grown", "subject").size();
        deliver("shop/late.csv", rows("SNUMBER;FAMILY GIVEN;;;1981-03-17;06112233NUMBER", 12, 24));

        inbox.run("grown");
        inbox.run("fresh");

        assertThat(before).isEqualTo(36);
        assertThat(inbox.bundles("grown", "subject")).hasSizeLessThan(48);
        assertThat(inbox.hash("grown")).isEqualTo(inbox.hash("fresh"));
    }

    /** Otherwise twins, who have one family name in the place of the given name, would be one person. */
    @Test
    void exchangedNamesLinkNobodyAndAreReported() {
        deliver("bank/clients.csv", rows("BNUMBER;;GIVEN;FAMILY;1981-03-17;06112233NUMBER", 0, 24));
        deliver("insurer/clients.csv", rows("INUMBER;;GIVEN;FAMILY;1981-03-17;06112233NUMBER", 0, 24));
        deliver("shop/clients.csv", rows("SNUMBER;;FAMILY;GIVEN;1981-03-17;06112233NUMBER", 0, 24));

        RunSummary copies = inbox.run("copies");
        RunSummary slices = inbox.otherRunner().run("slices");

        assertThat(copies.linked().joined()).isEqualTo(24);
        assertThat(copies.warnings())
                .containsExactly(
                        "Given and family names are exchanged in the profiles of shop that standard/test-people reads, so that"
                                + " these link nobody: 100 % of 24 family names are known given names, and 0 % of the given names."
                                + " Correct the mapping.");
        assertThat(slices.warnings()).isEqualTo(copies.warnings());
        assertThat(inbox.hash("slices")).isEqualTo(inbox.hash("copies"));
    }
}
