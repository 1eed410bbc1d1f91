package org.mesinfos.connectors.format.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 hashes of bytes. */
public final class Sha256 {

    private Sha256() {}

    /** Returns the hash of bytes in lower-case hexadecimal. */
    public static String of(byte[] bytes) {
        return hex(newDigest().digest(bytes));
    }

    /** Formats a hash in lower-case hexadecimal. */
    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** Returns a digest for incremental updates. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
