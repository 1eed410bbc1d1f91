package org.mesinfos.connectors.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.mesinfos.connectors.format.lines.BlockInputStream;

/** The decompressed bytes of an entry up to a limit. All errors of the data are thrown as {@link InvalidArchiveException}. */
final class LimitedStream extends BlockInputStream {

    private final InputStream entry;
    private final long limit;
    private final String expected;
    private long bytesRead;

    /** @param expected description of a valid archive, used in error messages */
    LimitedStream(InputStream entry, long limit, String expected) {
        this.entry = entry;
        this.limit = limit;
        this.expected = expected;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = entry.read(target, offset, length);
        } catch (InvalidArchiveException invalid) {
            throw invalid;
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (IOException | RuntimeException broken) {
            throw damaged();
        } catch (StackOverflowError endless) { // The gzip reader of the platform calls itself for each empty part.
            throw damaged();
        }
        bytesRead += Math.max(0, count);
        if (bytesRead > limit) {
            throw new InvalidArchiveException("a part that expands beyond the limit", "at most " + limit + " bytes");
        }
        return count;
    }

    private InvalidArchiveException damaged() {
        return new InvalidArchiveException("a compressed part that is damaged", expected);
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
