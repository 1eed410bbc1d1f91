package org.mesinfos.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.parquet.RecordFileWriter;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Photo;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TrustedClasses;
import org.mesinfos.views.AddressBookContact;
import org.mesinfos.views.FlatView;

final class BundleStoreTest {

    static {
        TrustedClasses.declare();
    }

    private static final BankTransaction TRANSACTION = BankTransaction.newBuilder()
            .setRecordId("r1")
            .setPersonId("per-1")
            .setOrganisation("bank")
            .setBookingDate(LocalDate.of(2024, 1, 31))
            .setAmount(new BigDecimal("-12.3000"))
            .setAdditional(Map.of("Agence", "Brest"))
            .build();

    @TempDir
    private Path folder;

    private Path bundle;

    @BeforeEach
    void writeStore() throws IOException {
        Files.writeString(folder.resolve("CURRENT"), "{\"format\":2,\"snapshot\":\"abc\",\"previous\":\"empty\"}");
        String hash = PersonBundle.sha256("per-1".getBytes(StandardCharsets.UTF_8));
        bundle = Files.createDirectories(folder.resolve("bundles/" + hash.substring(0, 2) + "/per-1"));
        byte[] parquet;
        try (RecordFileWriter writer = new RecordFileWriter()) {
            parquet = writer.write(RecordType.BANK_TRANSACTION, List.of(TRANSACTION));
        }
        Files.write(bundle.resolve("bank-transactions.1.parquet"), parquet);
        Files.writeString(
                bundle.resolve("datapackage.json"),
                "{\"name\": \"per-1\", \"bundleHash\": \"sha256:1\", \"resources\": [{\"name\": \"bank-transactions\","
                        + " \"path\": \"bank-transactions.1.parquet\", \"rows\": 1, \"hash\": \"sha256:"
                        + PersonBundle.sha256(parquet) + "\"}]}");
    }

    @Test
    void folderOfAnApplicationHasNoSnapshot() throws IOException {
        Files.delete(folder.resolve("CURRENT"));

        BundleStore store = BundleStore.open(folder);

        assertThat(store.snapshot()).isEmpty();
        assertThat(store.people()).containsExactly("per-1");
        assertThat(store.bundle("per-1").records(RecordType.BANK_TRANSACTION, BankTransaction.class))
                .containsExactly(TRANSACTION);
    }

