package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mesinfos.connectors.api.Subject;

/**
 * The secret that turns a customer reference into a pseudonym. Whoever lacks it cannot tell which customer a pseudonym
 * stands for, nor try references until one fits. Immutable and safe for use by several threads.
 *
 * <p>It must outlive the store: another key gives everyone another pseudonym.
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

    private transient volatile Mac prototype;

    private PersonKey(byte[] key) {
        this.key = key;
    }

    /** A new random key. */
    public static PersonKey generate() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new PersonKey(key);
    }

    /**
     * The key of a key file.
     *
     * @param text 64 hexadecimal digits and a line end
     * @throws IOException when the text is not that; the message holds nothing of it
     */
    public static PersonKey parse(String text) throws IOException {
        String digits = text.strip();
        if (digits.length() != 2 * KEY_BYTES || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IOException("The person key has " + digits.length()
                    + " characters, expected 64 hexadecimal digits and a line end");
        }
        return new PersonKey(HEX.parseHex(digits));
    }

    /** The text of a key file. */
    public String text() {
        return HEX.formatHex(key) + "\n";
    }

    /** Tells keys apart without giving them away: 16 hexadecimal digits. */
    public String fingerprint() {
        return HEX.formatHex(hmac("mesinfos person key"), 0, 8);
    }

    /**
     * The pseudonym of a customer whom the registry does not know.
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

    /** Whether an id has the form of a pseudonym. */
    static boolean isPseudonym(String personId) {
        return PSEUDONYM.matcher(personId).matches();
    }

    private byte[] hmac(String message) {
        return mac().doFinal(message.getBytes(StandardCharsets.UTF_8));
    }

    /** Looking an algorithm up costs more than using it, and one in use serves one thread: copies of one are made. */
    private Mac mac() {
        try {
            Mac ready = prototype;
            if (ready == null) {
                ready = Mac.getInstance(ALGORITHM);
                ready.init(new SecretKeySpec(key, ALGORITHM));
                prototype = ready;
            }
            return (Mac) ready.clone();
        } catch (GeneralSecurityException | CloneNotSupportedException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "PersonKey";
    }
}
