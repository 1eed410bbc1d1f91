package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.pipelines.cli.ProgramCommand;
import org.mesinfos.pipelines.settings.LinkingSettings;
import org.mesinfos.pipelines.settings.SettingsReader;
import org.mesinfos.samples.Population;
import org.mesinfos.samples.Sample;

/**
 * Commands that are killed, or whose writes fail, at any time and are started again leave the store of undisturbed ones.
 *
 * <p>{@code -Dmesinfos.kills} and {@code -Dmesinfos.failures} are the numbers of disturbances over all kinds of runs,
 * {@code -Dmesinfos.people} is the number of people. {@code -Dmesinfos.seed} is the seed of the moments, limits and clocks, or
 * {@code random} for others than before. A failure states its seed, although a faster or slower machine has done other work by
 * the same moment; {@code KilledWriterTest} kills at every change instead. Each disturbance takes two runs, of which
 * the second is in this process to save time.
 */
@Tag("slow")
final class DisturbedRunsTest {

    private static final int KILLS = Integer.getInteger("mesinfos.kills", 5);
    private static final int FAILURES = Integer.getInteger("mesinfos.failures", 5);
    private static final int PEOPLE = Integer.getInteger("mesinfos.people", 20);
    private static final int LARGEST_WRITE = 1 << 18;

    private static final int MINUTES_AHEAD = 2 * 365 * 24 * 60;

    private static final long SEED = seed(System.getProperty("mesinfos.seed", "1"));

    /** Many times longer than any command takes, so that only one that hangs reaches it. */
    private static final int MINUTES_OF_A_COMMAND = 15;

    @TempDir
    private Path folder;

    private Path inbox;

    /** A command that changes a store. */
    private enum Work {
        /** The first run of a store. */
        FULL,
        /** A run with further deliveries. */
        INCREMENTAL,
        /** The erasure of a person. */
        ERASING,
        /** A run after a mapping was corrected, which reads its files again. */
        REPLAYING,
        /** A run that links the persons of several organisations by a model. */
        LINKING
    }

