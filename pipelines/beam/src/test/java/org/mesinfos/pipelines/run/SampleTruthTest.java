package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.samples.Population;
import org.mesinfos.samples.Sample;
import org.mesinfos.samples.truth.StoreTotals;

/** Whole job: from generated deliveries to exactly the expected bundles. */
final class SampleTruthTest {

    private static final Sample SAMPLE = Population.of(7, 20, 2).deliver();

    @TempDir
    private static Path folder;

    private static Path inbox;
    private static Path store;
    private static SampleInbox sampleInbox;
    private static RunSummary summary;

    @BeforeAll
    static void runOnce() throws IOException {
        sampleInbox = new SampleInbox(folder, SAMPLE);
        inbox = sampleInbox.inbox("inbox", SampleInbox.drops(SAMPLE));
        store = folder.resolve("store");
        summary = sampleInbox.run(inbox, store);
    }

    @Test
    void bundlesContainExactlyTheExpectedRecords() throws IOException {
        SortedMap<String, List<String>> bundles = SampleInbox.bundles(store);

        assertThat(bundles.keySet()).isEqualTo(SAMPLE.truth().keySet());
        SAMPLE.truth()
                .forEach((person, lines) -> assertThat(differences(lines, bundles.get(person)))
                        .as(person)
                        .isEmpty());
    }

    /** Returns the first lines that only one side has, because whole bundles are too long to read. */
    private static List<String> differences(List<String> expected, List<String> found) {
        List<String> differences = new ArrayList<>();
        List<String> missing = new ArrayList<>(expected);
        List<String> unexpected = new ArrayList<>(found);
        found.forEach(missing::remove);
        expected.forEach(unexpected::remove);
        missing.stream().limit(2).forEach(line -> differences.add("missing    " + line));
        unexpected.stream().limit(2).forEach(line -> differences.add("unexpected " + line));
        return differences;
    }

    @Test
    void countsMatchTheExpectedResult() {
        StoreTotals truth = SAMPLE.summary().store();

        assertThat(summary.conserved()).isTrue();
        assertThat(summary.read().accepted()).isEqualTo(truth.accepted());
        assertThat(summary.assigned().kept()).isEqualTo(truth.kept());
        assertThat(summary.assigned().merged()).isEqualTo(truth.merged());
        assertThat(summary.assigned().unattributed()).isEqualTo(truth.unattributed());
        assertThat(summary.assigned().withheld()).isEqualTo(truth.withheld() + truth.superseded());
        assertThat(summary.read().rows())
                .isEqualTo(summary.read().accepted() + summary.read().rejected());
        assertThat(summary.bundles().persons()).isEqualTo(SAMPLE.truth().size());
    }

    @Test
    void runWithoutNewDeliveriesChangesNothing() throws IOException {
        String before = SampleInbox.storeHash(store);

        RunSummary again = sampleInbox.run(inbox, store);

        assertThat(again.read().deliveries()).isZero();
        assertThat(again.bundles().written()).isZero();
        assertThat(again.bundles().unchanged()).isEqualTo(summary.bundles().persons());
        assertThat(again.snapshot()).isEqualTo(summary.snapshot());
        assertThat(SampleInbox.storeHash(store)).isEqualTo(before);
    }
}
