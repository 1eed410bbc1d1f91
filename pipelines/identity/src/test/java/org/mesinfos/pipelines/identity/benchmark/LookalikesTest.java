package org.mesinfos.pipelines.identity.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.samples.lookalike.LookalikeFile;

/** Families, couples, twins, fathers and sons are not linked with each other. */
final class LookalikesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void invent() throws Exception {
        new LookalikeFile(7, 600).writeTo(folder);
    }

    @Test
    void linksMostRecordsWithoutFalseMerges() throws Exception {
        BenchmarkResult result = new Benchmark(folder, folder.resolve("linkage.yaml")).run("people", Optional.empty());

        assertThat(result.persons()).isEqualTo(600);
        assertThat(result.clusters().falseMerges()).isZero();
        assertThat(result.clusters().recall()).isGreaterThan(0.7);
        assertThat(result.blockingRecall()).isGreaterThan(0.99);
    }

    @Test
    void separatesHouseholdsWithoutBirthDates() throws Exception {
        Path description = folder.resolve("linkage.yaml");
        List<String> columns = Files.readAllLines(description).stream()
                .filter(line -> !line.contains("birth_date"))
                .toList();
        Files.write(description, columns);

        BenchmarkResult result = new Benchmark(folder, description).run("people", Optional.empty());

        assertThat(result.clusters().precision()).isGreaterThan(0.99);
        // Without birth dates, members of one household are hard to distinguish: most pairs stay apart.
        assertThat(result.clusters().recall()).isGreaterThan(0.1);
    }

    @Tag("slow")
    @Test
    void doesNotDependOnTheOrderOfRecords() throws Exception {
        Set<Set<String>> asWritten = clusters();
        Path file = folder.resolve("people.csv");
        List<String> rows = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(rows.subList(1, rows.size()), new Random(11));
        Files.write(file, rows);

        assertThat(clusters()).isEqualTo(asWritten);
    }

    /** Returns each cluster as the set of the lines of its records. */
    private Set<Set<String>> clusters() throws Exception {
        LabelledSet set =
                LabelledSetsReader.read(folder.resolve("linkage.yaml")).get(0);
        LabelledRecords records = LabelledRecords.read(folder, set);
        List<String> rows = Files.readAllLines(folder.resolve("people.csv"));
        CandidatePairs candidates = new CandidatePairs(records.table());
        int[] clusters = TrainedModel.train(records.table(), candidates)
                .linkage(records.table(), candidates)
                .link()
                .clusters();
        List<Set<String>> members = new ArrayList<>();
        for (int i = 0; i <= Arrays.stream(clusters).max().orElse(0); i++) {
            members.add(new HashSet<>());
        }
        for (int row = 0; row < clusters.length; row++) {
            members.get(clusters[row]).add(rows.get(records.table().sourceIndex(row) + 1));
        }
        return new HashSet<>(members);
    }
}
