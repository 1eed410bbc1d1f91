package org.mesinfos.connectors.mapping;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.AbsentSource;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.records.CanonicalJson;

/** Row sink that collects everything a connector emits for a file. */
public final class CollectedMappingRows implements RowSink {

    private final List<ParsedRow> accepted = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<LocalDate> asOf = new ArrayList<>();
    private final List<String> absentSourceTexts = new ArrayList<>();
    private int read;

    /** Returns the rows of a whole file. */
    public static CollectedMappingRows of(Connector connector, SourceContent content) throws IOException {
        return of(connector, content, List.of(Split.WHOLE));
    }

    /** Returns the rows of several splits of a file, in order. */
    public static CollectedMappingRows of(Connector connector, SourceContent content, List<Split> splits)
            throws IOException {
        CollectedMappingRows rows = new CollectedMappingRows();
        for (Split split : splits) {
            connector.parse(content, split, rows);
        }
        return rows;
    }

    @Override
    public void startRow() {
        read++;
    }

    @Override
    public void accept(ParsedRow row) {
        accepted.add(row);
    }

    @Override
    public void reject(Rejection rejection) {
        rejected.add(rejection);
    }

    @Override
    public void skip(Locator locator, String rule) {
        skipped.add(locator + ": " + rule);
    }

    @Override
    public void stateAsOf(LocalDate day) {
        asOf.add(day);
    }

    @Override
    public Optional<Consumer<AbsentSource>> absentSources() {
        return Optional.of(source -> absentSourceTexts.add(source.toString()));
    }

    /** Returns the as-of dates that the rows state, in order. */
    public List<LocalDate> asOf() {
        return asOf;
    }

    /** Returns the sources of the mapping of which the file has no value, as texts. */
    public List<String> absentSourceTexts() {
        return absentSourceTexts;
    }

    public int count() {
        return read;
    }

    public List<ParsedRow> accepted() {
        return accepted;
    }

    public List<Rejection> rejected() {
        return rejected;
    }

    public List<String> skipped() {
        return skipped;
    }

    /** Returns each record as JSON. */
    public List<String> json() {
        return accepted.stream().map(row -> CanonicalJson.line(row.record())).toList();
    }

    /** Returns each rejection as text. */
    public List<String> rejectionTexts() {
        return rejected.stream().map(Rejection::toString).toList();
    }
}