    private static long seed(String stated) {
        return stated.equals("random") ? System.nanoTime() : Long.parseLong(stated);
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void commandsThatAreStartedAgainLeaveTheSameStore(Work work) throws Exception {
        Sample sample = Population.of(11, PEOPLE, 1).deliver();
        SampleInbox sampleInbox = new SampleInbox(folder, sample);
        List<SampleInbox.Drop> drops = new ArrayList<>(SampleInbox.drops(sample));
        drops.add(new SampleInbox.Drop("test-bank", "moves.csv", new TreeMap<>(Map.of("moves.csv", moves()))));
        Path template = folder.resolve("template");
        writeSettings(Work.FULL);
        if (work == Work.INCREMENTAL) {
            inbox = sampleInbox.inbox("inbox", drops.subList(0, drops.size() / 2));
            assertThat(status(start(run(template)))).as(log()).isIn(0, 3);
        }
        inbox = sampleInbox.inbox("inbox", drops);
        if (work == Work.ERASING || work == Work.REPLAYING) {
            assertThat(status(start(run(template)))).as(log()).isIn(0, 3);
        }
        writeSettings(work);
        List<String> arguments = work == Work.ERASING
                ? List.of("erase", SampleInbox.records(template).firstKey(), "--reason", "asked")
                : List.of();

        Path undisturbed = folder.resolve("undisturbed");
        copy(template, undisturbed);
        long start = System.nanoTime();
        assertThat(status(start(command(arguments, undisturbed)))).as(log()).isIn(0, 3);
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        String expected = SampleInbox.storeHash(undisturbed);

        Random random = new Random(SEED + work.name().hashCode());
        int kinds = Work.values().length;
        for (int i = 0; i < Math.max(1, KILLS / kinds); i++) {
            Path store = folder.resolve("killed");
            copy(template, store);
            long part = milliseconds / Math.max(1, KILLS / kinds);
            Process process = start(command(arguments, store));
            long moment = part * i + random.nextInt(Math.toIntExact(part + 1));
            process.waitFor(moment, TimeUnit.MILLISECONDS);
            status(process.destroyForcibly());
            int minutesAhead = random.nextInt(MINUTES_AHEAD);
            assertRecovers(arguments, store, expected, minutesAhead, "killed after " + moment + " ms");
        }
        for (int i = 0; i < FAILURES / kinds && hasLimits(); i++) {
            Path store = folder.resolve("failed");
            copy(template, store);
            int limit = random.nextInt(LARGEST_WRITE);
            List<String> limited = new ArrayList<>(List.of("prlimit", "--fsize=" + limit));
            limited.addAll(command(arguments, store));
            status(start(limited));
            int minutesAhead = random.nextInt(MINUTES_AHEAD);
            assertRecovers(arguments, store, expected, minutesAhead, "files of at most " + limit + " bytes");
        }
    }

    /**
     * Checks the next run, after an erasure was asked for again; anything else is repeated by that run, whose clock is
     * some minutes ahead.
     */
    private void assertRecovers(
            List<String> arguments, Path store, String expected, int minutesAhead, String disturbance)
            throws Exception {
        if (!arguments.isEmpty()) {
            status(start(command(arguments, store)));
        }
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutesAhead));
        RunRequest request = new RunRequest(
                inbox.toString(),
                store.toString(),
                SettingsReader.read(folder.resolve("mesinfos.yaml")),
                PipelineOptionsFactory.create());
        String failure =
                "-Dmesinfos.seed=%d, %s, then a run %d minutes ahead".formatted(SEED, disturbance, minutesAhead);
        assertThat(new BundleRun(request, clock).run().conserved()).as(failure).isTrue();
        assertThat(SampleInbox.storeHash(store)).as(failure).isEqualTo(expected);
        delete(store);
    }

    private static boolean hasLimits() {
        return Files.isExecutable(Path.of("/usr/bin/prlimit"));
    }

    private static byte[] moves() {
        StringBuilder rows = new StringBuilder(VersionedMapping.HEADER + "\n");
        for (int i = 0; i < 10 * PEOPLE; i++) {
            rows.append("T%d;m%d;2024-01-%02d;2024-01-03;-%d.30;EUR;%s\n"
                    .formatted(i % PEOPLE, i, 1 + i % 28, i, i % 3 == 0 ? "" : "label " + i));
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void writeSettings(Work work) throws IOException {
        Path mappings = Files.createDirectories(folder.resolve("mine/test-bank"));
        Files.writeString(
                mappings.resolve("moves.yaml"),
                work == Work.REPLAYING ? VersionedMapping.LABEL_OPTIONAL : VersionedMapping.LABEL_REQUIRED);
        Files.writeString(
                folder.resolve("mesinfos.yaml"),
                "connectors: mine\nperson-key: person.key\n"
                        + (work == Work.LINKING
                                ? "identity:\n  model: " + LinkingSettings.BUILT_IN_MODEL + "\n  verified: all\n"
                                : "registry: registry.csv\n"));
    }

    private List<String> run(Path store) {
        return command(List.of(), store);
    }

    /** @param arguments of another command than a run; none for a run */
    private List<String> command(List<String> arguments, Path store) {
        List<String> command = new ArrayList<>(ProgramCommand.of("1g"));
        command.addAll(arguments.isEmpty() ? List.of("run", "--inbox", inbox.toString()) : arguments);
        command.addAll(List.of(
                "--store",
                store.toString(),
                "--config",
                folder.resolve("mesinfos.yaml").toString()));
        return command;
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** Waits for the end of a process, and returns its status. */
    private int status(Process process) throws IOException, InterruptedException {
        boolean hasEnded = process.waitFor(MINUTES_OF_A_COMMAND, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(hasEnded).as("the command ends: %s", log()).isTrue();
        return process.exitValue();
    }

    /** Returns the output of the last process. */
    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** Copies a store with its keys; both may be missing. */
    private static void copy(Path from, Path to) throws IOException {
        for (String suffix : List.of("", ".keys")) {
            Path source = Path.of(from + suffix);
            if (!Files.exists(source)) {
                continue;
            }
            try (Stream<Path> paths = Files.walk(source)) {
                for (Path path : (Iterable<Path>) paths::iterator) {
                    Files.copy(
                            path,
                            Path.of(to + suffix).resolve(source.relativize(path).toString()));
                }
            }
        }
    }

    private static void delete(Path store) throws IOException {
        for (String suffix : List.of("", ".keys")) {
            try (Stream<Path> paths = Files.walk(Path.of(store + suffix))) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
