package org.mesinfos.pipelines.store.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A secret key of 256 bits. Immutable and thread-safe. It is not serialisable, so that it is in no job graph.
 *
 * <p>It is used only to derive further keys (HKDF, RFC 5869) or only to encrypt a few small values by AES-GCM with random
 * nonces.
 */
final class DataKey {

    static final int BYTES = 32;
    static final int ID_BYTES = 8;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private static final String HASH = "HmacSHA256";

    /** One for each thread, initialised for each computation: a run derives the keys of tens of thousands of files. */
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(DataKey::newMac);

    private final byte[] key;

    /** Computed when it is first needed; each file that is read needs it. */
    private volatile byte @Nullable [] id;

    private DataKey(byte[] key) {
        this.key = key;
    }

    /** Returns the key of some bytes, which are copied. */
    static DataKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A key has " + BYTES + " bytes, not " + bytes.length);
        }
        return new DataKey(bytes.clone());
    }

    static DataKey generate() {
        return new DataKey(random(BYTES));
    }

    static byte[] random(int count) {
        byte[] bytes = new byte[count];
        Randomness.SOURCE.nextBytes(bytes);
        return bytes;
    }

    byte[] bytes() {
        return key.clone();
    }

    /** Returns bytes that identify the key without disclosing it. */
    byte[] id() {
        byte[] known = id;
        if (known == null) {
            known = Arrays.copyOf(derived("id of a key"), ID_BYTES);
            id = known;
        }
        return known.clone();
    }

    /** Returns {@link #id} in hexadecimal. */
    String idText() {
        return HexFormat.of().formatHex(id());
    }

    /** Returns the key for one purpose. */
    DataKey derive(String purpose) {
        return new DataKey(derived(purpose));
    }

    private byte[] derived(String purpose) {
        return hmac(key, ("mesinfos " + purpose + '\u0001').getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the key of one file: HKDF with its salt and the bytes that it is bound to. */
    DataKey derive(byte[] salt, byte[] context) {
        byte[] info = Arrays.copyOf(context, context.length + 1);
        info[context.length] = 1;
        return new DataKey(hmac(hmac(salt, key), info));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = MAC.get();
            mac.init(new SecretKeySpec(key, HASH));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A key has the form that " + HASH + " requires", impossible);
        }
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance(HASH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform provides " + HASH, impossible);
        }
    }

    /** Encrypts a value: a random nonce, then the ciphertext. */
    byte[] encrypt(byte[] plain, byte[] context) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] encrypted = Arrays.copyOf(nonce, NONCE_BYTES + plain.length + TAG_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
            cipher.doFinal(plain, 0, plain.length, encrypted, NONCE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform provides AES-GCM", impossible);
        }
        return encrypted;
    }

    /**
     * Decrypts a value.
     *
     * @throws EncryptionException if it was encrypted with another key or for another context, or was changed
     */
    byte[] decrypt(byte[] encrypted, byte[] context) throws EncryptionException {
        if (encrypted.length < NONCE_BYTES + TAG_BYTES) {
            throw new EncryptionException("An encrypted value is damaged: it is too short");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(encrypted, NONCE_BYTES), context)
                    .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new EncryptionException("An encrypted value is damaged, or was encrypted with another key", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secret(), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    SecretKeySpec secret() {
        return new SecretKeySpec(key, "AES");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataKey that && MessageDigest.isEqual(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(id());
    }

    /** Discloses nothing of the key. */
    @Override
    public String toString() {
        return "DataKey";
    }

    /** Source of random bytes, apart from the key, because most commands only read. */
    private static final class Randomness {

        private static final SecureRandom SOURCE = new SecureRandom();

        private Randomness() {}
    }
}
