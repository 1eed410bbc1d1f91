package org.mesinfos.pipelines.identity;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.rows.Digests;

/** Digest that identifies a subject without disclosing its reference: 32 hexadecimal digits of a SHA-256 hash. */
public final class SubjectDigest {

    private static final char SEPARATOR = '\u001f';
    private static final int DIGITS = 32;

    private SubjectDigest() {}

    /** Returns the digest of the key of an event. */
    public static String ofKey(String organisation, String key) {
        String text = organisation + SEPARATOR + "KEY" + SEPARATOR + key;
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /**
     * Returns the digest of a subject of an organisation. All rows without a subject share one digest per organisation.
     */
    public static String of(String organisation, Optional<Subject> subject) {
        String text = organisation
                + subject.map(known -> SEPARATOR + known.kind().name() + SEPARATOR + known.normalised())
                        .orElse("");
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
