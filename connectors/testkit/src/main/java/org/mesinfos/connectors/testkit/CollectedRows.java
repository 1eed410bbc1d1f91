package org.mesinfos.connectors.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.records.CanonicalJson;

/** A sink that collects all rows, rejections and skipped lines of a connector in order. */
public final class CollectedRows implements RowSink {

    private final List<ParsedRow> rows = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private int read;

    /** Parses all splits of a file. */
    public static CollectedRows of(Connector connector, SourceContent content, long targetBytes) throws IOException {
        CollectedRows collected = new CollectedRows();
        for (Split split : connector.split(content, targetBytes)) {
            connector.parse(content, split, collected);
        }
        return collected;
    }

    /** Parses a file as one split. */
    public static CollectedRows of(Connector connector, SourceContent content) throws IOException {
        CollectedRows collected = new CollectedRows();
        connector.parse(content, Split.WHOLE, collected);
        return collected;
    }

    @Override
    public void startRow() {
        read++;
    }

    @Override
    public void accept(ParsedRow row) {
        rows.add(row);
        lines.add(row.locator() + " " + row.key() + " " + row.subject() + " " + row.links() + " "
                + CanonicalJson.line(row.record()));
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
        lines.add(rejection.toString());
    }

    @Override
    public void skip(Locator locator, String rule) {
        lines.add(locator + " skipped: " + rule);
    }

    public int rowsRead() {
        return read;
    }

    public List<ParsedRow> rows() {
        return rows;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    /** Returns one line of text for each outcome, with all its details. */
    public List<String> lines() {
        return lines;
    }

    /** Returns the records of one type. */
    public <T extends SpecificRecord> List<T> records(Class<T> type) {
        return rows.stream()
                .map(ParsedRow::record)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
