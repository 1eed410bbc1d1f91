package org.mesinfos.connectors.format.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.mesinfos.connectors.api.SourceContent;

/** One file compressed by itself (RFC 1952), limited in what it may expand to as the parts of a {@link ZipArchive} are. */
public final class GzipFile {

    /** What the file in it is called: the name that such a file may state depends on who made it. */
    public static final String CONTENT = "content";

    private static final String WHOLE = "a whole gzip file";

    private GzipFile() {}

    /** Whether a file begins as gzip files do, with the one compression there is. */
    public static boolean isOne(byte[] head) {
        return head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b && head[2] == 8;
    }

    /**
     * The bytes of the file in it.
     *
     * @throws BrokenArchive when it is damaged, also while reading
     * @throws IOException when its own bytes could not be had
     */
    public static InputStream open(SourceContent content) throws IOException {
        InputStream bytes = new Had(new BufferedInputStream(content.open()));
        try {
            return new LimitedStream(new GZIPInputStream(bytes), ZipArchive.mostBytes(content.size()), WHOLE);
        } catch (UncheckedIOException notHad) {
            bytes.close();
            throw notHad.getCause();
        } catch (IOException broken) {
            bytes.close();
            throw new BrokenArchive("a damaged gzip file", WHOLE);
        }
    }

    /** Tells bytes that could not be had from those that are wrong. */
    private static final class Had extends InputStream {

        private final InputStream bytes;

        private Had(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            try {
                return bytes.read();
            } catch (IOException notHad) {
                throw new UncheckedIOException(notHad);
            }
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            try {
                return bytes.read(target, offset, length);
            } catch (IOException notHad) {
                throw new UncheckedIOException(notHad);
            }
        }

        @Override
        public int available() throws IOException {
            return bytes.available();
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
