package org.mesinfos.pipelines.store.encryption;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** Form of one table of data keys before encryption: 16 bytes of the digest of the label, then the 32 bytes of the key. */
final class KeyTable {

    private static final HexFormat HEX = HexFormat.of();
    private static final int LABEL_BYTES = 16;
    private static final int ENTRY_BYTES = LABEL_BYTES + DataKey.BYTES;

    private KeyTable() {}

    static byte[] encode(SortedMap<String, DataKey> keys) {
        ByteBuffer bytes = ByteBuffer.allocate(keys.size() * ENTRY_BYTES);
        keys.forEach((label, key) -> bytes.put(HEX.parseHex(label)).put(key.bytes()));
        return bytes.array();
    }

    static SortedMap<String, DataKey> decode(byte[] encoded) throws EncryptionException {
        if (encoded.length % ENTRY_BYTES != 0) {
            throw new EncryptionException("A table of data keys is damaged: it ends within an entry");
        }
        SortedMap<String, DataKey> keys = new TreeMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        byte[] label = new byte[LABEL_BYTES];
        byte[] key = new byte[DataKey.BYTES];
        while (bytes.hasRemaining()) {
            bytes.get(label).get(key);
            keys.put(HEX.formatHex(label), DataKey.of(key));
        }
        return keys;
    }
}
