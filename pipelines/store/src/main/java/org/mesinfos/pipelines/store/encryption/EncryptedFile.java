package org.mesinfos.pipelines.store.encryption;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import org.mesinfos.pipelines.store.storage.PartialContent;

/**
 * Form of an encrypted file: four bytes that identify the layout of its segments, the id of its data key, then segments of
 * AES-GCM as in Tink's AES256_GCM_HKDF streaming encryption, of 64 kB ({@code MSE1}) or, in indexes, 512 bytes ({@code MSE2}).
 * Changed, moved, missing and added segments are detected, and a file can be read from any offset.
 *
 * <p>Each file has a key of its own, derived from the data key, a random salt, and the label of the data key.
 */
final class EncryptedFile {

    /** Number of bytes before the segments. */
    static final int PREFIX_BYTES = SegmentLayout.MAGIC_BYTES + DataKey.ID_BYTES;

    private static final int START_BYTES = PREFIX_BYTES + SegmentLayout.HEADER_BYTES;

    private EncryptedFile() {}

    /** Source of the bytes of a stored file. */
    @FunctionalInterface
    interface Source {

        /** Opens the bytes at an offset. */
        InputStream open(long offset) throws IOException;
    }

    /** Returns the encrypted form of bytes. */
    static byte[] encrypt(byte[] plain, SegmentLayout layout, KeyLabel label, DataKey key) throws IOException {
        byte[] encrypted = new byte[Math.toIntExact(PREFIX_BYTES + layout.encryptedSize(plain.length))];
        if (plain.length <= layout.plainBytes(0)) {
            SegmentHeader header = SegmentHeader.random();
            System.arraycopy(prefix(layout, key), 0, encrypted, 0, PREFIX_BYTES);
            System.arraycopy(header.encode(), 0, encrypted, PREFIX_BYTES, SegmentLayout.HEADER_BYTES);
            header.cipher(key, context(label))
                    .encrypt(plain, plain.length, 0, SegmentCipher.Position.LAST, encrypted, START_BYTES);
            return encrypted;
        }
        try (InputStream stream = encrypt(new ByteArrayInputStream(plain), layout, label, key)) {
            int count = stream.readNBytes(encrypted, 0, encrypted.length);
            if (count != encrypted.length || stream.read() >= 0) {
                throw new IllegalStateException("The size of an encrypted file follows from that of its content");
            }
        }
        return encrypted;
    }

    /** Returns the encrypted form of a stream, encrypted while it is read. Closing it closes the stream. */
    static InputStream encrypt(InputStream plain, SegmentLayout layout, KeyLabel label, DataKey key) {
        SegmentHeader header = SegmentHeader.random();
        return new EncryptingStream(plain, prefix(layout, key), layout, header, header.cipher(key, context(label)));
    }

    private static byte[] prefix(SegmentLayout layout, DataKey key) {
        byte[] prefix = Arrays.copyOf(layout.magic(), PREFIX_BYTES);
        System.arraycopy(key.id(), 0, prefix, SegmentLayout.MAGIC_BYTES, DataKey.ID_BYTES);
        return prefix;
    }

    /** Returns the number of bytes before encryption; empty if no file of the layout has the size. */
    static OptionalLong plainSize(SegmentLayout layout, long storedSize) {
        return layout.plainSize(storedSize - PREFIX_BYTES);
    }

    /** Decrypts a whole file. */
    static byte[] decrypt(byte[] stored, KeyLabel label, DataKeys keys) throws IOException {
        PartialContent parts = parts(stored, label, keys);
        return parts.bytes(0, parts.size());
    }

    /** Returns the content of a file, of which each part is decrypted when it is requested. */
    static PartialContent parts(byte[] stored, KeyLabel label, DataKeys keys) throws IOException {
        SegmentLayout layout = layout(stored);
        OptionalLong size = plainSize(layout, stored.length);
        if (size.isEmpty()) {
            throw damaged();
        }
        return new DecryptedParts(
                stored, PREFIX_BYTES, layout, cipher(stored, label, keys), Math.toIntExact(size.getAsLong()));
    }

    /** Returns the decrypted bytes of a stream of the whole file. Closing it closes the stream. */
    static InputStream decrypt(InputStream stored, KeyLabel label, DataKeys keys) throws IOException {
        byte[] start = stored.readNBytes(START_BYTES);
        return new DecryptingStream(stored, layout(start), cipher(start, label, keys), 0);
    }

    /**
     * Opens the decrypted bytes of a file of a given size at an offset. The source is opened once for an offset in the first
     * segment, else a second time at the segment.
     */
    static InputStream decrypt(Source source, long storedSize, long offset, KeyLabel label, DataKeys keys)
            throws IOException {
        InputStream stored = source.open(0);
        try {
            byte[] start = stored.readNBytes(START_BYTES);
            SegmentLayout layout = layout(start);
            if (offset >= plainSize(layout, storedSize).orElseThrow(EncryptedFile::damaged)) {
                stored.close();
                return InputStream.nullInputStream();
            }
            SegmentCipher cipher = cipher(start, label, keys);
            long segment = layout.segmentAt(offset);
            if (segment > 0) {
                stored.close();
                stored = source.open(PREFIX_BYTES + layout.encryptedStartOf(segment));
            }
            InputStream plain = new DecryptingStream(stored, layout, cipher, segment);
            plain.skipNBytes(offset - layout.startOf(segment));
            return plain;
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    private static SegmentLayout layout(byte[] start) throws EncryptionException {
        return SegmentLayout.of(start).orElseThrow(EncryptedFile::damaged);
    }

    private static SegmentCipher cipher(byte[] start, KeyLabel label, DataKeys keys) throws IOException {
        if (start.length < START_BYTES) {
            throw damaged();
        }
        byte[] id = Arrays.copyOfRange(start, SegmentLayout.MAGIC_BYTES, PREFIX_BYTES);
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
