package org.mesinfos.pipelines.store.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.parquet.RecordFileWriter;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.store.storage.LocalStorage;
import org.mesinfos.records.RecordType;

/** Conversion of a store with unencrypted files of an earlier version. */
final class StoreConversionTest {

    private static final byte[] NAME = "Ana Canary".getBytes(StandardCharsets.US_ASCII);
    private static final String HASH = "0123456789abcdef".repeat(2);
    private static final List<String> INTERNAL = List.of(
            "accepted/24/ana." + HASH + ".rows", "quarantine/" + HASH + HASH, "snapshots/" + HASH + "/snapshot.json");

    @TempDir
    private Path folder;

    @Test
    void encryptsTheFilesOfAStoreOfAnEarlierVersion() throws IOException {
        LocalStorage plain = new LocalStorage(folder.resolve("store"));
        for (String path : INTERNAL) {
            plain.write(path, NAME);
        }
        EncryptedStorage area = newStorage();
        assertThat(area.read(INTERNAL.get(0))).hasValue(NAME);

        assertThat(area.conversion().encryptFiles()).isEqualTo(3);
        area.keys().endRun();

        assertThat(storage(Optional.empty()).conversion().encryptFiles()).isZero();
        for (String path : INTERNAL) {
            assertThat(storage(Optional.empty()).read(path)).as(path).hasValue(NAME);
        }
        assertThat(files()).allMatch(file -> file.toString().endsWith(".enc") || file.endsWith("ENCRYPTED"));
    }

    @Test
    void continuesAnEncryptionThatWasKilledAtAnyChange() throws IOException {
        long encrypted = 0;
        for (int change = 1; encrypted == 0; change++) {
            LocalStorage plain = new LocalStorage(folder.resolve("store"));
            plain.delete("ENCRYPTED");
            plain.write(INTERNAL.get(0), NAME);
            plain.write(INTERNAL.get(2), NAME);
            EncryptedStorage killed = new EncryptedStorage(
                    new InterruptedStorage(plain, change),
                    new DataKeys(new LocalStorage(folder.resolve("keys"))),
                    Optional.empty());
            killed.keys().beginRun();
            try {
                encrypted = killed.conversion().encryptFiles();
                killed.keys().endRun();
            } catch (InterruptedStorage.WriterKilledException kill) {
                EncryptedStorage next = newStorage();
                assertThat(next.read(INTERNAL.get(0)))
                        .as("after change " + change)
                        .hasValue(NAME);
                next.conversion().encryptFiles();
                next.keys().endRun();
            }
            assertThat(storage(Optional.empty()).read(INTERNAL.get(0))).hasValue(NAME);
            assertThat(storage(Optional.empty()).read(INTERNAL.get(2))).hasValue(NAME);
            assertThat(files()).hasSize(3);
        }
    }

    @Test
    void bundlesStayAsTheyAreUnlessTheSettingsStateAnotherEncryption() throws IOException {
        for (Optional<BundleEncryption> wanted :
                List.of(Optional.<BundleEncryption>empty(), Optional.of(BundleEncryption.NONE))) {
            EncryptedStorage area = storage(wanted);
            area.keys().beginRun();
            area.conversion().encryptFiles();

            assertThat(area.conversion().convertBundles()).as("%s", wanted).isFalse();
        }
    }

    @Test
    void anotherEncryptionOfBundlesIsThatOfTheStoreOnceItIsConfirmed() throws IOException {
        EncryptedStorage area = storage(Optional.of(BundleEncryption.PER_PERSON));
        area.keys().beginRun();
        area.conversion().encryptFiles();

        assertThat(area.conversion().convertBundles()).isTrue();
        assertThat(storage(Optional.empty()).bundleEncryption()).isEqualTo(BundleEncryption.NONE);

        area.conversion().confirmBundles();
        assertThat(storage(Optional.empty()).bundleEncryption()).isEqualTo(BundleEncryption.PER_PERSON);
        assertThat(area.conversion().convertBundles()).isFalse();
    }

    @Test
    void aConversionThatIsNotConfirmedIsRevertedBySettingsThatStateTheEarlierEncryption() throws IOException {
        String bundle = "bundles/24/ana/bank-transactions." + HASH + ".parquet";
        EncryptedStorage before = newStorage();
        before.conversion().encryptFiles();
        byte[] parquet;
        try (RecordFileWriter writer = new RecordFileWriter()) {
            SpecificRecord record = RecordType.BANK_TRANSACTION.newRecord();
            record.put(record.getSchema().getField("record_id").pos(), "rec-1");
            record.put(record.getSchema().getField("person_id").pos(), "ana");
            record.put(record.getSchema().getField("organisation").pos(), "bank");
            parquet = writer.write(RecordType.BANK_TRANSACTION, List.of(record));
        }
        before.write(bundle, parquet);
        before.keys().endRun();
        EncryptedStorage killed = storage(Optional.of(BundleEncryption.PER_PERSON));
        killed.keys().beginRun();
        assertThat(killed.conversion().convertBundles()).isTrue();
        assertThat(folder.resolve("store").resolve(bundle))
                .satisfies(file -> assertThat(Files.readAllBytes(file)).isNotEqualTo(parquet));

        EncryptedStorage restored = storage(Optional.of(BundleEncryption.NONE));
        restored.keys().beginRun();
        assertThat(restored.conversion().convertBundles()).isTrue();
        restored.conversion().confirmBundles();

        assertThat(folder.resolve("store").resolve(bundle)).hasBinaryContent(parquet);
        assertThat(restored.conversion().convertBundles()).isFalse();
    }

    private EncryptedStorage storage(Optional<BundleEncryption> bundles) throws IOException {
        return new EncryptedStorage(
                new LocalStorage(folder.resolve("store")),
                new DataKeys(new LocalStorage(folder.resolve("keys"))),
                bundles);
    }

    private EncryptedStorage newStorage() throws IOException {
        EncryptedStorage area = storage(Optional.empty());
        area.keys().beginRun();
        return area;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
