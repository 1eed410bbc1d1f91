package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.mesinfos.pipelines.rows.Digests;

/** Key service of the tests. */
public final class TestKeyService implements KeyEncryptionProvider {

    @Override
    public String scheme() {
        return "test-kms";
    }

    @Override
    public KeyEncryption open(String reference) {
        DataKey key = DataKey.of(HexFormat.of().parseHex(Digests.sha256(reference.getBytes(StandardCharsets.UTF_8))));
        return new KeyEncryption() {
            @Override
            public String id() {
                return key.idText();
            }

            @Override
            public byte[] wrap(byte[] wrapped, byte[] context) {
                return key.encrypt(wrapped, context);
            }

            @Override
            public byte[] unwrap(byte[] wrapped, byte[] context) throws IOException {
                return key.decrypt(wrapped, context);
            }
        };
    }
}
