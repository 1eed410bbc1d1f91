package org.mesinfos.connectors.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.records.CanonicalJson;
import org.mesinfos.records.Envelope;

/** A sink that collects all results of a connector and fails on any violation of the sink contract. */
public final class ParseResult implements RowSink {

    private final List<ParsedRow> rows = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final TreeSet<Long> skippedLines = new TreeSet<>();
    private final TreeSet<Long> linesSkippedByRule = new TreeSet<>();
    private boolean rowIsOpen;
    private boolean ended;

    public static ParseResult of(Connector connector, SourceContent content) {
        return of(connector, content, List.of(Split.WHOLE));
    }

    static ParseResult of(Connector connector, SourceContent content, List<Split> splits) {
        ParseResult reading = new ParseResult();
        try {
            for (Split split : splits) {
                connector.parse(content, split, reading);
                reading.requireNoOpenRow("A split ended with a row neither accepted nor rejected");
            }
        } catch (IOException fault) {
            throw new AssertionError("The connector threw an exception because of the content", fault);
        }
        reading.ended = true;
        if (connector instanceof GenericReader) {
            reading.rows.forEach(ParseResult::withoutProof);
        }
        return reading;
    }

    /** Removes the proof and confidence of a generic reader, which are no values of the file. */
    private static void withoutProof(ParsedRow row) {
        row.record().put(Envelope.DERIVED, List.of());
    }

    @Override
    public void startRow() {
        requireNoOpenRow("A row was started before the previous row was accepted or rejected");
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
    public void skip(Locator locator, String rule) {
        skippedLines.add(locator.line());
        if (!rule.equals(RowSink.BELONGS_TO_NO_RECORD)) {
            linesSkippedByRule.add(locator.line());
        }
    }

    private void close() {
        if (!rowIsOpen) {
            throw new AssertionError("A row was accepted or rejected without having been started");
        }
        if (ended) {
            throw new AssertionError("A row was passed after parsing had returned");
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

    /** Returns the numbers of the lines that contain no row. */
    public SortedSet<Long> skippedLines() {
        return skippedLines;
    }

    /** Returns the numbers of the lines that a rule of the connector skips, without those that only belong to no record. */
    SortedSet<Long> linesSkippedByRule() {
        return linesSkippedByRule;
    }

    /** Returns each record as a line of JSON. */
    List<String> records() {
        return rows.stream().map(row -> CanonicalJson.line(row.record())).toList();
    }

    /** Returns the records in file order, followed by the rejections, as one line of JSON each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(records());
        rejections.stream().map(ParseResult::line).forEach(lines::add);
        return lines;
    }

    /** Returns whether the number of records differs, or two of them by more than the notation of a value. */
    boolean differsInARecord(ParseResult other) {
        return rows.size() != other.rows.size()
                || IntStream.range(0, rows.size())
                        .anyMatch(i ->
                                !rows.get(i).record().equals(other.rows.get(i).record()));
    }

    /** Returns all properties of each row: record, locator, subject, key and links. */
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
        rejections.stream().map(ParseResult::line).forEach(details::add);
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
