package org.mesinfos.connectors.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.records.CanonicalJson;

/** All that a connector made of a file. A fault of the connector is thrown: nothing here forgives. */
public final class Reading implements RowSink {

    private final List<ParsedRow> rows = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final TreeSet<Long> skippedLines = new TreeSet<>();
    private boolean rowIsOpen;
    private boolean ended;

    public static Reading of(Connector connector, SourceContent content) {
        return of(connector, content, List.of(Chunk.WHOLE));
    }

    static Reading of(Connector connector, SourceContent content, List<Chunk> chunks) {
        Reading reading = new Reading();
        try {
            for (Chunk chunk : chunks) {
                connector.parse(content, chunk, reading);
                reading.requireNoOpenRow("A piece ended with a row that has no outcome");
            }
        } catch (IOException fault) {
            throw new AssertionError("The connector threw for what the bytes say", fault);
        }
        reading.ended = true;
        return reading;
    }

    @Override
    public void read() {
        requireNoOpenRow("A row was read before the one before it had an outcome");
        rowIsOpen = true;
    }

    @Override
    public void accept(ParsedRow row) {
        close();
        rows.add(row);
    }

    @Override
    public void reject(Rejection rejection) {
        close();
        rejections.add(rejection);
    }

    @Override
    public void skipped(Locator locator, String rule) {
        skippedLines.add(locator.line());
    }

    private void close() {
        if (!rowIsOpen) {
            throw new AssertionError("A row had an outcome without having been read");
        }
        if (ended) {
            throw new AssertionError("A row came after parsing had returned");
        }
        rowIsOpen = false;
    }

    private void requireNoOpenRow(String message) {
        if (rowIsOpen) {
            throw new AssertionError(message);
        }
    }

    public List<ParsedRow> rows() {
        return rows;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    /** Lines of the file that carry no row. */
    public SortedSet<Long> skippedLines() {
        return skippedLines;
    }

    /** Each record as a line of JSON. */
    List<String> records() {
        return rows.stream().map(row -> CanonicalJson.line(row.record())).toList();
    }

    /** The records in file order, then the rejections, a line of JSON each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(records());
        rejections.stream().map(Reading::line).forEach(lines::add);
        return lines;
    }

    /** Everything that tells one row from another: record, place, subject, key and links. */
    public List<String> details() {
        List<String> details = new ArrayList<>();
        for (ParsedRow row : rows) {
            details.add(String.join(
                    " | ",
                    CanonicalJson.line(row.record()),
                    row.locator().toString(),
                    row.subject().toString(),
                    row.key().toString(),
                    row.links().toString()));
        }
        rejections.stream().map(Reading::line).forEach(details::add);
        return details;
    }

    private static String line(Rejection rejection) {
        return "{\"rejected\":{\"reason\":\"" + rejection.reason() + "\",\"locator\":" + quoted(rejection.locator())
                + ",\"column\":" + quoted(rejection.column()) + ",\"found\":" + quoted(rejection.found())
                + ",\"expected\":" + quoted(rejection.expected()) + "}}";
    }

    private static String quoted(Object text) {
        return "\"" + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