    @Test
    void theDocumentedProgramTotalsABundle(@TempDir Path work) throws Exception {
        Matcher shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../../docs/applications.md")));
        assertThat(shown.find()).isTrue();
        Path source = Files.writeString(work.resolve("Total.java"), shown.group(1));
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        problems,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(status).as(problems.toString(StandardCharsets.UTF_8)).isZero();

        PrintStream original = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader classes = new URLClassLoader(new URL[] {work.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            classes.loadClass("Total").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {folder.toString(), "per-1"});
        } finally {
            System.setOut(original);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("-12.3000");
    }

    @Test
    void followsCurrentAndTheManifestToTheRecords() throws IOException {
        BundleStore store = BundleStore.open(folder);

        assertThat(store.snapshot()).contains("abc");
        assertThat(store.people()).containsExactly("per-1");
        PersonBundle found = store.bundle("per-1");
        assertThat(found.person()).isEqualTo("per-1");
        assertThat(found.bundleHash()).isEqualTo("sha256:1");
        assertThat(found.rows()).isEqualTo(Map.of(RecordType.BANK_TRANSACTION, 1L));
        assertThat(found.records(RecordType.BANK_TRANSACTION, BankTransaction.class))
                .containsExactly(TRANSACTION);
        assertThat(found.records(RecordType.PHOTO, Photo.class)).isEmpty();
    }

    @Test
    void passesRecordsOneAtATime() throws IOException {
        PersonBundle found = BundleStore.open(folder).bundle("per-1");
        List<BankTransaction> passed = new ArrayList<>();

        found.forEach(RecordType.BANK_TRANSACTION, BankTransaction.class, passed::add);
        List<Photo> ofNoFile = new ArrayList<>();
        found.forEach(RecordType.PHOTO, Photo.class, ofNoFile::add);

        assertThat(passed).containsExactly(TRANSACTION);
        assertThat(ofNoFile).isEmpty();
    }

    @Test
    void aFailureOfTheConsumerIsNoDamage() throws IOException {
        PersonBundle found = BundleStore.open(folder).bundle("per-1");

        assertThatThrownBy(() -> found.forEach(RecordType.BANK_TRANSACTION, BankTransaction.class, transaction -> {
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void refusesADamagedFile() throws IOException {
        Files.writeString(bundle.resolve("bank-transactions.1.parquet"), "damaged");
        PersonBundle found = BundleStore.open(folder).bundle("per-1");

        assertThatThrownBy(() -> found.records(RecordType.BANK_TRANSACTION, BankTransaction.class))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("differs from its hash");
    }

    @Test
    void namesTheCommandThatDecryptsABundle() throws IOException {
        Files.writeString(bundle.resolve("datapackage.json"), """
                {"name": "per-1", "resources": [{"name": "photos", "path": "photos.1.parquet", "encryption": "AES_GCM_V1",
                 "decryptedHash": "sha256:0"}]}
                """);
        PersonBundle found = PersonBundle.open(bundle);

        assertThatThrownBy(() -> found.records(RecordType.PHOTO, Photo.class))
                .isInstanceOf(BundleException.class)
                .hasMessage("photos.1.parquet is encrypted. Decrypt the bundle with"
                        + " \"mesinfos bundle PERSON --decrypt FOLDER\" and open that folder.");
    }

    @Test
    void refusesColumnsWhoseMeaningItDoesNotKnow() throws IOException {
        Path manifest = bundle.resolve("datapackage.json");
        String known = Files.readString(manifest);
        Files.writeString(manifest, known.replace("\"rows\": 1", "\"rows\": 1, \"schemaVersion\": 2"));
        PersonBundle later = PersonBundle.open(bundle);
        Files.writeString(manifest, """
                {"name": "per-1", "resources": [{"name": "view-contacts", "path": "view-contacts.1.parquet", "viewVersion": 99}]}
                """);
        PersonBundle laterView = PersonBundle.open(bundle);

        assertThatThrownBy(() -> later.records(RecordType.BANK_TRANSACTION, BankTransaction.class))
                .isInstanceOf(BundleException.class)
                .hasMessage(
                        "bank-transactions.1.parquet has schemaVersion 2, this reader needs 1. Take another version of it.");
        assertThatThrownBy(() -> laterView.records(FlatView.CONTACTS, AddressBookContact.class))
                .isInstanceOf(BundleException.class)
                .hasMessage("view-contacts.1.parquet has viewVersion 99, this reader needs " + FlatView.VERSION
                        + ". Take another version of it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/hostname", "../per-2/photos.1.parquet", "a/photos.1.parquet", "..", ""})
    void refusesAManifestThatNamesAFileOutsideOfItsFolder(String path) throws IOException {
        Files.writeString(
                bundle.resolve("datapackage.json"),
                "{\"name\": \"per-1\", \"resources\": [{\"name\": \"photos\", \"path\": \"" + path
                        + "\", \"hash\": \"sha256:0\"}]}");
        PersonBundle found = PersonBundle.open(bundle);

        assertThatThrownBy(() -> found.records(RecordType.PHOTO, Photo.class))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("names a file that is not in the folder");
    }

    @Test
    void refusesAnErasedPersonAPathAsIdAndAnotherFormat() throws IOException {
        BundleStore store = BundleStore.open(folder);
        Files.writeString(bundle.resolve("erased.json"), "{}");
        assertThatThrownBy(() -> store.bundle("per-1")).hasMessageContaining("was erased");
        assertThatThrownBy(() -> store.bundle("../etc")).hasMessageContaining("A person id has");

        Files.writeString(folder.resolve("CURRENT"), "{\"format\":99}");
        assertThatThrownBy(() -> BundleStore.open(folder)).hasMessageContaining("format 99");
    }
}
