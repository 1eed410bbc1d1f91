package org.mesinfos.pipelines.store.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrappedKeysTest {

    @Test
    void readsWhatItWrites() throws Exception {
        byte[] text = "kek1 key1 AAAA\nkek1 key2 BBBB\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(WrappedKeys.decode(text).encode()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kek1 key1", "kek1 key1 AAAAabc=c", "kek1 key1 AA\u0000A", "kek1 key1 "})
    void refusesDamagedLines(String line) {
        assertThatThrownBy(() -> WrappedKeys.decode(line.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(EncryptionException.class)
                .hasMessage("The file table.keys of the key folder is damaged: restore the key folder from its backup");
    }
}
