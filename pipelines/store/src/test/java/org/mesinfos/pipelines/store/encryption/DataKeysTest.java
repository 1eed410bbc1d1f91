package org.mesinfos.pipelines.store.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.store.storage.LocalStorage;

final class DataKeysTest {

    private static final KeyLabel ANA = KeyLabel.person("ana");
    private static final KeyLabel BEA = KeyLabel.person("bea");

    @TempDir
    private Path folder;

    private DataKeys keys() {
        return new DataKeys(new LocalStorage(folder));
    }

    private void run(KeyLabel... persisted) throws IOException {
        DataKeys keys = keys();
        keys.beginRun();
        keys.persist(List.of(persisted));
        keys.endRun();
    }

    @Test
    void givesAllWorkersOfARunTheSameNewKey() throws IOException {
        DataKeys driver = keys();
        driver.beginRun();
        driver.persist(List.of());
        DataKey own = driver.forWriting(ANA);

        assertThat(keys().forWriting(ANA)).isEqualTo(own).isNotEqualTo(keys().forWriting(BEA));

        driver.persist(List.of(ANA));
        driver.endRun();
        assertThat(keys().forReading(ANA, own.id())).isEqualTo(own);
        assertThatThrownBy(() -> keys().forWriting(BEA)).isInstanceOf(EncryptionException.class);
    }

    @Test
    void keepsAKeyOverRuns() throws IOException {
        run(ANA);
        DataKey first = keys().forWriting(ANA);
        run(ANA, BEA);

        assertThat(keys().forWriting(ANA)).isEqualTo(first);
    }

    @Test
    void forgetsKeysOfARunThatPublishedNothing() throws IOException {
        DataKeys killed = keys();
        killed.beginRun();
        DataKey lost = killed.forWriting(ANA);
        run(ANA);

        assertThat(keys().forWriting(ANA)).isNotEqualTo(lost);
    }

    @Test
    void destroysOneKeyAndKeepsTheOthers() throws IOException {
        run(ANA, BEA);
        DataKey ana = keys().forWriting(ANA);
        DataKey bea = keys().forWriting(BEA);

        keys().destroy(List.of(ANA));

        assertThatThrownBy(() -> keys().forReading(ANA, ana.id()))
                .isInstanceOf(DestroyedKeyException.class)
                .hasMessageContaining(folder.toString());
        assertThat(keys().forReading(BEA, bea.id())).isEqualTo(bea);
        run(ANA);
        assertThat(keys().forWriting(ANA)).isNotEqualTo(ana);
    }

