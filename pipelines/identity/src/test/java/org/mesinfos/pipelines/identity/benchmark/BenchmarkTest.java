package org.mesinfos.pipelines.identity.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchmarkTest {

    private static final String DESCRIPTION = """
            sets:
              - name: few
                files: few.csv
                separator: ";"
                truth: who
                truth-pattern: "p(\\\\d+)"
                columns: {given: given-names, family: family-name, born: birth-date, mail: email}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void describe() throws IOException {
        Files.writeString(folder.resolve("linkage.yaml"), DESCRIPTION);
    }

    private Benchmark benchmark() {
        return new Benchmark(folder, folder.resolve("linkage.yaml"));
    }

    /** Returns two records for each of sixty persons, with a typing error in every third pair. */
    private void people() throws IOException {
        StringBuilder rows = new StringBuilder("who;given;family;born;mail\n");
        for (int person = 0; person < 60; person++) {
            String given = "Given" + (char) ('a' + person % 26) + (char) ('a' + person / 9);
            String family = "Family" + (char) ('a' + person % 13) + (char) ('z' - person / 5);
            String born = (1940 + person) + "-0" + (1 + person % 9) + "-" + (10 + person % 17);
            String mail = "m" + person * 7919 + "@example.org";
            rows.append("p%d-a;%s;%s;%s;%s%n".formatted(person, given, family, born, mail));
            rows.append("p%d-b;%s;%s;%s;%s%n"
                    .formatted(
                            person, person % 3 == 0 ? given + "x" : given, family, born, person % 2 == 0 ? mail : ""));
        }
        Files.writeString(folder.resolve("few.csv"), rows.toString());
    }

    @Test
    void linksTheTwoRecordsOfEachPerson() throws Exception {
        people();

        BenchmarkResult result = benchmark().run("few", Optional.empty());

        assertThat(result.records()).isEqualTo(120);
        assertThat(result.persons()).isEqualTo(60);
        assertThat(result.clusters()).isEqualTo(new PairCounts(60, 60, 60));
        assertThat(result.wholePersons()).isEqualTo(60);
        assertThat(result.blockingRecall()).isEqualTo(1);
    }

    @Test
    void refusesExchangedNames() throws Exception {
        List<String> given =
                List.of("Anna", "Paul", "Claire", "Louis", "Julie", "Hugo", "Emma", "Pierre", "Laura", "Marc");
        StringBuilder straight = new StringBuilder("who;given;family;born;mail\n");
        StringBuilder exchanged = new StringBuilder(straight);
        for (int person = 0; person < 40; person++) {
            String family = "Xq" + (char) ('a' + person % 26);
            straight.append("p%d;%s;%s;1980-01-02;%n".formatted(person, given.get(person % 10), family));
            exchanged.append("p%d;%s;%s;1980-01-02;%n".formatted(person, family, given.get(person % 10)));
        }
        Files.writeString(folder.resolve("few.csv"), straight.toString());
        assertThat(benchmark().run("few", Optional.empty()).records()).isEqualTo(40);
        Files.writeString(folder.resolve("few.csv"), exchanged.toString());

        assertThatThrownBy(() -> benchmark().run("few", Optional.empty()))
                .isInstanceOf(InvalidLabelledSetException.class)
                .hasMessage(
                        "few.csv: given and family names are exchanged: 100 % of 40 family names are known given names,"
                                + " and 0 % of the given names. Correct the roles of the columns.");
    }

    @Test
    void listsWrongAndMissedPairsByFileAndLine() throws Exception {
        people();
        String rows = Files.readString(folder.resolve("few.csv"));
        Files.writeString(
                folder.resolve("few.csv"), rows.replaceFirst("p0-b;", "p99-b;").replaceFirst("p1-b;", "p2-c;"));

        BenchmarkResult result = benchmark().run("few", Optional.empty(), new Benchmark.ListedPairs(9, 1));

        assertThat(result.wrong())
                .extracting(pair -> pair.first() + " " + pair.second())
                .containsExactlyInAnyOrder("few.csv:2 few.csv:3", "few.csv:4 few.csv:5");
        assertThat(result.missed())
                .extracting(pair -> pair.first() + " " + pair.second())
                .containsExactly("few.csv:5 few.csv:6");
    }

    private void describeTwoFiles() throws IOException {
        Files.writeString(folder.resolve("linkage.yaml"), DESCRIPTION.replace("few.csv", "[few.csv, other.csv]"));
    }

    @Test
    void oneOfSeveralFilesMayLackColumns() throws Exception {
        people();
        describeTwoFiles();
        Files.writeString(folder.resolve("other.csv"), "given;who\nClaire;p1-c\n");

        assertThat(benchmark().run("few", Optional.empty()).records()).isEqualTo(121);
    }

    @Test
    void reportsColumnsThatNoFileHas() throws Exception {
        describeTwoFiles();
        Files.writeString(folder.resolve("few.csv"), "who;given;family;born\n");
        Files.writeString(folder.resolve("other.csv"), "who;given\n");

        assertThatThrownBy(() -> benchmark().run("few", Optional.empty()))
                .isInstanceOf(InvalidLabelledSetException.class)
                .hasMessage("found no column \"mail\" in any of the files few.csv, other.csv");
    }

    @Test
    void reportsMissingColumns() throws IOException {
        Files.writeString(folder.resolve("few.csv"), "who;given;family;born\n");

        assertThatThrownBy(() -> benchmark().run("few", Optional.empty()))
                .isInstanceOf(InvalidLabelledSetException.class)
                .hasMessageContaining("few.csv: line 1: found no column \"mail\"");
    }

    @Test
    void reportsLabelsThatDoNotMatchThePatternWithoutTheirValue() throws IOException {
        Files.writeString(folder.resolve("few.csv"), "who;given;family;born;mail\nsecret;a;b;2000;c\n");

        assertThatThrownBy(() -> benchmark().run("few", Optional.empty()))
                .hasMessageContaining("line 2, column who")
                .hasMessageNotContaining("secret");
    }

    @Test
    void reportsUnknownRoles() throws IOException {
        Files.writeString(
                folder.resolve("linkage.yaml"), "sets:\n  - files: a.csv\n    columns: {given: first-name}\n");

        assertThatThrownBy(this::benchmark)
                .isInstanceOf(InvalidLabelledSetException.class)
                .hasMessageContaining("linkage.yaml:3", "column \"given\" is \"first-name\"");
    }
}
