package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.pipelines.settings.Settings;

/** Keys, tables and folders of reader applications are apart from every other folder. */
final class LocationCheckTest {

    @TempDir
    private Path folder;

    private Map<String, String> others() {
        return Map.of("the store", at("store"), "its keys", at("store.keys"), "the inbox", at("inbox"));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "store, the store",
        "store/, the store",
        "store/bundles, the store",
        "readers/../store/bundles, the store",
        "store.keys/budget, its keys",
        "inbox/evil, the inbox",
        "., its keys"
    })
    void aFolderThatOverlapsIsRefused(String reader, String named) {
        assertThatThrownBy(() -> LocationCheck.checkReaders(Map.of("budget", at("") + "/" + reader), others()))
                .isInstanceOf(MisplacedStoreException.class)
                .hasMessageContaining("of reader application budget overlaps with " + named)
                .hasMessageEndingWith("Name a folder of its own in consent: readers.");
    }

    @Test
    void aFolderBesideIsAllowed() {
        LocationCheck.checkReaders(Map.of("budget", at("store-readers"), "other", at("store-readers2")), others());
    }

    /** It would be found only when the run has published. */
    @Test
    void aFileInPlaceOfTheTablesIsRefused() throws IOException {
        Files.writeString(folder.resolve("list.csv"), "a;b\n");

        assertThatThrownBy(() ->
                        LocationCheck.checkTables(at("list.csv"), Optional.empty(), at("store"), at("store.keys")))
                .isInstanceOf(MisplacedStoreException.class)
                .hasMessage("The folder " + at("list.csv")
                        + " of tables is a file. Name a folder of its own with --tables.");
    }

    @Test
    void aFileInPlaceOfAFolderAboveTheTablesOrTheStoreIsRefused() throws IOException {
        Files.writeString(folder.resolve("list.csv"), "a;b\n");

        assertThatThrownBy(() ->
                        LocationCheck.checkTables(at("list.csv/out"), Optional.empty(), at("store"), at("store.keys")))
                .isInstanceOf(MisplacedStoreException.class)
                .hasMessage("The folder " + at("list.csv/out") + " of tables cannot be created, because "
                        + at("list.csv") + " is a file. Name a folder of its own with --tables.");
        assertThatThrownBy(() -> LocationCheck.checkStore(at("list.csv/out/store")))
                .isInstanceOf(MisplacedStoreException.class)
                .hasMessage("The store " + at("list.csv/out/store") + " cannot be created, because " + at("list.csv")
                        + " is a file. Name a new or empty folder with --store.");
        LocationCheck.checkStore(at("new/store"));
    }

    /** An application that replaces its folder by a file must stop neither runs nor erasures. */
    @Test
    void aFileInPlaceOfTheFolderOfAnApplicationIsNotRefused() throws IOException {
        Files.writeString(folder.resolve("list.csv"), "a;b\n");

        LocationCheck.checkReaders(Map.of("budget", at("list.csv")), others());
    }

    @Test
    void twoApplicationsDoNotShareAFolder() {
        assertThatThrownBy(() -> LocationCheck.checkReaders(
                        Map.of("budget", at("readers"), "other", at("readers/other")), Map.of()))
                .isInstanceOf(MisplacedStoreException.class)
                .hasMessageContaining("other overlaps with the folder of reader application budget");
    }

    @Test
    void symbolicLinksAreFollowed() throws IOException {
        Files.createDirectories(folder.resolve("store"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("store"));

        assertThatThrownBy(() -> LocationCheck.checkReaders(Map.of("budget", at("link/budget")), others()))
                .isInstanceOf(MisplacedStoreException.class);
        assertThat(LocationCheck.isSame(at("link"), at("store"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "store, the store",
        "store/tables, the store",
        "inbox/shop/tables, the inbox",
        "store.keys, its keys",
        "store.keys/tables, its keys",
        "., its keys"
    })
    void tablesThatOverlapAreRefused(String tables, String named) {
        assertThatThrownBy(() ->
                        LocationCheck.checkTables(at(tables), Optional.of(at("inbox")), at("store"), at("store.keys")))
                .isInstanceOf(MisplacedStoreException.class)
                .hasMessageContaining("of tables overlaps with " + named)
                .hasMessageEndingWith("Name a folder of its own with --tables.");
    }

    @Test
    void tablesBesideAreAllowed() {
        LocationCheck.checkTables(at("store-tables"), Optional.of(at("inbox")), at("store"), at("store.keys"));
    }

    @ParameterizedTest
    @CsvSource({"store/keys, the store", "inbox/shop/keys, the inbox", "., the inbox"})
    void keysThatOverlapAreRefused(String keys, String named) {
        assertThatThrownBy(() -> LocationCheck.check(Settings.NONE, Optional.of(at("inbox")), at("store"), at(keys)))
                .isInstanceOf(MisplacedStoreException.class)
                .hasMessageContaining("The key folder " + at(keys) + " overlaps with " + named)
                .hasMessageEndingWith("Name a folder of its own with --keys.");
    }

    @ParameterizedTest
    @CsvSource({
        "s3://bucket/store, true",
        "s3://bucket/store/bundles, true",
        "S3://bucket//store/./bundles, true",
        "s3://bucket/readers/../store, true",
        "s3://bucket, true",
        "s3://bucket/store2, false",
        "s3://other/store, false"
    })
    void objectStoresAreComparedByPrefix(String reader, boolean isRefused) {
        Optional<Throwable> refusal = Optional.empty();
        try {
            LocationCheck.checkReaders(Map.of("budget", reader), Map.of("the store", "s3://bucket/store/"));
        } catch (MisplacedStoreException e) {
            refusal = Optional.of(e);
        }
        assertThat(refusal.isPresent()).isEqualTo(isRefused);
    }
}
