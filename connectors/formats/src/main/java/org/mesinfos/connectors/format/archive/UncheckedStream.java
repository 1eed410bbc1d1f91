package org.mesinfos.connectors.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Stream that throws I/O errors of the storage unchecked, to distinguish them from errors of the archive. */
final class UncheckedStream extends InputStream {

    private final InputStream bytes;

    UncheckedStream(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws InvalidArchiveException {
        try {
            return bytes.read();
        } catch (InvalidArchiveException damaged) {
            throw damaged;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws InvalidArchiveException {
        try {
            return bytes.read(target, offset, length);
        } catch (InvalidArchiveException damaged) {
            throw damaged;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public long skip(long count) throws InvalidArchiveException {
        try {
            return bytes.skip(count);
        } catch (InvalidArchiveException damaged) {
            throw damaged;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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
