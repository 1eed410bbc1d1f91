package org.mesinfos.samples.truth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mesinfos.samples.person.ResourceLines;

/**
 * Person ids of customers outside of the registry: {@code p-} and the first 32 hexadecimal digits of the HMAC-SHA-256
 * of organisation, {@code CUSTOMER} and normalised reference, joined by U+001F. The key is the public key of the
 * samples.
 */
public final class Pseudonyms {

    /** File with the key: 64 hexadecimal digits and a line feed. */
    public static final String KEY_FILE = "sample-person.key";

    private static final String ALGORITHM = "HmacSHA256";
    private static final char SEPARATOR = '\u001f';
    private static final int ID_BYTES = 16;
    private static final String KEY =
            ResourceLines.of(Pseudonyms.class, KEY_FILE).get(0);

    private Pseudonyms() {}

    /** Returns the content of the key file. */
    public static byte[] keyFile() {
        return (KEY + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    public static String of(String organisation, String customerReference) {
        String text = organisation + SEPARATOR + "CUSTOMER" + SEPARATOR + normalised(customerReference);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(KEY), ALGORITHM));
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return "p-" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is required of every Java platform", impossible);
        }
    }

    private static String normalised(String reference) {
        return reference
                .toUpperCase(Locale.ROOT)
                .replace(" ", "")
                .replace(".", "")
                .replace("-", "");
    }
}
