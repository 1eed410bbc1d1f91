package org.mesinfos.connectors.format.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.mesinfos.connectors.api.SourceContent;

/** A single compressed file (RFC 1952). Its expansion is limited as in {@link ZipArchive}. */
public final class GzipFile {

    /**
     * The name of the file inside. The name stored in a gzip file is ignored, because it depends on the tool that
     * created it.
     */
    public static final String CONTENT = "content";

    private static final String WHOLE = "a whole gzip file";

    private GzipFile() {}

    /** Returns whether bytes start with the signature of a gzip file with deflate compression. */
    public static boolean isGzip(byte[] head) {
        return head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b && head[2] == 8;
    }

    /**
     * Opens the decompressed bytes.
     *
     * @throws InvalidArchiveException if the file is damaged; also thrown on reads
     * @throws IOException if the bytes of the gzip file cannot be read
     */
    public static InputStream open(SourceContent content) throws IOException {
        InputStream bytes = new UncheckedStream(new BufferedInputStream(content.open()));
        try {
            return new LimitedStream(new GZIPInputStream(bytes), ZipArchive.maxExpandedBytes(content.size()), WHOLE);
        } catch (UncheckedIOException failure) {
            bytes.close();
            throw failure.getCause();
        } catch (IOException broken) {
            bytes.close();
            throw new InvalidArchiveException("a damaged gzip file", WHOLE);
        }
    }
}
