package org.mesinfos.connectors.format.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Optional;
import org.mesinfos.connectors.SourceContent;
import org.mesinfos.connectors.SourceContext;

/** A PDF file in memory. */
record BytesContent(byte[] bytes) implements SourceContent {

    @Override
    public SourceContext context() {
        return new SourceContext(
                "banque",
                "delivery",
                "sha",
                "file.pdf",
                "application/pdf",
                "windows-1252",
                ZoneId.of("Europe/Paris"),
                "FR",
                Optional.empty());
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open(long offset) {
        return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
    }
}
