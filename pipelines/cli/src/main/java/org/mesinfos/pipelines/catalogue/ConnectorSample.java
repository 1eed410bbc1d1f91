package org.mesinfos.pipelines.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.intake.ConnectorRunner;
import org.mesinfos.connectors.intake.FileOrigin;
import org.mesinfos.connectors.intake.PathContent;
import org.mesinfos.connectors.mapping.RowFormat;
import org.mesinfos.connectors.mapping.SampleTable;
import org.mesinfos.samples.SampleFiles;

/**
 * A file of invented data as a connector reads it.
 *
 * @param name name of the file
 * @param bytes content
 * @param rejected places that the connector rejects
 */
@SuppressWarnings("ArrayRecordComponent")
record ConnectorSample(String name, byte[] bytes, List<Locator> rejected) {

    private static final Set<String> TABLES = Set.of("csv", "fixed-width");
    private static final int EXCERPT_LINES = 24;
    private static final int EXCERPT_TABLE_LINES = 5;
    private static final int EXCERPT_WIDTH = 400;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /**
     * Returns the first sample of a connector that ships with the program, without the lines of a table that the connector
     * rejects: samples have some, to show errors.
     */
    static Optional<ConnectorSample> of(Connector connector) throws IOException {
        List<String> names = SampleFiles.names(connector.id());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = SampleFiles.content(connector.id(), names.get(0));
        ConnectorSample sample = new ConnectorSample(names.get(0), bytes, List.of());
        ConnectorSample read = sample.withRejections(connector);
        return Optional.of(
                TABLES.contains(connector.description().format())
                                && !read.rejected().isEmpty()
                        ? read.withoutRejectedLines().withRejections(connector)
                        : read);
    }

    private ConnectorSample withRejections(Connector connector) throws IOException {
        List<Locator> found = new ArrayList<>();
        Path file = temporaryFile();
        try {
            RowSink sink = new RejectedPlacesSink(found);
            new ConnectorRunner(connector).read(PathContent.scan(file, FileOrigin.unknown()), sink);
        } finally {
            Files.delete(file);
        }
        return new ConnectorSample(name, bytes, found);
    }

    private ConnectorSample withoutRejectedLines() {
        Set<Long> lines = new HashSet<>();
        rejected.forEach(place -> place.lineNumber().ifPresent(lines::add));
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long line = 1;
        for (byte next : bytes) {
            if (!lines.contains(line)) {
                kept.write(next);
            }
            if (next == '\n') {
                line++;
            }
        }
        return new ConnectorSample(name, kept.toByteArray(), List.of());
    }

    private Path temporaryFile() throws IOException {
        Path file = Files.createTempFile("mesinfos", name.substring(Math.max(0, name.lastIndexOf('.'))));
        return Files.write(file, bytes);
    }

    /** Returns the first lines, cut to a readable width; empty if the file is not a text. */
    List<String> excerpt(String format) {
        if (format.equals("pdf") || isBinary()) {
            return List.of();
        }
        int lines = format.equals("csv") || format.equals("fixed-width") ? EXCERPT_TABLE_LINES : EXCERPT_LINES;
        return text().lines()
                .limit(lines)
                .map(line -> line.length() > EXCERPT_WIDTH ? line.substring(0, EXCERPT_WIDTH) + "…" : line)
                .toList();
    }

    private boolean isBinary() {
        for (int i = 0; i < Math.min(bytes.length, EXCERPT_WIDTH); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(bytes, WESTERN);
        }
    }

    /** Returns the first value of each column or path of the sample that is not empty, in the order of the sample. */
    Map<String, String> values(String format) throws IOException {
        Path file = temporaryFile();
        try {
            SourceContent content = PathContent.scan(file, FileOrigin.unknown());
            Map<String, String> values = new LinkedHashMap<>();
            for (SampleTable table : tables(content, format)) {
                for (SampleTable.SampleColumn column : table.columns()) {
                    column.values().stream().findFirst().ifPresent(value -> values.putIfAbsent(column.name(), value));
                }
            }
            return values;
        } finally {
            Files.delete(file);
        }
    }

    private static List<SampleTable> tables(SourceContent content, String format) throws IOException {
        List<SampleTable> tables = new ArrayList<>();
        for (RowFormat rows : ServiceLoader.load(RowFormat.class, RowFormat.class.getClassLoader())) {
            if (rows.name().equals(format)) {
                rows.sample(content).ifPresent(tables::add);
            }
        }
        return tables;
    }

    /** Collector of the places of rejected rows. */
    private record RejectedPlacesSink(List<Locator> places) implements RowSink {

        @Override
        public void startRow() {
            // Rows are not counted.
        }

        @Override
        public void accept(ParsedRow row) {
            // Only rejected rows matter.
        }

        @Override
        public void reject(Rejection rejection) {
            places.add(rejection.locator());
        }

        @Override
        public void skip(Locator locator, String rule) {
            // A skipped line is part of the format.
        }
    }
}
