package org.mesinfos.connectors.format.process;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.mesinfos.connectors.format.temporary.TemporaryFolder;

/**
 * A temporary file with output, encrypted with a key that is only in memory. Where the system permits, the file has no
 * name, so that it disappears even if this process is killed.
 */
final class SpoolFile implements Closeable {

    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int KEY_BYTES = 16;

    private final FileChannel channel;
    private final SecretKeySpec key;
    private final Cipher encryption;

    private SpoolFile(FileChannel channel) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.channel = channel;
        this.key = new SecretKeySpec(random, "AES");
        this.encryption = cipher(Cipher.ENCRYPT_MODE);
    }

    static SpoolFile create() throws IOException {
        Path path = Files.createTempFile(TemporaryFolder.path(), "spool-", "");
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            Files.delete(path);
        } catch (IOException openFilesAreKept) {
            // The file is deleted when it is closed.
        }
        return new SpoolFile(channel);
    }

    void write(byte[] bytes, int length) throws IOException {
        ByteBuffer encrypted = ByteBuffer.wrap(encryption.update(bytes, 0, length));
        while (encrypted.hasRemaining()) {
            channel.write(encrypted);
        }
    }

    InputStream open() {
        return new CipherInputStream(
                new BufferedInputStream(new PositionedStream(channel), Wire.BLOCK_BYTES), cipher(Cipher.DECRYPT_MODE));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The key is used for a single file, so its counter may start at zero. */
    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new IvParameterSpec(new byte[KEY_BYTES]));
            return cipher;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The bytes of a channel from its beginning, independent of the position of the channel. */
    private static final class PositionedStream extends InputStream {

        private final FileChannel channel;
        private long position;

        PositionedStream(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = channel.read(ByteBuffer.wrap(target, offset, length), position);
            position += Math.max(0, count);
            return count;
        }
    }
}
