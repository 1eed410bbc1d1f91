package org.mesinfos.connectors.format.temporary;

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
import org.mesinfos.connectors.format.lines.BlockInputStream;

/**
 * A temporary file, encrypted with a key that is only in memory. Where the system permits, the file has no
 * name, so that it disappears even if this process is killed. It is written by one thread, and then
 * read by any number of threads.
 */
public final class SpoolFile implements Closeable {

    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int KEY_BYTES = 16;
    private static final int CIPHER_BLOCK_BYTES = 16;
    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel channel;
    private final SecretKeySpec key;
    private final Cipher encryption;

    private SpoolFile(FileChannel channel) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.channel = channel;
        this.key = new SecretKeySpec(random, "AES");
        this.encryption = cipher(Cipher.ENCRYPT_MODE, 0);
    }

    /**
     * Creates an empty file in the folder for temporary files.
     *
     * @throws IOException if it cannot be created
     */
    public static SpoolFile create() throws IOException {
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

    /**
     * Appends the first bytes of an array.
     *
     * @throws IOException if they cannot be written, for example because the disk is full
     */
    public void write(byte[] bytes, int length) throws IOException {
        ByteBuffer encrypted = ByteBuffer.wrap(encryption.update(bytes, 0, length));
        while (encrypted.hasRemaining()) {
            channel.write(encrypted);
        }
    }

    /** Opens the bytes from an offset. Streams are invalid once the file is closed. */
    public InputStream open(long offset) throws IOException {
        long block = offset / CIPHER_BLOCK_BYTES;
        InputStream encrypted =
                new BufferedInputStream(new PositionedStream(channel, block * CIPHER_BLOCK_BYTES), BUFFER_BYTES);
        InputStream bytes = new CipherInputStream(encrypted, cipher(Cipher.DECRYPT_MODE, block));
        bytes.skipNBytes(offset % CIPHER_BLOCK_BYTES);
        return bytes;
    }

    /** Returns false if the file is closed; the interruption of a thread that reads it closes it. */
    public boolean isOpen() {
        return channel.isOpen();
    }

    /** Removes the file. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    /**
     * Returns a cipher that starts at a block. The key is used for a single file, so its counter may start at zero.
     */
    private Cipher cipher(int mode, long block) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, counter(block));
            return cipher;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static IvParameterSpec counter(long block) {
        return new IvParameterSpec(ByteBuffer.allocate(CIPHER_BLOCK_BYTES)
                .putLong(Long.BYTES, block)
                .array());
    }

    /** The bytes of a channel from a position, independent of the position of the channel. */
    private static final class PositionedStream extends BlockInputStream {

        private final FileChannel channel;
        private long position;

        PositionedStream(FileChannel channel, long position) {
            this.channel = channel;
            this.position = position;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = channel.read(ByteBuffer.wrap(target, offset, length), position);
            position += Math.max(0, count);
            return count;
        }
    }
}
