package org.mesinfos.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Cipher of the modules of one encrypted Parquet file: page headers, pages and the footer. A module is its length in four
 * bytes, a nonce, the ciphertext of AES-GCM, and the tag. It is bound to its file and place. Not thread-safe.
 */
final class ModuleCipher {

    /** Number of bytes by which a module is longer than its content. */
    static final int OVERHEAD_BYTES = 4 + 12 + 16;

    static final int FILE_ID_BYTES = 8;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Kind of a module, by the number that the Parquet format gives it. */
    enum Kind {
        FOOTER(0),
        PAGE(2),
        PAGE_HEADER(4);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    /** Place of a module: row group, column in the row group, and page in the column, from 0. */
    record Place(Kind kind, int rowGroup, int column, int page) {

        static final Place FOOTER = new Place(Kind.FOOTER, 0, 0, 0);
    }

    private final SecretKeySpec key;
    private final byte[] fileId;
    private final Cipher cipher;
    /** Nonces of a file start with random bytes and end with a counter. */
    private final byte[] noncePrefix = new byte[Long.BYTES];

    private int modules;

    ModuleCipher(byte[] key, byte[] fileId) {
        this.key = new SecretKeySpec(key, "AES");
        this.fileId = fileId;
        RANDOM.nextBytes(noncePrefix);
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform provides AES-GCM", impossible);
        }
    }

    static byte[] newFileId() {
        byte[] id = new byte[FILE_ID_BYTES];
        RANDOM.nextBytes(id);
        return id;
    }

    /** Appends the module of some content. */
    void encrypt(byte[] content, int offset, int length, Place place, GrowableBuffer target) {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .put(noncePrefix)
                .putInt(modules++)
                .array();
        try {
            initialise(Cipher.ENCRYPT_MODE, nonce, 0, place);
            target.putInt(length + OVERHEAD_BYTES - Integer.BYTES);
            target.write(nonce, 0, NONCE_BYTES);
            target.write(cipher.doFinal(content, offset, length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A module can be encrypted", impossible);
        }
    }

    /** Returns the number of bytes of the module at an offset. */
    static int length(byte[] file, int offset) throws IOException {
        if (offset < 0 || offset > file.length - Integer.BYTES) {
            throw damaged(null);
        }
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(offset);
        if (length < OVERHEAD_BYTES - Integer.BYTES || length > file.length - Integer.BYTES - offset) {
            throw damaged(null);
        }
        return Integer.BYTES + length;
    }

    /** Returns the content of the module at an offset. */
    byte[] decrypt(byte[] file, int offset, Place place) throws IOException {
        int length = length(file, offset);
        int start = offset + Integer.BYTES;
        try {
            initialise(Cipher.DECRYPT_MODE, file, start, place);
            return cipher.doFinal(file, start + NONCE_BYTES, length - Integer.BYTES - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw damaged(e);
        }
    }

    static IOException damaged(@Nullable Exception cause) {
        return new IOException("An encrypted Parquet file is damaged, or was encrypted with another key", cause);
    }

    private void initialise(int mode, byte[] nonce, int offset, Place place) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE_BYTES));
        cipher.updateAAD(fileId);
        cipher.updateAAD(new byte[] {(byte) place.kind().number});
        if (place.kind() != Kind.FOOTER) {
            cipher.updateAAD(ByteBuffer.allocate(3 * Short.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putShort(ordinal(place.rowGroup()))
                    .putShort(ordinal(place.column()))
                    .putShort(ordinal(place.page()))
                    .array());
        }
    }

    private static short ordinal(int number) {
        if (number > Short.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "The Parquet format encrypts at most 32,767 row groups, columns or pages");
        }
        return (short) number;
    }
}
