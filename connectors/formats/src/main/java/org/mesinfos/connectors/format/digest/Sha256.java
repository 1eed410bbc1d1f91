package org.mesinfos.connectors.format.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes that are told by their hash alone. */
public final class Sha256 {

    private Sha256() {}

    /** The hash in lower-case hexadecimal. */
    public static String of(byte[] bytes) {
        return text(newDigest().digest(bytes));
    }

    /** As text: lower-case hexadecimal. */
    public static String text(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** To be fed piece by piece. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
