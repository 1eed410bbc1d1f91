package org.mesinfos.pipelines.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.store.Store;

/** Counts of a run for a monitoring system. */
final class RunMetricsTest {

    @TempDir
    private Path folder;

    /** The collector usually has a user of its own. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void otherUsersMayReadTheFile() throws IOException {
        Path metrics = folder.resolve("run.prom");

        RunMetrics.write(SummaryTextTest.summary(4, 1), metrics);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(metrics)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void aFileThatCannotBeReplacedLeavesNoOther() throws IOException {
        Path occupied =
                Files.createDirectories(folder.resolve("run.prom/occupied")).getParent();

        assertThatThrownBy(() -> RunMetrics.write(SummaryTextTest.summary(4, 1), occupied))
                .isInstanceOf(IOException.class);

        assertThat(folder).isDirectoryContaining("glob:**/run.prom");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(occupied);
        }
    }

    @Test
    void writesTheCountsOfARun() throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("inbox/shop/first"));
        Files.writeString(delivery.resolve("unknown.txt"), "no connector knows this\n");
        Path metrics = folder.resolve("run.prom");

        Terminal run = Terminal.run(
                "run", "--inbox", folder.resolve("inbox"), "--store", folder.resolve("store"), "--metrics", metrics);

        assertThat(run.status()).as(run.everything()).isEqualTo(3);
        assertThat(Files.readAllLines(metrics))
                .contains(
                        "# HELP mesinfos_run_deliveries New deliveries taken.",
                        "# TYPE mesinfos_run_deliveries gauge",
                        "# HELP mesinfos_run_held_for_approval Deliveries in the inbox that are held for approval.",
                        "mesinfos_run_deliveries 1",
                        "mesinfos_run_rows_read 1",
                        "mesinfos_run_rejected_by_reason{reason=\"NO_CONNECTOR\"} 1",
                        "mesinfos_run_conserved 1",
                        "mesinfos_run_fully_rejected 1");
        assertThat(Files.readAllLines(metrics).stream().filter(line -> line.startsWith("# HELP ")))
                .hasSize((int) Files.readAllLines(metrics).stream()
                        .filter(line -> line.startsWith("# TYPE "))
                        .count())
                .noneMatch(line -> line.endsWith("in report.json."));
        assertThat(folder).isDirectoryNotContaining("glob:**.metrics*");
    }

    @Test
    void theReportFollowsItsSchema() throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("inbox/shop/first"));
        Files.writeString(delivery.resolve("unknown.txt"), "no connector knows this\n");
        Path calls = Files.createDirectories(folder.resolve("inbox/telecom-azur/calls"));
        Path sample = Path.of("../../sample-data/inbox/telecom-azur/communications-2024-03");
        try (Stream<Path> files = Files.list(sample)) {
            for (Path file : files.toList()) {
                Files.copy(file, calls.resolve(file.getFileName()));
            }
        }
        Terminal.run("run", "--inbox", folder.resolve("inbox"), "--store", folder.resolve("store"));
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("../../docs/report.schema.json")));

        for (byte[] report : Store.at(folder.resolve("store").toString())
                .reports()
                .all("report.json")
                .values()) {
            JsonNode json = new ObjectMapper().readTree(report);
            assertThat(schema.validate(json)).isEmpty();
            assertThat(json.path("stages").findValuesAsText("name"))
                    .containsExactly(
                            "Open the store and list the inbox",
                            "Read files, resolve persons, build bundles",
                            "Workers read files",
                            "Workers build bundles",
                            "Check the result",
                            "Publish");
            assertThat(json.path("never_filled").isArray()).isTrue();
        }
    }

    /** Some counts are absent from most reports. */
    @Test
    void schemaOfReportsHasEachCountOfASummary() throws IOException {
        JsonNode known = new ObjectMapper()
                .readTree(Path.of("../../docs/report.schema.json").toFile())
                .at("/properties/summary/properties");
        List<String> counts = new ArrayList<>();
        JsonMapper.builder()
                .addModule(new Jdk8Module())
                .build()
                .acceptJsonFormatVisitor(RunSummary.class, new JsonFormatVisitorWrapper.Base() {
                    @Override
                    public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
                        return new JsonObjectFormatVisitor.Base() {
                            @Override
                            public void property(BeanProperty property) {
                                counts.add(property.getName());
                            }

                            @Override
                            public void optionalProperty(BeanProperty property) {
                                counts.add(property.getName());
                            }
                        };
                    }
                });

        assertThat(counts).contains("rows_read", "predicted_false_merges", "model_misfit");
        assertThat(known.fieldNames()).toIterable().containsAll(counts);
    }
}
