package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Subject;

/**
 * The secret key that turns a customer reference into a pseudonym. Without it, a pseudonym cannot be traced to a
 * customer, not even by trying references. Immutable and safe for use by several threads.
 *
 * <p>The key must be kept as long as the store: another key gives every customer another pseudonym.
 */
public final class PersonKey implements Serializable {

    private static final long serialVersionUID = 1;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int PSEUDONYM_BYTES = 16;
    private static final char SEPARATOR = '\u001f';
    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern PSEUDONYM = Pattern.compile("p-[0-9a-f]{32}");

    private final byte[] key;

    private transient volatile @Nullable Mac prototype;

    private PersonKey(byte[] key) {
        this.key = key;
    }

    /** Generates a random key. */
    public static PersonKey generate() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new PersonKey(key);
    }

    /**
     * Parses the text of a key file.
     *
     * @param text 64 hexadecimal digits and a line end
     * @throws IOException if the text has another form; the message contains no part of it
     */
    public static PersonKey parse(String text) throws IOException {
        String digits = text.strip();
        if (digits.length() != 2 * KEY_BYTES || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IOException("The person key has " + digits.length()
                    + " characters, expected 64 hexadecimal digits and a line end");
        }
        return new PersonKey(HEX.parseHex(digits));
    }

    /** Returns the text of a key file. */
    public String text() {
        return HEX.formatHex(key) + "\n";
    }

    /** Returns 16 hexadecimal digits that identify the key without disclosing it. */
    public String fingerprint() {
        return HEX.formatHex(hmac("mesinfos person key"), 0, 8);
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
        byte[] hmac = hmac(organisation + SEPARATOR + "CUSTOMER" + SEPARATOR + normalisedReference);
        return "p-" + HEX.formatHex(hmac, 0, PSEUDONYM_BYTES);
    }

    /** Tests whether an id has the form of a pseudonym. */
    static boolean isPseudonym(String personId) {
        return PSEUDONYM.matcher(personId).matches();
    }

    /** Returns the first 64 bits of the keyed digest of a text, for look-ups that disclose nothing without the key. */
    public long digest(String text) {
        return ByteBuffer.wrap(hmac(text)).getLong();
    }

    private byte[] hmac(String message) {
        return mac().doFinal(message.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A look-up of the algorithm costs more than a computation, and a {@code Mac} serves one thread at a time: each
     * call clones a prototype.
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

    /** Discloses nothing of the key. */
    @Override
    public String toString() {
        return "PersonKey";
    }
}
