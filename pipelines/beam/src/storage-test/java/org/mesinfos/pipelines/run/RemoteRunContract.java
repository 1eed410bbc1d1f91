package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.remote.StorageServer;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.samples.Population;
import org.mesinfos.samples.Sample;

/** Contract of remote storage: a run gives the same store on remote and on local storage. */
abstract class RemoteRunContract {

    private static final Sample SAMPLE = Population.of(11, 3, 1).deliver();

    @TempDir
    private Path folder;

    private SampleInbox samples;
    private String inbox;
    private String store;

    abstract StorageServer server();

    /** Returns file names that the storage supports. */
    List<String> fileNames() {
        return List.of("export[1].csv", "à rendre, 100%.csv", "a+b #2.csv", "*.csv", "%20.csv", "{x}?.csv");
    }

    @BeforeEach
    void dropSample() throws IOException {
        FileSystems.setDefaultPipelineOptions(server().options());
        samples = new SampleInbox(folder, SAMPLE);
        inbox = server().newFolder();
        store = server().newFolder();
        server().upload(samples.inbox("inbox", SampleInbox.drops(SAMPLE)), inbox);
    }

    @Test
    void producesTheSameStoreAsLocally() throws IOException {
        Path local = folder.resolve("store");
        samples.run(folder.resolve("inbox"), local);

        assertThat(samples.run(inbox, store, server().options()).conserved()).isTrue();
        assertThat(SampleInbox.storeHash(store)).isEqualTo(SampleInbox.storeHash(local));
    }

    @Test
    void readsFilesWithSpecialCharactersInTheirNames() throws IOException {
        SampleInbox.Drop drop = SampleInbox.drops(SAMPLE).get(0);
        byte[] content = drop.files().get(drop.files().firstKey());
        SortedMap<String, byte[]> files = new TreeMap<>();
        fileNames().forEach(name -> files.put(name, content));
        Path named = samples.inbox("named", List.of(new SampleInbox.Drop(drop.organisation(), "names", files)));
        String remote = server().newFolder();
        server().upload(named, remote);
        Path local = folder.resolve("named-store");

        RunSummary expected = samples.run(named, local);

        assertThat(samples.run(remote, store, server().options()).read().files())
                .isEqualTo(expected.read().files());
        assertThat(SampleInbox.storeHash(store)).isEqualTo(SampleInbox.storeHash(local));
    }

    @Test
    void leavesTheStoreUnchangedWithoutNewDeliveries() throws IOException {
        RunSummary first = samples.run(inbox, store, server().options());
        String hash = SampleInbox.storeHash(store);

        RunSummary second = samples.run(inbox, store, server().options());

        assertThat(second.read().deliveries()).isZero();
        assertThat(second.bundles().unchanged()).isEqualTo(first.bundles().written());
        assertThat(SampleInbox.storeHash(store)).isEqualTo(hash);
    }
}
