package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Distinction of look-ups that open no connections from commands that may. */
final class LocalLookupTest {

    @TempDir
    private Path folder;

    private String store;

    @BeforeEach
    void makeKeys() throws IOException {
        store = folder.resolve("store").toString();
        writeKek("store.keys", "0".repeat(64));
    }

    @Test
    void readsAStoreAndKeysOnThisMachine() throws IOException {
        writeKek("elsewhere", "1".repeat(64));

        assertThat(isLocal("find", "bank", "C1", "--store", store)).isTrue();
        assertThat(isLocal("people", "--store=" + store)).isTrue();
        assertThat(isLocal(
                        "held",
                        "--store",
                        store,
                        "--keys",
                        folder.resolve("elsewhere").toString()))
                .isTrue();
        assertThat(LocalLookup.is(Map.of("MESINFOS_STORE", store)::get, "people"))
                .isTrue();
    }

    @Test
    void otherCommandsMayOpenConnections() {
        assertThat(isLocal()).isFalse();
        assertThat(isLocal("run", "--store", store)).isFalse();
        assertThat(isLocal("sql", "--store", store)).isFalse();
    }

    @Test
    void storesKeysAndSettingsElsewhereMayNeedConnections() {
        assertThat(isLocal("people", "--store", "s3://bucket/store")).isFalse();
        assertThat(isLocal("people", "--store", store, "--keys=s3://bucket/keys"))
                .isFalse();
        assertThat(isLocal("find", "--store", store, "--config", "mesinfos.yaml"))
                .isFalse();
        assertThat(LocalLookup.is(Map.of("MESINFOS_KEYS", "s3://keys")::get, "people", "--store", store))
                .isFalse();
        assertThat(isLocal("people")).isFalse();
    }

    @Test
    void keyServicesMayNeedConnections() throws IOException {
        writeKek("store.keys", "vault:mesinfos");
        assertThat(isLocal("people", "--store", store)).isFalse();

        Files.delete(folder.resolve("store.keys/kek"));
        assertThat(isLocal("people", "--store", store)).isFalse();
    }

    private static boolean isLocal(String... arguments) {
        return LocalLookup.is(Map.<String, String>of()::get, arguments);
    }

    private void writeKek(String keys, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(keys)).resolve("kek"), text + "\n");
    }
}
