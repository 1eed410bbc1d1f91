package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.samples.Population;
import org.mesinfos.samples.Sample;

/** Every runner in the active build profiles writes the same store, byte for byte. */
@Tag("slow")
final class RunnersTest {

    private static final Sample SAMPLE = Population.of(11, 6, 1).deliver();

    /** Runners with embedded clusters. */
    private static final List<List<String>> RUNNERS = List.of(
            List.of("--runner=DirectRunner", "--targetParallelism=1"),
            List.of("--runner=DirectRunner", "--targetParallelism=3"),
            List.of("--runner=FlinkRunner", "--flinkMaster=[local]", "--parallelism=2"),
            List.of("--runner=SparkRunner", "--sparkMaster=local[2]"));

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> makesTheSameStore() throws IOException {
        SampleInbox samples = new SampleInbox(folder, SAMPLE).linking();
        Path inbox = samples.inbox("inbox", SampleInbox.drops(SAMPLE));
        Path usual = folder.resolve("usual");
        assertThat(samples.run(inbox, usual).linked().joined()).isPositive();
        String expected = SampleInbox.storeHash(usual);

        return RUNNERS.stream()
                .filter(RunnersTest::isInThisBuild)
                .map(arguments -> DynamicTest.dynamicTest(String.join(" ", arguments), () -> {
                    Path store = folder.resolve("store" + RUNNERS.indexOf(arguments));
                    PipelineOptions options = PipelineOptionsFactory.fromArgs(arguments.toArray(String[]::new))
                            .create();
                    assertThat(samples.run(inbox, store, options).conserved()).isTrue();
                    assertThat(SampleInbox.storeHash(store)).isEqualTo(expected);
                }));
    }

    private static boolean isInThisBuild(List<String> arguments) {
        try {
            PipelineOptionsFactory.fromArgs(arguments.get(0)).create();
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
