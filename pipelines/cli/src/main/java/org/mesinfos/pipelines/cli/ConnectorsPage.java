package org.mesinfos.pipelines.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mesinfos.connectors.Connector;
import org.mesinfos.connectors.ConnectorDescription;
import org.mesinfos.connectors.DeliveryMode;
import org.mesinfos.records.RecordType;

/** The page that tells people which connectors there are and what comes out of each, by what its samples give. */
final class ConnectorsPage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXPECTED = ".expected.json";
    /** What every record carries. */
    private static final Set<String> ENVELOPE = Set.of(
            "record",
            "record_id",
            "person_id",
            "organisation",
            "subject",
            "subject_kind",
            "sightings",
            "additional",
            "derived");

    private final Path samples;
    private final List<String> lines = new ArrayList<>();

    private ConnectorsPage(Path samples) {
        this.samples = samples;
    }

    /**
     * The page.
     *
     * @param samples folder with {@code <connector>/<file>.expected.json}
     */
    static String of(List<Connector> connectors, Path samples) throws IOException {
        return new ConnectorsPage(samples).write(connectors);
    }

    private String write(List<Connector> connectors) throws IOException {
        lines.add("# Connectors");
        lines.add("");
        lines.add("Written by `./mesinfos connectors --markdown > docs/connectors.md`; a test fails when it is stale."
                + " Fields are those that the samples fill; what no field takes is kept in `additional`.");
        lines.add("");
        lines.add("| connector | reads | format | records |");
        lines.add("| --- | --- | --- | --- |");
        for (Connector connector : connectors) {
            ConnectorDescription description = connector.description();
            lines.add("| [" + description.id() + "](#" + anchor(description.id()) + ") | "
                    + description.title().replace("|", "\\|") + " | " + description.format() + " | "
                    + String.join(", ", names(description)) + " |");
        }
        for (Connector connector : connectors) {
            section(connector.description());
        }
        return String.join("\n", lines) + "\n";
    }

    private void section(ConnectorDescription description) throws IOException {
        lines.add("");
        lines.add("## " + description.id());
        lines.add("");
        lines.add(description.title() + ".");
        lines.add("");
        lines.add("- format " + description.format() + ", version " + description.version() + ", precedence "
                + description.precedence());
        lines.add("- deliveries " + mode(description.deliveryMode())
                + (description.freshness().isEmpty() ? "" : ", " + description.freshness()));
        List<Path> files = files(description.id());
        if (!files.isEmpty()) {
            lines.add("- sample: [sample-data/" + description.id() + "](../sample-data/" + description.id() + ")");
        }
        fields(files).forEach((record, fields) -> lines.add("- " + record + ": " + String.join(", ", fields)));
    }

    private static String mode(DeliveryMode mode) {
        return switch (mode) {
            case APPEND -> "add to earlier ones";
            case SNAPSHOT -> "replace earlier ones";
        };
    }

    private static List<String> names(ConnectorDescription description) {
        return description.recordTypes().stream()
                .sorted()
                .map(RecordType::schemaName)
                .toList();
    }

    /** As headings of Markdown are linked to. */
    private static String anchor(String id) {
        return id.replaceAll("[^a-z0-9-]", "");
    }

    private List<Path> files(String id) throws IOException {
        Path folder = samples.resolve(id);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
        }
    }

    /** The fields that records of each kind fill, by name. */
    private static Map<String, Set<String>> fields(List<Path> files) throws IOException {
        Map<String, Set<String>> fields = new TreeMap<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                JsonNode record = JSON.readTree(line);
                if (record.has("record")) {
                    Set<String> names =
                            fields.computeIfAbsent(record.get("record").asText(), name -> new TreeSet<>());
                    record.fieldNames().forEachRemaining(names::add);
                    names.removeAll(ENVELOPE);
                }
            }
        }
        return fields;
    }
}
