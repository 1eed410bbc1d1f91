package org.mesinfos.pipelines.store.encryption;

import java.nio.charset.StandardCharsets;
import org.mesinfos.pipelines.rows.Digests;

/**
 * Label of a data key: the person, delivered file or other content that is encrypted with it.
 *
 * @param text kind and id, such as {@code person:p-1}
 */
public record KeyLabel(String text) {

    /** Label of the key of files that mix people: held rows, identity statements, manifests, indexes. */
    public static final KeyLabel SHARED = new KeyLabel("shared");
    /** Label of the key of file names. */
    static final KeyLabel NAMES = new KeyLabel("names");

    private static final int DIGEST_DIGITS = 32;

    /** Returns the label of the key of a person. */
    public static KeyLabel person(String personId) {
        return new KeyLabel("person:" + personId);
    }

    /** Returns the label of the key of a delivered file, by the SHA-256 of its bytes. */
    public static KeyLabel file(String sha256) {
        return new KeyLabel("file:" + sha256);
    }

    /** Returns 32 hexadecimal digits under which the key is in its table. */
    String digest() {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST_DIGITS);
    }
}
