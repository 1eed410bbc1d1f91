package org.mesinfos.pipelines.store.encryption;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** Key-encryption key that this process holds. In a file of the key folder, it is 64 hexadecimal digits and a line end. */
final class LocalKeyEncryption implements KeyEncryption {

    private static final Pattern TEXT = Pattern.compile("[0-9a-f]{64}");

    private final DataKey key;

    LocalKeyEncryption(DataKey key) {
        this.key = key;
    }

    static LocalKeyEncryption generate() {
        return new LocalKeyEncryption(DataKey.generate());
    }

    static boolean isKey(String text) {
        return TEXT.matcher(text.strip()).matches();
    }

    static LocalKeyEncryption parse(String text) {
        return new LocalKeyEncryption(DataKey.of(HexFormat.of().parseHex(text.strip())));
    }

    String text() {
        return HexFormat.of().formatHex(key.bytes()) + "\n";
    }

    @Override
    public String id() {
        return key.idText();
    }

    @Override
    public byte[] wrap(byte[] wrapped, byte[] context) {
        return key.encrypt(wrapped, context);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) throws EncryptionException {
        return key.decrypt(wrapped, context);
    }
}
