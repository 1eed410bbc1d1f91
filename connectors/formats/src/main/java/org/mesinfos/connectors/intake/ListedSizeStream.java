package org.mesinfos.connectors.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * Stream over a file that fails with {@link ChangedFileException} if the file does not have its listed size any more. A
 * file that grows without end is not read beyond that size. Not safe for use by multiple threads.
 */
public final class ListedSizeStream extends InputStream {

    private final InputStream stream;
    private long remaining;

    /** @param size size in bytes when the file was listed */
    public ListedSizeStream(InputStream stream, long size) {
        this.stream = stream;
        this.remaining = size;
    }

    @Override
    public int read() throws IOException {
        int one = stream.read();
        account(one < 0 ? -1 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = stream.read(buffer, offset, length);
        account(count);
        return count;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** @param count number of bytes read; negative at the end of the file */
    private void account(int count) throws ChangedFileException {
        if (count < 0 ? remaining > 0 : count > remaining) {
            throw new ChangedFileException();
        }
        remaining -= Math.max(count, 0);
    }
}
