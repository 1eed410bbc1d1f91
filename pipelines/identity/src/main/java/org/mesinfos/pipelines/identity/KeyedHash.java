package org.mesinfos.pipelines.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 with one key. Immutable and safe for use by several threads. */
final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    private volatile @Nullable Mac prototype;

    KeyedHash(byte[] key) {
        this.key = key;
    }

    byte[] of(String message) {
        return of(message.getBytes(StandardCharsets.UTF_8));
    }

    byte[] of(byte[] message) {
        return mac().doFinal(message);
    }

    /**
     * Returns a clone of a prototype, because a look-up of the algorithm costs more than a computation, and a
     * {@code Mac} serves one thread at a time.
     */
    private Mac mac() {
        try {
            Mac initialised = prototype;
            if (initialised == null) {
                initialised = Mac.getInstance(ALGORITHM);
                initialised.init(new SecretKeySpec(key, ALGORITHM));
                prototype = initialised;
            }
            return (Mac) initialised.clone();
        } catch (GeneralSecurityException | CloneNotSupportedException impossible) {
            throw new IllegalStateException("Every Java platform provides " + ALGORITHM, impossible);
        }
    }
}
