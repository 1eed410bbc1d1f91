package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import org.mesinfos.pipelines.rows.Digests;

/** Stream that fails at its end unless its bytes have the expected hash, so that no storage keeps other bytes. */
final class HashCheckedAtEndStream extends DigestInputStream {

    private final String expected;
    private final String message;
    private boolean isVerified;

    /**
     * @param expected SHA-256 of the bytes
     * @param message message of the {@link StoreException} for other bytes
     */
    HashCheckedAtEndStream(InputStream bytes, String expected, String message) {
        super(bytes, Digests.newSha256());
        this.expected = expected;
        this.message = message;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        verifyAtEnd(value);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        verifyAtEnd(count);
        return count;
    }

    private void verifyAtEnd(int read) throws StoreException {
        if (read >= 0 || isVerified) {
            return;
        }
        if (!Digests.hexadecimal(digest.digest()).equals(expected)) {
            throw new StoreException(message);
        }
        isVerified = true;
    }
}
