package org.mesinfos.connectors.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The decompressed bytes of an entry up to a limit. All errors of the data are thrown as {@link BrokenArchive}. */
final class LimitedStream extends InputStream {

    private final InputStream entry;
    private final long limit;
    private final String whole;
    private long given;

    /** @param whole description of a valid archive, used in error messages */
    LimitedStream(InputStream entry, long limit, String whole) {
        this.entry = entry;
        this.limit = limit;
        this.whole = whole;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = entry.read(target, offset, length);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (IOException | RuntimeException broken) {
            throw new BrokenArchive("a compressed part that is damaged", whole);
        }
        given += Math.max(0, count);
        if (given > limit) {
            throw new BrokenArchive("a part that expands beyond the limit", "at most " + limit + " bytes");
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        try {
            entry.close();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
