package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.mesinfos.pipelines.store.RemovedFolder;
import org.mesinfos.samples.Population;
import org.mesinfos.samples.Sample;

/**
 * The store is a function of the set of deliveries: it does not depend on order, repetition, batching or parallelism.
 */
final class DeliveryOrderPropertiesTest {

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void storeDoesNotDependOnTheOrderOfDeliveries(
            @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
            @ForAll @IntRange(min = 2, max = 8) int persons,
            @ForAll @IntRange(min = 1, max = 4) int parallelism)
            throws IOException {
        assertEqualInBatches(seed, persons, parallelism);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    @Tag("slow")
    void storeDoesNotDependOnTheOrderInSeveralWorlds(
            @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
            @ForAll @IntRange(min = 2, max = 8) int persons,
            @ForAll @IntRange(min = 1, max = 4) int parallelism)
            throws IOException {
        assertEqualInBatches(seed, persons, parallelism);
    }

    private static void assertEqualInBatches(int seed, int persons, int parallelism) throws IOException {
        try (RemovedFolder folder = RemovedFolder.create()) {
            assertEqualInBatches(folder.path(), seed, persons, parallelism);
        }
    }

    private static void assertEqualInBatches(Path folder, int seed, int persons, int parallelism) throws IOException {
        Random random = new Random(seed);
        Sample sample = Population.of(seed, persons, 1 + random.nextInt(2)).deliver();
        SampleInbox sampleInbox = new SampleInbox(folder, sample);
        List<SampleInbox.Drop> drops = SampleInbox.drops(sample);
        Path atOnce = folder.resolve("at-once");
        sampleInbox.run(sampleInbox.inbox("all", drops), atOnce);

        List<SampleInbox.Drop> shuffled = new ArrayList<>(drops);
        Collections.shuffle(shuffled, random);
        Path inBatches = folder.resolve("in-batches");
        Path inbox = Files.createDirectories(folder.resolve("batches"));
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(shuffled.size()));
            for (SampleInbox.Drop drop : shuffled.subList(from, to)) {
                drop.into(inbox);
                if (random.nextBoolean()) {
                    drop.into(inbox, "again-" + drop.name());
                }
            }
            sampleInbox.run(inbox, inBatches, parallelism);
            from = to;
        }

        assertThat(SampleInbox.storeHash(inBatches)).isEqualTo(SampleInbox.storeHash(atOnce));
        assertThat(SampleInbox.bundles(inBatches)).isEqualTo(sample.truth());
    }
}
