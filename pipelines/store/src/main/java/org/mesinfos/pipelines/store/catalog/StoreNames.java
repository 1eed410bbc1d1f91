package org.mesinfos.pipelines.store.catalog;

import java.nio.charset.StandardCharsets;
import org.mesinfos.pipelines.rows.Digests;

/** The rules for everything that becomes part of a path: only what passes here ever does. */
public final class StoreNames {

    /** Longest id of a person or an organisation. */
    public static final int LONGEST_ID = 64;

    private static final int NAME_HASH_LENGTH = 32;

    private StoreNames() {}

    /** Whether a text may name a person or an organisation: 1 to 64 of {@code a-z 0-9 -}. */
    public static boolean isId(String text) {
        if (text.isEmpty() || text.length() > LONGEST_ID) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLowerCaseOrDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    /**
     * The id itself.
     *
     * @param kind what the id names, for the message
     * @throws IllegalArgumentException when it is not an id; the message does not repeat it, since it may be personal
     */
    public static String requireId(String kind, String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "The id of " + kind + " has " + id.length() + " characters that are not all a-z, 0-9 or '-', or is"
                            + " longer than " + LONGEST_ID + ": name it with 1 to " + LONGEST_ID + " of these");
        }
        return id;
    }

    /** The text itself, when it is a SHA-256 in lower-case hexadecimal. */
    public static String requireSha256(String text) {
        if (text.length() != 64 || !isHexadecimal(text)) {
            throw new IllegalArgumentException(
                    "Not a SHA-256 in lower-case hexadecimal: " + text.length() + " characters");
        }
        return text;
    }

    /** The text itself, when it names one of the 256 shards: two lower-case hexadecimal digits. */
    public static String requireShard(String text) {
        if (text.length() != 2 || !isHexadecimal(text)) {
            throw new IllegalArgumentException("A shard is named by two lower-case hexadecimal digits");
        }
        return text;
    }

    /** The shard of a person or a subject: the first two hexadecimal digits of the SHA-256 of the text. */
    public static String shardOf(String text) {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 2);
    }

    /**
     * A path inside the store, as a manifest states it.
     *
     * @throws IllegalArgumentException when it could lead out of the store
     */
    public static String requirePath(String path) {
        boolean segmentStart = true;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean plain = isLowerCaseOrDigit(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
            boolean inside = !segmentStart && (c == '.' || c == '/');
            if (!plain && !inside) {
                throw new IllegalArgumentException("A path inside the store may not hold what stands at " + i);
            }
            segmentStart = c == '/';
        }
        if (segmentStart) {
            throw new IllegalArgumentException("A path inside the store names a file");
        }
        return path;
    }

    static String nameHash(String sha256) {
        return requireSha256(sha256).substring(0, NAME_HASH_LENGTH);
    }

    private static boolean isHexadecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLowerCaseOrDigit(c) || c > 'f') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerCaseOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
