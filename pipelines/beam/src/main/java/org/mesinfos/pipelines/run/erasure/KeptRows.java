package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.BitSet;
import java.util.function.Predicate;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.RowTrace;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.intake.ConnectorRunner;

/**
 * The rows of a kept file, as its connector reads them, by the lines on which they start. Lines are counted from 1. Only the
 * connector knows which lines belong to a row: quotation marks, delimiters and lines that continue a row differ between formats.
 */
final class KeptRows implements RowSink {

    private final Predicate<RowTrace> erased;
    private final BitSet starts = new BitSet();
    private final BitSet accepted = new BitSet();
    private final BitSet rejectedErased = new BitSet();
    private boolean partial;

    private KeptRows(Predicate<RowTrace> erased) {
        this.erased = erased;
    }

    /**
     * Reads the rows of a file, as a run does: a file on which the connector fails ends with a rejected row.
     *
     * @param erased whether a rejected row is one of an erased person, by what it shows
     */
    static KeptRows read(Connector connector, SourceContent content, Predicate<RowTrace> erased) throws IOException {
        KeptRows rows = new KeptRows(erased);
        rows.partial = new ConnectorRunner(connector).read(content, rows).isPartial();
        return rows;
    }

    /** Adds the lines on which rows and lines without rows start. */
    void addStartsTo(BitSet lines) {
        lines.or(starts);
    }

    /** Returns whether rows below the last known one may be unknown. */
    boolean isPartial() {
        return partial;
    }

    /** Returns whether exactly the same rows are accepted in another reading of the file, but for those on some lines. */
    boolean acceptsAllBut(BitSet lines, KeptRows other) {
        BitSet expected = (BitSet) accepted.clone();
        expected.andNot(lines);
        return expected.equals(other.accepted);
    }

    /** Returns whether a rejected row on a line shows an erased person. */
    boolean showsErased(long line) {
        return rejectedErased.get(Math.toIntExact(line));
    }

    /** Returns whether any rejected row shows an erased person. */
    boolean showsErased() {
        return !rejectedErased.isEmpty();
    }

    @Override
    public void startRow() {}

    @Override
    public void accept(ParsedRow row) {
        starts.set(line(row.locator()));
        accepted.set(line(row.locator()));
    }

    @Override
    public void reject(Rejection rejection) {
        reject(rejection, RowTrace.NONE);
    }

    @Override
    public void reject(Rejection rejection, RowTrace trace) {
        int line = line(rejection.locator());
        starts.set(line);
        if (erased.test(trace)) {
            rejectedErased.set(line);
        }
    }

    @Override
    public void skip(Locator locator, String rule) {
        starts.set(line(locator));
    }

    private static int line(Locator locator) {
        return Math.toIntExact(locator.line());
    }
}
