package org.mesinfos.pipelines.store.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/** SHA-256, the one hash of the store, in lower-case hexadecimal. */
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

    /**
     * The id of a delivery: the same bytes dropped twice by one organisation are one delivery, whatever their names.
     *
     * @param organisation who delivered
     * @param contents SHA-256 of each file, and of whatever else distinguishes deliveries of equal files, such as the
     *     stated sequence of a snapshot
     */
    public static String deliveryId(String organisation, Collection<String> contents) {
        MessageDigest digest = newSha256();
        digest.update(StoreNames.requireId("an organisation", organisation).getBytes(StandardCharsets.UTF_8));
        for (String sha256 : new TreeSet<>(contents)) {
            digest.update(("\n" + StoreNames.requireSha256(sha256)).getBytes(StandardCharsets.UTF_8));
        }
        return hexadecimal(digest.digest());
    }
}
