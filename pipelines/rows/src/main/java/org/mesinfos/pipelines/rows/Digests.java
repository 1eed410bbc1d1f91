package org.mesinfos.pipelines.rows;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests in lower-case hexadecimal, the only hash function of the store. */
public final class Digests {

    private Digests() {}

    public static String sha256(byte[] content) {
        return hexadecimal(newSha256().digest(content));
    }

    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    public static String hexadecimal(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
