package org.mesinfos.pipelines.store.encryption;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Form of an encrypted file: {@code MSE1}, the id of its data key, then segments of AES-GCM as in Tink's
 * AES256_GCM_HKDF_1MB streaming encryption, with segments of 64 kB. Changed, moved, missing and added segments are
 * detected, and a file can be read from any offset.
 *
 * <p>Each file has a key of its own, derived from the data key, a random salt, and the label of the data key.
 */
final class EncryptedFile {

    private static final byte[] MAGIC = "MSE1".getBytes(StandardCharsets.US_ASCII);
    /** Number of bytes before the segments. */
    static final int PREFIX_BYTES = 4 + DataKey.ID_BYTES;

    private static final int START_BYTES = PREFIX_BYTES + SegmentLayout.HEADER_BYTES;

    private EncryptedFile() {}

    /** Source of the bytes of a stored file. */
    @FunctionalInterface
    interface Source {

        /** Opens the bytes at an offset. */
        InputStream open(long offset) throws IOException;
    }

    /** Returns the encrypted form of bytes. */
    static byte[] encrypt(byte[] plain, KeyLabel label, DataKey key) throws IOException {
        byte[] encrypted = new byte[Math.toIntExact(PREFIX_BYTES + SegmentLayout.encryptedSize(plain.length))];
        if (plain.length <= SegmentLayout.plainBytes(0)) {
            SegmentHeader header = SegmentHeader.random();
            System.arraycopy(prefix(key), 0, encrypted, 0, PREFIX_BYTES);
            System.arraycopy(header.encode(), 0, encrypted, PREFIX_BYTES, SegmentLayout.HEADER_BYTES);
            header.cipher(key, context(label))
                    .encrypt(plain, plain.length, 0, SegmentCipher.Position.LAST, encrypted, START_BYTES);
            return encrypted;
        }
        try (InputStream stream = encrypt(new ByteArrayInputStream(plain), label, key)) {
            int count = stream.readNBytes(encrypted, 0, encrypted.length);
            if (count != encrypted.length || stream.read() >= 0) {
                throw new IllegalStateException("The size of an encrypted file follows from that of its content");
            }
        }
        return encrypted;
    }

    /** Returns the encrypted form of a stream, encrypted while it is read. Closing it does not close the stream. */
    static InputStream encrypt(InputStream plain, KeyLabel label, DataKey key) {
        SegmentHeader header = SegmentHeader.random();
        return new EncryptingStream(plain, prefix(key), header, header.cipher(key, context(label)));
    }

    private static byte[] prefix(DataKey key) {
        byte[] prefix = Arrays.copyOf(MAGIC, PREFIX_BYTES);
        System.arraycopy(key.id(), 0, prefix, MAGIC.length, DataKey.ID_BYTES);
        return prefix;
    }

    /** Returns the number of bytes before encryption. */
    static OptionalLong plainSize(long storedSize) {
        return SegmentLayout.plainSize(storedSize - PREFIX_BYTES);
    }

    /** Decrypts a whole file. */
    static byte[] decrypt(byte[] stored, KeyLabel label, DataKeys keys) throws IOException {
        OptionalLong size = plainSize(stored.length);
        if (size.isEmpty()) {
            throw damaged();
        }
        if (stored.length <= PREFIX_BYTES + SegmentLayout.SEGMENT_BYTES) {
            return open(new ByteArrayInputStream(stored), label, keys)
                    .decrypt(stored, START_BYTES, stored.length - START_BYTES, 0, SegmentCipher.Position.LAST);
        }
        try (InputStream stream = decrypt(new ByteArrayInputStream(stored), label, keys)) {
            byte[] plain = new byte[Math.toIntExact(size.getAsLong())];
            if (stream.readNBytes(plain, 0, plain.length) != plain.length || stream.read() >= 0) {
                throw damaged();
            }
            return plain;
        }
    }

    /** Returns the decrypted bytes of a stream of the whole file. Closing it closes the stream. */
    static InputStream decrypt(InputStream stored, KeyLabel label, DataKeys keys) throws IOException {
        return new DecryptingStream(stored, open(stored, label, keys), 0);
    }

    /** Opens the decrypted bytes of a file of a given size at an offset. */
    static InputStream decrypt(Source source, long storedSize, long offset, KeyLabel label, DataKeys keys)
            throws IOException {
        if (offset >= plainSize(storedSize).orElseThrow(EncryptedFile::damaged)) {
            return InputStream.nullInputStream();
        }
        SegmentCipher cipher;
        try (InputStream start = source.open(0)) {
            cipher = open(start, label, keys);
        }
        long segment = SegmentLayout.segmentAt(offset);
        long storedOffset =
                PREFIX_BYTES + (segment == 0 ? SegmentLayout.HEADER_BYTES : segment * SegmentLayout.SEGMENT_BYTES);
        InputStream stream = new DecryptingStream(source.open(storedOffset), cipher, segment);
        try {
            stream.skipNBytes(offset - SegmentLayout.startOf(segment));
        } catch (IOException e) {
            stream.close();
            throw e;
        }
        return stream;
    }

    private static SegmentCipher open(InputStream stored, KeyLabel label, DataKeys keys) throws IOException {
        byte[] start = stored.readNBytes(START_BYTES);
        if (start.length < START_BYTES || !Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw damaged();
        }
        byte[] id = Arrays.copyOfRange(start, MAGIC.length, PREFIX_BYTES);
        SegmentHeader header = SegmentHeader.of(ByteBuffer.wrap(start, PREFIX_BYTES, SegmentLayout.HEADER_BYTES));
        return header.cipher(keys.forReading(label, id), context(label));
    }

    private static byte[] context(KeyLabel label) {
        return label.text().getBytes(StandardCharsets.UTF_8);
    }

    static EncryptionException damaged() {
        return new EncryptionException("An encrypted file is damaged: verify the store and restore it from a backup");
    }
}
