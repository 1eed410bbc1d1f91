package org.mesinfos.pipelines.run.erasure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.deliveries.SourceFileConversion;

/**
 * Collector of the lines of all rejected rows of a file. The store lists only the first ones, so that files with many rejected
 * rows are read again.
 */
final class RejectedLines implements RowSink {

    private final Set<Long> lines = new HashSet<>();

    private RejectedLines() {}

    /**
     * Reads a file and returns the lines on which its rejected rows start, from 1.
     *
     * @param file the file as it was delivered
     * @param kept its kept bytes, in which rows may be blank
     */
    static Set<Long> read(Connector connector, SourceFile file, byte[] kept) throws IOException {
        RejectedLines sink = new RejectedLines();
        connector.parse(new KeptContent(SourceFileConversion.content(file).context(), kept), Split.WHOLE, sink);
        return sink.lines;
    }

    @Override
    public void startRow() {}

    @Override
    public void accept(ParsedRow row) {}

    @Override
    public void reject(Rejection rejection) {
        lines.add(rejection.locator().line());
    }

    @Override
    public void skip(Locator locator, String rule) {}

    private static final class KeptContent implements SourceContent {

        private final SourceContext context;
        private final byte[] bytes;

        KeptContent(SourceContext context, byte[] bytes) {
            this.context = context;
            this.bytes = bytes;
        }

        @Override
        public SourceContext context() {
            return context;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open(long offset) {
            int start = (int) Math.min(offset, bytes.length);
            return new ByteArrayInputStream(bytes, start, bytes.length - start);
        }
    }
}
