package org.mesinfos.pipelines.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
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

    /**
     * Replaces the file as a whole, so that a collector never reads a part of it. All users may read the file, because it has only
     * counts, and the collector has a user of its own.
     */
    static void write(RunSummary summary, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        // The collector reads each file of the folder that ends with .prom.
        Path written = Files.createTempFile(target.getParent(), ".metrics", ".tmp");
        try {
            Files.writeString(written, text(summary));
            if (written.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(written);
            throw e;
        }
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
