package org.mesinfos.pipelines.store.catalog;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.mesinfos.pipelines.rows.Digests;

/** Validation of ids, hashes and paths. Every part of a path in the store passes one of these checks. */
public final class StoreNames {

    /** Maximum length of the id of a person or an organisation. */
    public static final int MAX_ID_LENGTH = 64;

    private static final int SHARDS = 256;

    private static final int TRUNCATED_HASH_LENGTH = 32;

    private StoreNames() {}

    /** Returns whether a text is a valid id of a person or an organisation: 1 to 64 of {@code a-z 0-9 -}. */
    public static boolean isId(String text) {
        if (text.isEmpty() || text.length() > MAX_ID_LENGTH) {
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
     * Validates an id and returns it.
     *
     * @param kind the kind of object that the id names, with its article, for the message: {@code "a person"}
     * @throws IllegalArgumentException if the id is invalid; the message does not repeat it, as it may be personal data
     */
    public static String requireId(String kind, String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("The id of " + kind + " is invalid (" + id.length()
                    + " characters): use 1 to " + MAX_ID_LENGTH + " of the characters a-z, 0-9 and '-'");
        }
        return id;
    }

    /** Validates a SHA-256 in lower-case hexadecimal and returns it. */
    public static String requireSha256(String text) {
        if (text.length() != 64 || !isHexadecimal(text)) {
            throw new IllegalArgumentException(
                    "Not a SHA-256 in lower-case hexadecimal: " + text.length() + " characters");
        }
        return text;
    }

    /** Validates the name of one of the 256 shards, two lower-case hexadecimal digits, and returns it. */
    public static String requireShard(String text) {
        if (text.length() != 2 || !isHexadecimal(text)) {
            throw new IllegalArgumentException("A shard is named by two lower-case hexadecimal digits");
        }
        return text;
    }

    /** Returns the shard of a person or a subject: the first two hexadecimal digits of the SHA-256 of the text. */
    public static String shardOf(String text) {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 2);
    }

    /** Returns the names of all shards, sorted. */
    public static List<String> shards() {
        return IntStream.range(0, SHARDS)
                .mapToObj(number -> HexFormat.of().toHexDigits((byte) number))
                .toList();
    }

    /**
     * Validates a path relative to the store and returns it.
     *
     * @throws IllegalArgumentException if the path could lead out of the store
     */
    public static String requirePath(String path) {
        boolean segmentStart = true;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean plain = isLowerCaseOrDigit(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
            boolean inside = !segmentStart && (c == '.' || c == '/');
            if (!plain && !inside) {
                throw new IllegalArgumentException("A path inside the store has an invalid character at index " + i);
            }
            segmentStart = c == '/';
        }
        if (segmentStart) {
            throw new IllegalArgumentException("A path inside the store must end with a file name");
        }
        return path;
    }

    static String truncatedHash(String sha256) {
        return requireSha256(sha256).substring(0, TRUNCATED_HASH_LENGTH);
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
