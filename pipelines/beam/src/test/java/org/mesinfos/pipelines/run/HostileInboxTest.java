package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.samples.Population;
import org.mesinfos.samples.Sample;

/** Files that attack their readers have no effect on the bundles of other organisations. */
@Tag("slow")
final class HostileInboxTest {

    private static final String ATTACKER = "attacker";
    private static final int MUTATIONS = 500;

    @TempDir
    private Path folder;

    @Test
    void bundlesOfOthersAreThoseOfARunWithoutTheAttacker() throws Exception {
        Sample sample = Population.of(11, 5, 1).deliver();
        SampleInbox sampleInbox = new SampleInbox(folder, sample);
        List<SampleInbox.Drop> drops = new ArrayList<>(SampleInbox.drops(sample));
        Path without = folder.resolve("without");
        sampleInbox.run(sampleInbox.inbox("clean", drops), without);

        List<byte[]> originals =
                drops.stream().flatMap(drop -> drop.files().values().stream()).toList();
        SortedMap<String, byte[]> attacks = new TreeMap<>(HostileFiles.all());
        attacks.putAll(HostileFiles.mutations(originals, MUTATIONS, 3));
        attacks.forEach(
                (name, bytes) -> drops.add(new SampleInbox.Drop(ATTACKER, name, new TreeMap<>(Map.of(name, bytes)))));
        Path inbox = sampleInbox.inbox("attacked", drops);
        Files.createDirectories(inbox.resolve(ATTACKER + "/manifest"));
        Files.writeString(inbox.resolve(ATTACKER + "/manifest/delivery.yaml"), "[".repeat(3_000));
        Files.createSymbolicLink(inbox.resolve(ATTACKER + "/loop"), inbox);
        Path attacked = folder.resolve("attacked-store");

        RunSummary summary = sampleInbox.run(inbox, attacked);

        assertThat(summary.conserved()).isTrue();
        assertThat(summary.inbox().waiting()).isEqualTo(2);
        assertThat(SampleInbox.bundles(attacked)).containsAllEntriesOf(SampleInbox.bundles(without));
        assertThat(SampleInbox.storeHash(attacked)).isNotEmpty();
    }
}
