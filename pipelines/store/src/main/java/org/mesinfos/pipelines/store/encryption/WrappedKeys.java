package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of the key tables, wrapped by the key-encryption key. There is one, except during a rotation.
 *
 * @param lines the wrapped keys in order; the last one is that of new tables
 */
record WrappedKeys(List<Line> lines) {

    private static final byte[] CONTEXT = "mesinfos key of key tables".getBytes(StandardCharsets.US_ASCII);

    /**
     * One wrapped key.
     *
     * @param wrappedBy id of the key-encryption key
     * @param key id of the key
     * @param wrapped the wrapped key
     */
    record Line(String wrappedBy, String key, String wrapped) {}

    static Line wrap(KeyEncryption by, DataKey key) throws IOException {
        return new Line(by.id(), key.idText(), Base64.getEncoder().encodeToString(by.wrap(key.bytes(), CONTEXT)));
    }

    /** Returns the keys that a key-encryption key has wrapped, by id, in order. */
    Map<String, DataKey> unwrap(KeyEncryption by) throws IOException {
        Map<String, DataKey> keys = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.wrappedBy().equals(by.id())) {
                keys.put(line.key(), DataKey.of(by.unwrap(Base64.getDecoder().decode(line.wrapped()), CONTEXT)));
            }
        }
        return keys;
    }

    byte[] encode() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.wrappedBy())
                .append(' ')
                .append(line.key())
                .append(' ')
                .append(line.wrapped())
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static WrappedKeys decode(byte[] encoded) throws EncryptionException {
        List<Line> lines = new ArrayList<>();
        for (String text :
                new String(encoded, StandardCharsets.US_ASCII).lines().toList()) {
            String[] parts = text.split(" ", -1);
            if (parts.length != 3 || !isBase64(parts[2])) {
                throw new EncryptionException(
                        "The file table.keys of the key folder is damaged: restore the key folder from its backup");
            }
            lines.add(new Line(parts[0], parts[1], parts[2]));
        }
        return new WrappedKeys(List.copyOf(lines));
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }
}
