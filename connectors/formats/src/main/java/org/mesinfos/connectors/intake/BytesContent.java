package org.mesinfos.connectors.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;

/** A file held in memory, with a given context or the one that a scan of its bytes gives. */
public final class BytesContent implements SourceContent {

    private final byte[] bytes;
    private final SourceContext context;

    private BytesContent(byte[] bytes, SourceContext context) {
        this.bytes = bytes;
        this.context = context;
    }

    /** Creates a file with the context of a delivered one. */
    public static BytesContent of(SourceContext context, byte[] bytes) {
        return new BytesContent(bytes, context);
    }

    /** Creates a file of the organisation "test" in France. */
    public static BytesContent of(String fileName, byte[] bytes) {
        return of("test", fileName, bytes);
    }

    public static BytesContent of(String organisation, String fileName, byte[] bytes) {
        return of(organisation, fileName, MediaTypes.detect(bytes, fileName), bytes);
    }

    private static BytesContent of(String organisation, String fileName, String mediaType, byte[] bytes) {
        try {
            FileScan scan = FileScanner.scan(new ByteArrayInputStream(bytes));
            return new BytesContent(
                    bytes,
                    new SourceContext(
                            organisation,
                            "d".repeat(64),
                            scan.sha256(),
                            fileName,
                            mediaType,
                            scan.charset().name(),
                            ZoneId.of("Europe/Paris"),
                            "FR",
                            Optional.empty()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns a file with other bytes and the same name and type. */
    public BytesContent with(byte[] replacement) {
        return of(context.organisation(), context.fileName(), context.mediaType(), replacement);
    }

    public static BytesContent utf8(String fileName, String text) {
        return of(fileName, text.getBytes(StandardCharsets.UTF_8));
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
