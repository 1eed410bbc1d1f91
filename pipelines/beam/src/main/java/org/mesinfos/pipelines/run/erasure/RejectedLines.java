package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.intake.ConnectorRunner;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.deliveries.SourceFileConversion;

/**
 * Collector of the lines of all rejected rows of a file. The store lists only the first ones, so that files with many rejected
 * rows are read again.
 */
final class RejectedLines implements RowSink {

    private final SortedMap<Long, RejectionReason> lines = new TreeMap<>();

    private RejectedLines() {}

    /**
     * Reads a file and returns the lines on which its rejected rows start, from 1, with the reasons.
     *
     * @param file the file as it was delivered
     * @param kept its kept bytes, in which rows may be blank
     */
    static SortedMap<Long, RejectionReason> read(Connector connector, SourceFile file, byte[] kept) throws IOException {
        RejectedLines sink = new RejectedLines();
        new ConnectorRunner(connector)
                .read(BytesContent.of(SourceFileConversion.content(file).context(), kept), sink);
        return sink.lines;
    }

    @Override
    public void startRow() {}

    @Override
    public void accept(ParsedRow row) {}

    @Override
    public void reject(Rejection rejection) {
        lines.put(rejection.locator().line(), rejection.reason());
    }

    @Override
    public void skip(Locator locator, String rule) {}
}
