package org.mesinfos.pipelines.store.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StorageLocationsTest {

    @ParameterizedTest
    @CsvSource({
        "exports, exports",
        "/data/exports, /data/exports",
        "./exports:2024, ./exports:2024",
        "2024:exports, 2024:exports",
        "file:/data/exports, /data/exports",
        "file:///data/exports, /data/exports"
    })
    void pathsAndFileUrisAreLocal(String location, String path) {
        assertThat(StorageLocations.localPath(location)).hasValue(Path.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s3://bucket/store", "S3://bucket/store", "hdfs://host:8020/store", "azfs://account/container"})
    void urisWithAHostOrBucketAreOfAnotherFileSystem(String location) {
        assertThat(StorageLocations.localPath(location)).isEmpty();
        assertThat(StorageLocations.isUri(location)).isTrue();
    }

    /** A store there would be written to a local folder, and an inbox be read from HDFS. */
    @ParameterizedTest
    @ValueSource(strings = {"hdfs:/user/store", "hdfs:store", "exports:2024", "file:store"})
    void urisWithoutAHostOrBucketAreRefused(String location) {
        assertThatThrownBy(() -> StorageLocations.open(location))
                .isInstanceOf(InvalidLocationException.class)
                .hasMessage(
                        location + " names no host or bucket: write SCHEME://HOST/PATH for another file system, or ./"
                                + location + " for a folder of this name");
    }

    /** Beam takes such a location for a pattern that matches no file. */
    @ParameterizedTest
    @ValueSource(strings = {"s3://bucket/store[1]", "gs://bucket/*", "hdfs://host/store?", "s3://bucket/{one,two}"})
    void urisWithSignsOfPatternsAreRefused(String location) {
        assertThatThrownBy(() -> StorageLocations.open(location))
                .isInstanceOf(InvalidLocationException.class)
                .hasMessage(location + " has one of the signs * ? [ { that match other characters in another file"
                        + " system: choose a location without them");
    }

    @Test
    void filesInOtherFileSystemsMayHaveSignsOfPatterns() {
        assertThat(StorageLocations.isUri("s3://inbox/bank/entries[1].csv")).isTrue();
        assertThat(StorageLocations.localPath("s3://inbox/bank/entries[1].csv")).isEmpty();
    }

    @Test
    void pathsOnThisMachineMayHaveSignsOfPatterns() {
        StorageLocations.requireNoPattern("/data/store[1]");

        assertThat(StorageLocations.localPath("/data/store[1]")).hasValue(Path.of("/data/store[1]"));
    }

    @Test
    void letterOfAWindowsDriveIsNoScheme() {
        assertThat(StorageLocations.isUri("C:\\data\\exports")).isFalse();
    }
}