    @Test
    void containsNoDataKeyInClear() throws IOException {
        run(ANA);
        byte[] key = keys().forWriting(ANA).bytes();

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(new String(key, StandardCharsets.ISO_8859_1))
                        .doesNotContainIgnoringCase(HexFormat.of().formatHex(key))
                        .doesNotContain(
                                Base64.getEncoder().withoutPadding().encodeToString(key),
                                Base64.getUrlEncoder().withoutPadding().encodeToString(key));
            }
        }
    }

    @Tag("slow")
    @Test
    void keepsTwoHundredThousandKeysInFewFiles() throws IOException {
        KeyLabel[] labels = IntStream.range(0, 200_000)
                .mapToObj(i -> KeyLabel.person("p-" + i))
                .toArray(KeyLabel[]::new);

        run(labels);
        DataKey last = keys().forWriting(labels[199_999]);
        run();

        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSize(258);
            long bytes = 0;
            for (Path file : all) {
                bytes += Files.size(file);
            }
            assertThat(bytes).isLessThan(10_000_000);
        }
        assertThat(keys().forWriting(labels[199_999])).isEqualTo(last);
    }

    @Test
    void rotatesTheKeyEncryptionKeyAndNoDataKey() throws IOException {
        run(ANA, BEA);
        DataKey ana = keys().forWriting(ANA);
        String kek = Files.readString(folder.resolve("kek"));
        byte[] wrapped = Files.readAllBytes(folder.resolve("table.keys"));
        DataKey bea = keys().forWriting(BEA);
        DataKeys open = keys();
        open.forWriting(ANA);

        keys().rotate(new KeyEncryptionTarget.Current());

        assertThat(folder.resolve("kek")).content().isNotEqualTo(kek);
        assertThat(keys().forWriting(ANA)).isEqualTo(ana);
        assertThat(open.forWriting(BEA)).isEqualTo(bea);
        Files.writeString(folder.resolve("kek"), kek);
        assertThatThrownBy(() -> keys().forWriting(ANA)).isInstanceOf(LostKeysException.class);
        Files.write(folder.resolve("table.keys"), wrapped);
        assertThatThrownBy(() -> keys().forWriting(ANA))
                .as("the tables are encrypted again")
                .isInstanceOf(EncryptionException.class);
    }

    @Test
    void canBeUsedAndRotatedAgainAfterARotationThatWasKilledAtAnyChange() throws IOException {
        run(ANA, BEA);
        DataKey ana = keys().forWriting(ANA);
        List<String> ends = new ArrayList<>();
        for (int change = 1; ends.isEmpty(); change++) {
            InterruptedStorage storage = new InterruptedStorage(new LocalStorage(folder), change);
            try {
                new DataKeys(storage).rotate(new KeyEncryptionTarget.Current());
                ends.add("complete");
            } catch (InterruptedStorage.WriterKilledException killed) {
                assertThat(keys().forWriting(ANA)).as("after change " + change).isEqualTo(ana);
            }
            if (change % 2 == 0) {
                run(BEA);
                assertThat(folder.resolve("kek.new")).doesNotExist();
                assertThat(Files.readString(folder.resolve("table.keys")).lines())
                        .hasSize(1);
            }
        }
        assertThat(keys().forWriting(ANA)).isEqualTo(ana);
        assertThat(folder.resolve("kek.new")).doesNotExist();
    }

    @Test
    void canBeCreatedAgainAfterACreationThatWasKilledAtAnyChange() throws IOException {
        List<String> ends = new ArrayList<>();
        for (int change = 1; ends.isEmpty(); change++) {
            Path keys = folder.resolve("killed-at-" + change);
            DataKeys killed = new DataKeys(new InterruptedStorage(new LocalStorage(keys), change));
            try {
                killed.beginRun();
                killed.persist(List.of(ANA));
                killed.endRun();
                ends.add("complete");
            } catch (InterruptedStorage.WriterKilledException kill) {
                DataKeys next = new DataKeys(new LocalStorage(keys));
                next.beginRun();
                next.persist(List.of(ANA));
                DataKey ana = next.forWriting(ANA);
                next.endRun();
                assertThat(new DataKeys(new LocalStorage(keys)).forReading(ANA, ana.id()))
                        .as("after change " + change)
                        .isEqualTo(ana);
            }
        }
    }

    @Test
    void usesTheKeyServiceThatTheFolderNames() throws IOException {
        run(ANA);
        DataKey ana = keys().forWriting(ANA);
        WrappedKeys local = WrappedKeys.decode(Files.readAllBytes(folder.resolve("table.keys")));
        DataKey tables = local.unwrap(LocalKeyEncryption.parse(Files.readString(folder.resolve("kek"))))
                .values()
                .iterator()
                .next();
        KeyEncryption service = new TestKeyService().open("keys/one");
        Files.write(folder.resolve("table.keys"), new WrappedKeys(List.of(WrappedKeys.wrap(service, tables))).encode());
        Files.writeString(folder.resolve("kek"), "test-kms:keys/one\n");

        assertThat(keys().forWriting(ANA)).isEqualTo(ana);
        keys().rotate(new KeyEncryptionTarget.Current());
        assertThat(keys().forWriting(ANA)).isEqualTo(ana);
        assertThat(folder.resolve("kek")).hasContent("test-kms:keys/one");
    }

    private Path keyStore(String alias, int bytes) throws Exception {
        Path file = folder.resolveSibling("store.p12");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(alias, new SecretKeySpec(new byte[bytes], "AES"), "secret".toCharArray(), null);
        try (OutputStream out = Files.newOutputStream(file)) {
            keys.store(out, "secret".toCharArray());
        }
        Files.writeString(folder.resolveSibling("store.p12.password"), "secret\n");
        return file;
    }

    @Test
    void movesTheKeyEncryptionKeyToAKeyStoreAndBack() throws Exception {
        run(ANA);
        DataKey ana = keys().forWriting(ANA);
        String reference = "pkcs12:" + keyStore("mesinfos", 32) + "#mesinfos";

        keys().rotate(new KeyEncryptionTarget.Reference(reference));

        assertThat(folder.resolve("kek")).content().isEqualTo(reference + "\n");
        assertThat(keys().forWriting(ANA)).isEqualTo(ana);
        keys().rotate(new KeyEncryptionTarget.Current());
        assertThat(folder.resolve("kek")).content().isEqualTo(reference + "\n");
        assertThat(keys().forWriting(ANA)).isEqualTo(ana);
        keys().rotate(new KeyEncryptionTarget.KeyFolder());
        assertThat(folder.resolve("kek")).content().matches("[0-9a-f]{64}\n");
        assertThat(keys().forWriting(ANA)).isEqualTo(ana);
        assertThat(Files.readString(folder.resolve("table.keys")).lines()).hasSize(1);
    }

    @Test
    void keepsTheCurrentKeyIfTheKeyStoreCannotBeUsed() throws Exception {
        run(ANA);
        String kek = Files.readString(folder.resolve("kek"));
        Path file = keyStore("mesinfos", 16);

        assertThatThrownBy(() -> keys().rotate(new KeyEncryptionTarget.Reference("pkcs12:" + file)))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("has no secret key of 256 bits");
        assertThatThrownBy(() -> keys().rotate(new KeyEncryptionTarget.Reference("pkcs12:" + file + "#other")))
                .hasMessageContaining("has no secret key of 256 bits");
        Files.writeString(folder.resolveSibling("store.p12.password"), "wrong\n");
        assertThatThrownBy(() -> keys().rotate(new KeyEncryptionTarget.Reference("pkcs12:" + file)))
                .hasMessageContaining("cannot be opened")
                .hasMessageNotContaining("wrong");
        Files.delete(folder.resolveSibling("store.p12.password"));
        assertThatThrownBy(() -> keys().rotate(new KeyEncryptionTarget.Reference("pkcs12:" + file)))
                .hasMessageContaining("The password of the key store")
                .hasMessageContaining("MESINFOS_KEYSTORE_PASSWORD");
        assertThatThrownBy(() -> keys().rotate(new KeyEncryptionTarget.Reference("pkcs12:/nowhere.p12")))
                .hasMessage("The key of --to cannot be used: There is no key store /nowhere.p12. Expected folder or"
                        + " pkcs12:FILE#ALIAS. The keys are as before.");

        assertThat(folder.resolve("kek")).content().isEqualTo(kek);
    }
}
