package org.mesinfos.connectors.testkit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;

/** Files of which nothing need be found out: text in UTF-8. */
enum PlainFiles implements ConnectorsUnderTest {
    INSTANCE;

    @Override
    public List<Connector> connectors() {
        return List.of();
    }

    @Override
    public Path samples() {
        throw new UnsupportedOperationException("The samples are given one by one");
    }

    @Override
    public SourceContent content(String organisation, String fileName, byte[] bytes) {
        return new PlainFile(
                new SourceContext(
                        organisation,
                        "",
                        "",
                        fileName,
                        "text/csv",
                        "UTF-8",
                        ZoneId.of("Europe/Paris"),
                        "FR",
                        Optional.empty()),
                bytes);
    }

    @Override
    public SourceContent changed(SourceContent content, byte[] bytes) {
        return new PlainFile(content.context(), bytes);
    }

    @Override
    public FilePreview preview(SourceContent content) {
        throw new UnsupportedOperationException("Nothing is recognised");
    }

    @Override
    public Optional<Connector> taker(FilePreview preview) {
        return Optional.empty();
    }

    private static final class PlainFile implements SourceContent {

        private final SourceContext context;
        private final byte[] bytes;

        PlainFile(SourceContext context, byte[] bytes) {
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
