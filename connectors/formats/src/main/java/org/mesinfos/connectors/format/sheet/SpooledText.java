package org.mesinfos.connectors.format.sheet;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.format.process.Spool;

/** The text of a spreadsheet that was read once and can be opened several times. */
public final class SpooledText implements SourceContent, Closeable {

    private final SpreadsheetText text;
    private final Spool spool;

    SpooledText(SpreadsheetText text, Spool spool) {
        this.text = text;
        this.spool = spool;
    }

    @Override
    public SourceContext context() {
        return text.context();
    }

    @Override
    public long size() {
        return text.size();
    }

    @Override
    public InputStream open(long offset) throws IOException {
        InputStream in = new SheetTextCodec.Reader(spool.open());
        in.skipNBytes(offset);
        return in;
    }

    /** Opens a stream that closes this text together with itself. */
    InputStream openOnce(long offset) throws IOException {
        return new FilterInputStream(open(offset)) {
            @Override
            public void close() throws IOException {
                SpooledText.this.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
