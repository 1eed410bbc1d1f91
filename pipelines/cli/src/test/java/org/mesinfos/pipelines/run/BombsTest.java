package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramCommand;
import org.mesinfos.samples.Population;
import org.mesinfos.samples.Sample;

/**
 * Bombs beside a sample inbox, read by a run with a heap of 512 MB. {@code -Dmesinfos.bombs=240} drops all of them,
 * otherwise a tenth.
 */
@Tag("slow")
final class BombsTest {

    private static final String ATTACKER = "attacker";
    private static final int NUMBER = Integer.getInteger("mesinfos.bombs", 24);

    @TempDir
    private Path folder;

    @Test
    void bundlesAreThoseOfARunWithoutTheBombs() throws Exception {
        Sample sample = Population.of(11, 5, 1).deliver();
        SampleInbox sampleInbox = new SampleInbox(folder, sample);
        List<SampleInbox.Drop> drops = new ArrayList<>(SampleInbox.drops(sample));
        Path without = folder.resolve("without");
        assertThat(run(sampleInbox.inbox("clean", drops), without)).isIn(0, 3);

        List<Map.Entry<String, byte[]>> bombs = List.copyOf(Bombs.all().entrySet());
        for (int i = 0; i < bombs.size(); i += Math.max(1, bombs.size() / NUMBER)) {
            String name = bombs.get(i).getKey();
            drops.add(new SampleInbox.Drop(
                    ATTACKER, name, new TreeMap<>(Map.of(name, bombs.get(i).getValue()))));
        }
        Path inbox = sampleInbox.inbox("attacked", drops);
        for (Map.Entry<String, String> manifest : Bombs.manifests().entrySet()) {
            Path delivery = Files.createDirectories(inbox.resolve(ATTACKER + "/manifest-" + manifest.getKey()));
            Files.writeString(delivery.resolve("delivery.yaml"), manifest.getValue());
            Files.writeString(delivery.resolve("a.csv"), "a;b\n1;" + manifest.getKey() + "\n");
        }
        Path attacked = folder.resolve("attacked-store");

        assertThat(run(inbox, attacked)).as(log(attacked)).isIn(0, 3);

        assertThat(SampleInbox.bundles(attacked)).containsAllEntriesOf(SampleInbox.bundles(without));
        assertThat(SampleInbox.storeHash(attacked)).isNotEmpty();
        assertThat(log(attacked)).doesNotContain("Exception", "\tat ");
    }

    private int run(Path inbox, Path store) throws IOException, InterruptedException {
        return new ProcessBuilder(ProgramCommand.of(
                        "512m",
                        "run",
                        "--inbox",
                        inbox,
                        "--store",
                        store,
                        "--registry",
                        folder.resolve("registry.csv"),
                        "--person-key",
                        folder.resolve("person.key")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(store.getFileName() + ".log").toFile())
                .start()
                .waitFor();
    }

    private String log(Path store) throws IOException {
        Path log = folder.resolve(store.getFileName() + ".log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
