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
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.records.Sighting;

/**
 * The delivered lines that report the person's records, from the originals that the store keeps.
 *
 * <p>Only lines of tables are read: a row of a format with elements or pages is not a line. A line that is very long, or
 * that contains markup, may be more than one row and is left out, because another row can be of another person. Not
 * thread-safe.
 */
final class DeliveredLines {

    /** Lines of one page; with more, the page shows places only. */
    private static final int MOST_LINES = 20_000;
    /** Bytes of a line that is certainly one row. */
    private static final int LONGEST_LINE = 2_000;

    private final SortedMap<String, SortedSet<Long>> wanted = new TreeMap<>();
    private int count;

    /** Notes the line of a sighting, if it has one. */
    void add(Sighting sighting) {
        if (sighting.getLine() != null && sighting.getPath() == null && sighting.getPage() == null) {
            boolean isNew = wanted.computeIfAbsent(sighting.getFileSha256(), key -> new TreeSet<>())
                    .add(sighting.getLine());
            count += isNew ? 1 : 0;
        }
    }

    /** Reads the lines: text by number of the line, by hash of the file. Files without an original are absent. */
    ObjectNode read(ContentStore content) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (count > MOST_LINES) {
            return json;
        }
        for (var file : wanted.entrySet()) {
            Optional<String> original = content.findOriginal(file.getKey());
            if (original.isPresent()) {
                try (InputStream bytes = new BufferedInputStream(InboxFileContent.open(original.get(), 0))) {
                    readLines(bytes, file.getValue(), json.putObject(file.getKey()));
                }
            }
        }
        return json;
    }

    private static void readLines(InputStream bytes, SortedSet<Long> numbers, ObjectNode lines) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        long last = numbers.last();
        while (number <= last) {
            int next = bytes.read();
            if (next == '\n' || next < 0) {
                if (numbers.contains(number)) {
                    Optional<String> row = text(line.toByteArray());
                    if (row.isPresent()) {
                        lines.put(Long.toString(number), row.get());
                    }
                }
                line.reset();
                number++;
                if (next < 0) {
                    return;
                }
            } else if (line.size() <= LONGEST_LINE) {
                line.write(next);
            }
        }
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
