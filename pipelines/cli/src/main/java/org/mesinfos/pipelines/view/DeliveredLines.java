package org.mesinfos.pipelines.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.format.lines.LineEnd;
import org.mesinfos.records.Sighting;

/**
 * The delivered lines that report the person's records, from the originals that the store keeps.
 *
 * <p>A line is quoted only if it is certainly one row, because another row can be of another person: the connector must be
 * one whose rows have a line each, and must not state several subjects in one row. A line that is very long, or that contains
 * markup, is left out too. Not thread-safe.
 */
final class DeliveredLines {

    /** Lines of one page; with more, the page shows places only. */
    private static final int MOST_LINES = 20_000;
    /** Bytes of a line that is certainly one row. */
    private static final int LONGEST_LINE = 2_000;

    private static final Pattern SUBJECT = Pattern.compile("\\bsubject\\b[\"']?\\s*:");

    private final ConnectorRegistry connectors;
    private final Map<String, Boolean> isQuotable = new HashMap<>();
    private final SortedMap<String, SortedSet<Long>> wanted = new TreeMap<>();
    private int count;

    /** @param connectors the connectors that may have read the files; lines of others are not quoted */
    DeliveredLines(ConnectorRegistry connectors) {
        this.connectors = connectors;
    }

    /** The delivered bytes that the store keeps. */
    interface Originals {

        /** Opens a file by its hash; empty if its bytes are not kept. */
        Optional<InputStream> open(String sha256) throws IOException;
    }

    /** Notes the line of a sighting, if it is one row. */
    void add(Sighting sighting) {
        if (sighting.getLine() != null
                && sighting.getPath() == null
                && sighting.getPage() == null
                && isQuotable.computeIfAbsent(sighting.getConnector(), this::hasRowOfOneSubjectPerLine)) {
            boolean isNew = wanted.computeIfAbsent(sighting.getFileSha256(), key -> new TreeSet<>())
                    .add(sighting.getLine());
            count += isNew ? 1 : 0;
        }
    }

    private boolean hasRowOfOneSubjectPerLine(String connector) {
        return connectors.hasRowPerLine(connector)
                && connectors
                        .mapping(connector)
                        .map(mapping -> SUBJECT.matcher(mapping).results().count() <= 1)
                        .orElse(true);
    }

    /** Reads the lines: text by number of the line, by hash of the file. Files without an original are absent. */
    ObjectNode read(Originals originals) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (count > MOST_LINES) {
            return json;
        }
        for (var file : wanted.entrySet()) {
            Optional<InputStream> original = originals.open(file.getKey());
            if (original.isPresent()) {
                ObjectNode lines = json.putObject(file.getKey());
                try (InputStream bytes = new BufferedInputStream(original.get(), LineEnd.HEAD_BYTES)) {
                    readLines(bytes, file.getValue()).forEach((number, text) -> lines.put(Long.toString(number), text));
                }
            }
        }
        return json;
    }

    /** Returns lines by number; none if a byte of a longer character may look like a line end. */
    private static SortedMap<Long, String> readLines(InputStream bytes, SortedSet<Long> numbers) throws IOException {
        bytes.mark(LineEnd.HEAD_BYTES);
        byte lineEnd = LineEnd.of(bytes.readNBytes(LineEnd.HEAD_BYTES));
        bytes.reset();
        SortedMap<Long, String> lines = new TreeMap<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        for (int next = bytes.read(); number <= numbers.last(); next = bytes.read()) {
            if (next == 0) {
                return new TreeMap<>();
            }
            if (next == lineEnd || next < 0) {
                if (numbers.contains(number)) {
                    Optional<String> row = text(line.toByteArray());
                    if (row.isPresent()) {
                        lines.put(number, row.get());
                    }
                }
                if (next < 0) {
                    return lines;
                }
                line.reset();
                number++;
            } else if (line.size() <= LONGEST_LINE) {
                line.write(next);
            }
        }
        return lines;
    }

    /** Returns the text of a line that is one row of a table. */
    static Optional<String> text(byte[] line) {
        String text = decode(line).strip();
        boolean isRow = line.length <= LONGEST_LINE && !text.isEmpty() && "<{[".indexOf(text.charAt(0)) < 0;
        return isRow ? Optional.of(text) : Optional.empty();
    }

    private static String decode(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(line, Charset.forName("windows-1252"));
        }
    }
}
