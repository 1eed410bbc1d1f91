package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Subject;

/**
 * The secret key that turns a customer reference into a pseudonym. Without it, a pseudonym cannot be traced to a
 * customer, not even by trying references. Immutable and safe for use by several threads.
 *
 * <p>The key must be kept as long as the store: another key gives every customer another pseudonym. Keys for other
 * purposes are derived from it. It is not serialisable, so that it is in no job graph.
 */
public final class PersonKey {

    private static final int PSEUDONYM_BYTES = 16;
    private static final char SEPARATOR = '\u001f';
    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern PSEUDONYM = Pattern.compile("p-[0-9a-f]{32}");

    private final byte[] key;
    private final KeyedHash hash;
    private final SubjectDigests digests;

    private PersonKey(byte[] key) {
        this.key = key;
        this.hash = new KeyedHash(key);
        this.digests = new SubjectDigests(derive(KeyPurpose.REFERENCES));
    }

    private PersonKey(byte[] key, SubjectDigests digests) {
        this.key = key;
        this.hash = new KeyedHash(key);
        this.digests = digests;
    }

    /** Generates a random key. */
    public static PersonKey generate() {
        byte[] key = new byte[KeyText.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new PersonKey(key);
    }

    /**
     * Returns a key with the digests of a store, but with pseudonyms of its own: for commands that read a store whose
     * person key they do not have.
     */
    public static PersonKey unknown(SubjectDigests digests) {
        return new PersonKey(generate().key, digests);
    }

    /**
     * Parses the text of a key file.
     *
     * @param text 64 hexadecimal digits and a line end
     * @throws IOException if the text has another form; the message contains no part of it
     */
    public static PersonKey parse(String text) throws IOException {
        return new PersonKey(KeyText.parse("person key", text));
    }

    /** Returns the text of a key file. */
    public String text() {
        return KeyText.of(key);
    }

    /** Returns 16 hexadecimal digits that identify the key without disclosing it. */
    public String fingerprint() {
        return HEX.formatHex(hash.of("mesinfos person key"), 0, 8);
    }

    /** Derives the key of a purpose by HKDF-Expand (RFC 5869); the person key is random, so nothing is extracted. */
    public PurposeKey derive(KeyPurpose purpose) {
        return new PurposeKey(hash.of("mesinfos key for " + purpose.label() + '\u0001'));
    }

    /** Returns the keyed digests of subjects. */
    public SubjectDigests digests() {
        return digests;
    }

    /**
     * Returns the pseudonym of a customer who is not in the registry.
     *
     * @param customer a subject of kind {@code CUSTOMER}
     */
    public String pseudonym(String organisation, Subject customer) {
        return pseudonym(organisation, customer.normalised());
    }

    String pseudonym(String organisation, String normalisedReference) {
        byte[] hmac = hash.of(organisation + SEPARATOR + "CUSTOMER" + SEPARATOR + normalisedReference);
        return "p-" + HEX.formatHex(hmac, 0, PSEUDONYM_BYTES);
    }

    /** Tests whether an id has the form of a pseudonym. */
    static boolean isPseudonym(String personId) {
        return PSEUDONYM.matcher(personId).matches();
    }

    /** Returns the first 64 bits of the keyed digest of a text, for look-ups that disclose nothing without the key. */
    public long digest(String text) {
        return ByteBuffer.wrap(hash.of(text)).getLong();
    }

    /** Discloses nothing of the key. */
    @Override
    public String toString() {
        return "PersonKey";
    }
}
