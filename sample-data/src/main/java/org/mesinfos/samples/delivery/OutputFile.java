package org.mesinfos.samples.delivery;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mesinfos.samples.truth.FileTally;

/** File of a delivery being written, with the counts of its rows. */
final class OutputFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final FileTally tally;
    private final DigestOutputStream digested;
    private final OutputStream out;
    private boolean closed;

    OutputFile(OutputStream target, FileTally tally) {
        this.tally = tally;
        this.digested = new DigestOutputStream(target, sha256());
        this.out = new BufferedOutputStream(digested, BUFFER);
    }

    void write(String text, Charset charset) throws IOException {
        out.write(text.getBytes(charset));
    }

    /** Returns a stream for writers that need one; it must not be closed. */
    OutputStream stream() {
        return out;
    }

    FileTally tally() {
        return tally;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.close();
            tally.seal(HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is required of every Java platform", impossible);
        }
    }
}
