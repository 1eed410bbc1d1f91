package org.mesinfos.pipelines.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.mesinfos.pipelines.run.report.RunSummary;

/**
 * Writer of the counts of a run in the text format of Prometheus, for the textfile collector of its node exporter.
 * Stateless.
 *
 * <pre>{@code
 * # HELP mesinfos_run_rows_read Rows in the files of the new deliveries.
 * # TYPE mesinfos_run_rows_read gauge
 * mesinfos_run_rows_read 10582
 * }</pre>
 */
final class RunMetrics {

    private static final String PREFIX = "mesinfos_run_";

    private static final ResourceBundle DESCRIPTIONS =
            ResourceBundle.getBundle("org.mesinfos.pipelines.cli.run.metrics", Locale.ROOT);

    private RunMetrics() {}

    /** Replaces the file as a whole, so that a collector never reads a part of it. */
    static void write(RunSummary summary, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path written = Files.createTempFile(target.getParent(), ".metrics", ".prom");
        Files.writeString(written, text(summary));
        Files.move(written, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns all counts of the summary, under their names in {@code report.json}. */
    static String text(RunSummary summary) {
        StringBuilder text = new StringBuilder(4096);
        for (Map.Entry<String, JsonNode> field : SummaryJson.of(summary).properties()) {
            JsonNode value = field.getValue();
            if (value.isNumber()) {
                gauge(field.getKey(), value.asText(), text);
            } else if (value.isBoolean()) {
                gauge(field.getKey(), value.asBoolean() ? "1" : "0", text);
            } else if (value.isArray()) {
                gauge(field.getKey(), String.valueOf(value.size()), text);
            } else if (field.getKey().endsWith("rejected_by_reason")) {
                byReason(field.getKey(), value, text);
            }
        }
        return text.toString();
    }

    private static void gauge(String name, String value, StringBuilder text) {
        type(name, text);
        text.append(PREFIX).append(name).append(' ').append(value).append('\n');
    }

    private static void byReason(String name, JsonNode counts, StringBuilder text) {
        type(name, text);
        counts.properties()
                .forEach(count -> text.append(PREFIX)
                        .append(name)
                        .append("{reason=\"")
                        .append(count.getKey())
                        .append("\"} ")
                        .append(count.getValue().asText())
                        .append('\n'));
    }

    private static void type(String name, StringBuilder text) {
        text.append("# HELP ")
                .append(PREFIX)
                .append(name)
                .append(' ')
                .append(
                        DESCRIPTIONS.containsKey(name)
                                ? DESCRIPTIONS.getString(name)
                                : "The number " + name + " in report.json.")
                .append('\n');
        text.append("# TYPE ").append(PREFIX).append(name).append(" gauge\n");
    }
}
