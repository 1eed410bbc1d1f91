package org.mesinfos.pipelines.identity;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.rows.Digests;

/**
 * Keyed digests that identify subjects without disclosing their references: {@code k} and 32 hexadecimal digits of an
 * HMAC. Those who have the store but not its keys cannot test a list of references against them.
 *
 * <p>Earlier versions wrote unkeyed digests, which are 32 hexadecimal digits alone.
 */
public final class SubjectDigests {

    private static final char SEPARATOR = '\u001f';
    private static final String KEYED = "k";
    private static final int UNKEYED_DIGITS = 32;

    private final PurposeKey key;

    /** @param key key of {@link KeyPurpose#REFERENCES} */
    public SubjectDigests(PurposeKey key) {
        this.key = key;
    }

    /** Returns whether a digest is keyed, unlike those that earlier versions wrote. */
    public static boolean isKeyed(String digest) {
        return digest.startsWith(KEYED);
    }

    /** Returns the digest of the key of an event. */
    public String ofKey(String organisation, String eventKey) {
        return KEYED + key.digest(organisation + SEPARATOR + "KEY" + SEPARATOR + eventKey);
    }

    /**
     * Returns the digest of the key of an event that has a subject. An accepted row without a subject may be this event.
     */
    public String ofKeyWithSubject(String organisation, String eventKey) {
        return KEYED + key.digest(organisation + SEPARATOR + "KEY OF A SUBJECT" + SEPARATOR + eventKey);
    }

    /**
     * Returns the digest of a subject of an organisation. All rows without a subject share one digest per organisation.
     */
    public String of(String organisation, Optional<Subject> subject) {
        return KEYED + key.digest(text(organisation, subject));
    }

    /** Returns the digest of a person with recorded consents. */
    public String ofConsentingPerson(String person) {
        return KEYED + key.digest("CONSENT" + SEPARATOR + person);
    }

    /** Returns the digest of the decisions that follow from the consents of a person. */
    public String ofConsents(String person, String decisions) {
        return KEYED + key.digest("DECISIONS" + SEPARATOR + person + SEPARATOR + decisions);
    }

    /** Returns the shard of held rows of a subject: two hexadecimal digits. */
    public String shard(String organisation, Optional<Subject> subject) {
        return of(organisation, subject).substring(KEYED.length(), KEYED.length() + 2);
    }

    /** Returns the unkeyed digest of a subject, as earlier versions wrote it. */
    static String unkeyed(String organisation, Subject subject) {
        byte[] text = text(organisation, Optional.of(subject)).getBytes(StandardCharsets.UTF_8);
        return Digests.sha256(text).substring(0, UNKEYED_DIGITS);
    }

    static String text(String organisation, Optional<Subject> subject) {
        return organisation
                + subject.map(known -> SEPARATOR + known.kind().name() + SEPARATOR + known.normalised())
                        .orElse("");
    }
}
