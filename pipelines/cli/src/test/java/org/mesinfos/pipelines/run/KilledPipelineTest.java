package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramCommand;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.samples.Population;
import org.mesinfos.samples.Sample;

/** A run that is killed at any time and started again writes the same store as an undisturbed run. */
@Tag("slow")
final class KilledPipelineTest {

    private static final Sample SAMPLE = Population.of(11, 20, 1).deliver();
    private static final int MOMENTS = 6;

    @TempDir
    private static Path folder;

    private static SampleInbox sampleInbox;
    private static Path inbox;
    private static String undisturbed;
    private static long milliseconds;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        sampleInbox = new SampleInbox(folder, SAMPLE);
        inbox = sampleInbox.inbox("inbox", SampleInbox.drops(SAMPLE));
        Path store = folder.resolve("undisturbed");
        ProcessBuilder run = run(store);
        long start = System.nanoTime();
        Process process = run.start();
        // One of the sample deliveries has only rejected rows.
        assertThat(process.waitFor()).isEqualTo(3);
        milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        undisturbed = SampleInbox.storeHash(store);
    }

    /** Kills runs at times that are spread over the whole run: a random time in each equal part of it. */
    @RepeatedTest(MOMENTS)
    void rerunAfterKillGivesTheSameStore(RepetitionInfo repetition) throws Exception {
        Path store = folder.resolve("killed-" + repetition.getCurrentRepetition());
        long part = milliseconds / MOMENTS;
        long moment = part * (repetition.getCurrentRepetition() - 1) + new Random().nextInt(Math.toIntExact(part + 1));

        Process process = run(store).start();
        process.waitFor(moment, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        sampleInbox.run(inbox, store);

        assertThat(Store.at(store.toString()).verify().findings()).isEmpty();
        assertThat(SampleInbox.storeHash(store)).isEqualTo(undisturbed);
    }

    private static ProcessBuilder run(Path store) throws IOException {
        return new ProcessBuilder(ProgramCommand.of(
                        "1g",
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
                .redirectOutput(Files.createTempFile(folder, "run", ".log").toFile());
    }
}
