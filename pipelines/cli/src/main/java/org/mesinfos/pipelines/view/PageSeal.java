package org.mesinfos.pipelines.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encryption of the parts of one page: AES-256-GCM under a key that PBKDF2-HMAC-SHA-256 derives from a passphrase with a
 * random salt. Browsers decrypt it without a library. Immutable.
 */
final class PageSeal {

    /** The count that OWASP recommends for PBKDF2 with HMAC-SHA-256. */
    private static final int ITERATIONS = 600_000;

    private static final int KEY_BITS = 256;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] salt = new byte[SALT_BYTES];
    private final SecretKey key;

    PageSeal(PagePassphrase passphrase) {
        random.nextBytes(salt);
        PBEKeySpec specification = new PBEKeySpec(passphrase.characters(), salt, ITERATIONS, KEY_BITS);
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(specification)
                    .getEncoded();
            key = new SecretKeySpec(derived, "AES");
            Arrays.fill(derived, (byte) 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks PBKDF2WithHmacSHA256", e);
        } finally {
            specification.clearPassword();
        }
    }

    /** Returns what a browser needs beside the passphrase: the version of the encryption, the iterations and the salt. */
    ObjectNode lock() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("version", 1)
                .put("iterations", ITERATIONS)
                .put("salt", Base64.getEncoder().encodeToString(salt));
    }

    /**
     * Encrypts a part of the page: a random nonce of 12 bytes, the encrypted content, a tag of 16 bytes.
     *
     * @param name name of the part; the content can be decrypted only under the same name
     */
    byte[] seal(String name, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE_BYTES + content.length + TAG_BITS / Byte.SIZE)
                    .put(nonce)
                    .put(cipher.doFinal(content))
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks AES-256-GCM", e);
        }
    }
}
