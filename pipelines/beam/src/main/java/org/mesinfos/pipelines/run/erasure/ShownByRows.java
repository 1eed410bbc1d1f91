package org.mesinfos.pipelines.run.erasure;

import java.util.Set;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.RowTrace;
import org.mesinfos.pipelines.identity.traces.RowTraces;

/** Collector of what the rejected rows on some lines of a file show. */
final class ShownByRows implements RowSink {

    private final Set<Long> lines;
    private final Set<Long> found = new TreeSet<>();
    private final RowTraces traces;

    /** @param lines lines on which the rows start, from 1 */
    ShownByRows(Set<Long> lines, RowTraces traces) {
        this.lines = lines;
        this.traces = traces;
    }

    /** Returns whether each of the lines has a rejected row, and their digests can be listed. */
    boolean isComplete() {
        return found.containsAll(lines) && !traces.isIncomplete();
    }

    @Override
    public void startRow() {}

    @Override
    public void accept(ParsedRow row) {}

    @Override
    public void reject(Rejection rejection) {
        reject(rejection, RowTrace.NONE);
    }

    @Override
    public void reject(Rejection rejection, RowTrace trace) {
        if (lines.contains(rejection.locator().line())) {
            found.add(rejection.locator().line());
            traces.addRejected(trace);
        }
    }

    @Override
    public void skip(Locator locator, String rule) {}
}
