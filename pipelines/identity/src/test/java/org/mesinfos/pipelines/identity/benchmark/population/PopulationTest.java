package org.mesinfos.pipelines.identity.benchmark.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.identity.benchmark.Benchmark;
import org.mesinfos.pipelines.identity.benchmark.BenchmarkResult;
import org.mesinfos.pipelines.identity.trained.BuiltInModel;

/** Measurement of the linkage of populations of different kinds. Larger ones are in docs/identity.md. */
@Tag("slow")
final class PopulationTest {

    @TempDir
    private Path folder;

    private BenchmarkResult link(Population population, int people) throws Exception {
        population.writeTo(folder, people, 17);
        Benchmark benchmark = new Benchmark(folder, folder.resolve("linkage.yaml"));
        return benchmark.run(benchmark.sets().get(0), Optional.empty());
    }

    @Test
    void europeanFamiliesAreSeparatedByTheBuiltInModel() throws Exception {
        Population.EUROPEAN_FAMILIES.writeTo(folder, 4_000, 17);
        Benchmark benchmark = new Benchmark(folder, folder.resolve("linkage.yaml"));

        BenchmarkResult result = benchmark.run(benchmark.sets().get(0), Optional.of(BuiltInModel.read()));

        assertThat(result.clusters().falseMerges()).isZero();
        assertThat(result.clusters().recall()).isGreaterThan(0.45);
    }

    @Test
    void recordsWithErrorsAreLinkedAmongFamilies() throws Exception {
        BenchmarkResult result = link(Population.FEBRL_FAMILIES, 2_000);

        assertThat(result.clusters().precision()).isGreaterThanOrEqualTo(0.999);
        assertThat(result.clusters().recall()).isGreaterThan(0.8);
    }

    @Test
    void fewNamesAreNotLinkedByMatchWeight() throws Exception {
        BenchmarkResult result = link(Population.KOREA, 4_000);

        assertThat(result.unpredictable()).isPresent();
        assertThat(result.clusters().linked()).isZero();
    }

    @Test
    void variedNamesAndADateAreLinked() throws Exception {
        BenchmarkResult result = link(Population.CENSUS_AND_TAX, 4_000);

        assertThat(result.unpredictable()).isEmpty();
        assertThat(result.clusters().precision()).isGreaterThanOrEqualTo(0.998);
        assertThat(result.clusters().recall()).isGreaterThan(0.8);
    }
}
