package org.mesinfos.pipelines.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.rows.SmallFileCompression;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.originals.OriginalFile;
import org.mesinfos.pipelines.store.storage.LocalStorage;
import org.mesinfos.records.RecordType;

/** Tests of the content of the files that people and organisations open: bundle manifests and receipts. */
class PublishedFilesTest {

    private static final SmallDelivery JANUARY =
            SmallDelivery.of("bank", "ana coffee", "ana rent", "ana coffee", "? unknown", "! broken", "! worse");
    private static final SmallDelivery SHOP = SmallDelivery.of("shop", "ana coffee");

    @TempDir
    private Path folder;

    @BeforeEach
    void publish() throws IOException {
        SmallRun.publish(StoreFiles.plain(folder), JANUARY, SHOP);
    }

    @Test
    void aBundleManifestIsADataPackageOfVersion2() throws IOException {
        JsonNode bundle = json(StoreFiles.find(folder, "bundles/24/ana/", "datapackage.json"));

        assertThat(bundle.path("$schema").asText()).isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(bundle.path("name").asText()).isEqualTo("ana");
        assertThat(bundle.path("period").toString()).isEqualTo("{\"first\":\"2024-01-01\",\"last\":\"2024-01-31\"}");
        assertThat(bundle.path("sources").toString())
                .isEqualTo(
                        "[{\"title\":\"bank\",\"connector\":\"bank/lines\"},{\"title\":\"shop\",\"connector\":\"shop/lines\"}]");
        assertThat(bundle.path("resources")).hasSize(1);
        JsonNode resource = bundle.path("resources").get(0);
        Path file = StoreFiles.find(folder, "bundles/24/ana/", ".parquet");
        assertThat(resource.path("path").asText()).isEqualTo(file.getFileName().toString());
        assertThat(resource.path("bytes").asLong()).isEqualTo(Files.size(file));
        assertThat(resource.path("hash").asText()).isEqualTo("sha256:" + Digests.sha256(Files.readAllBytes(file)));
        assertThat(resource.path("name").asText()).isEqualTo("bank-transactions");
        assertThat(resource.path("format").asText()).isEqualTo("parquet");
        assertThat(resource.path("mediatype").asText()).isEqualTo("application/vnd.apache.parquet");
        assertThat(resource.path("rows").asLong()).isEqualTo(2);
        assertThat(resource.path("recordType").asText()).isEqualTo("BankTransaction");
        assertThat(resource.path("schemaVersion").asInt()).isEqualTo(1);
    }

    @Test
    void aBundleManifestNamesTheSchemaOfAFileByItsHash() throws IOException {
        JsonNode resource = json(StoreFiles.find(folder, "bundles/24/ana/", "datapackage.json"))
                .at("/resources/0");
        String hash = resource.path("schemaHash").asText().replace("sha256:", "");

        assertThat(resource.has("schema")).isFalse();
        assertThat(Digests.sha256(Files.readAllBytes(StoreFiles.find(folder, "schemas/", ".avsc"))))
                .isEqualTo(hash);
        assertThat(StoreFiles.find(folder, "schemas/", ".json").getFileName())
                .hasToString(hash.substring(0, 32) + ".json");
    }

    @Test
    void aTableSchemaDescribesEachField() throws IOException {
        JsonNode schema = json(StoreFiles.find(folder, "schemas/", ".json"));
        JsonNode fields = schema.path("fields");

        assertThat(schema.path("$schema").asText()).isEqualTo("https://datapackage.org/profiles/2.0/tableschema.json");
        assertThat(schema.path("name").asText()).isEqualTo("BankTransaction");
        assertThat(schema.path("fieldsMatch").asText()).isEqualTo("superset");
        assertThat(fields).hasSameSizeAs(RecordType.BANK_TRANSACTION.schema().getFields());
        assertThat(field(fields, "organisation"))
                .isEqualTo("{\"name\":\"organisation\",\"type\":\"string\",\"description\":\"The organisation that "
                        + "delivered the record: the name of its inbox folder.\",\"constraints\":{\"required\":true}}");
        assertThat(type(fields, "booking_date")).isEqualTo("date");
        assertThat(type(fields, "booking_instant")).isEqualTo("datetime");
        assertThat(type(fields, "amount")).isEqualTo("number");
        assertThat(type(fields, "reversal")).isEqualTo("boolean");
        assertThat(type(fields, "entry_position")).isEqualTo("integer");
        assertThat(type(fields, "counterparty_address")).isEqualTo("object");
        assertThat(type(fields, "sightings")).isEqualTo("array");
        assertThat(field(fields, "status")).contains("\"categories\":[\"BOOKED\",");
        assertThat(fields)
                .allSatisfy(field -> assertThat(field.path("description").asText())
                        .as(field.path("name").asText())
                        .isNotBlank());
    }

    @Test
    void aBundleManifestOfFormat1IsRewritten() throws IOException {
        Path manifest = StoreFiles.find(folder, "bundles/24/ana/", "datapackage.json");
        byte[] expected = Files.readAllBytes(manifest);
        Snapshot current = StoreFiles.plain(folder).currentSnapshot();
        Files.write(manifest, new DataPackageWriter(new LocalStorage(folder)).toJson(inFormat1(current), ana(current)));
        assertThat(json(manifest).path("profile").asText()).isEqualTo("data-package");

        new PublishedFiles(new LocalStorage(folder)).update(inFormat1(current), current);

        assertThat(manifest).hasBinaryContent(expected);
    }

    @Test
    void filesOfABundleThatLosesRowsAreRemovedAtOnce() throws IOException {
        assertThat(folder.resolve("bundles/24/ana")).isNotEmptyDirectory();

        SmallRun.movePerson(StoreFiles.plain(folder), "ana", "bob");

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .filter(file -> file.matches("bundles/24/ana/.*|accepted/.*/ana[.].*")))
                    .isEmpty();
        }
        assertThat(StoreFiles.find(folder, "bundles/", ".parquet")).exists();
    }

    @Test
    void filesOfABundleThatGainsRowsRemainForReaders() throws IOException {
        Path before = StoreFiles.find(folder, "bundles/24/ana/", ".parquet");

        SmallRun.publish(StoreFiles.plain(folder), SmallDelivery.of("bank", "ana tea"));

        assertThat(before).exists();
    }

    private PersonEntry ana(Snapshot snapshot) throws IOException {
        return StoreFiles.plain(folder).findPerson(snapshot, "ana").orElseThrow();
    }

    private static Snapshot inFormat1(Snapshot snapshot) {
        return Snapshot.fromJson(new String(snapshot.toJson(), UTF_8)
                .replaceFirst("\"format\" : 2|\"format\":2", "\"format\":1")
                .getBytes(UTF_8));
    }

    private static String type(JsonNode fields, String name) {
        for (JsonNode field : fields) {
            if (field.path("name").asText().equals(name)) {
                return field.path("type").asText();
            }
        }
        return "no field " + name;
    }

    private static String field(JsonNode fields, String name) {
        for (JsonNode field : fields) {
            if (field.path("name").asText().equals(name)) {
                return field.toString();
            }
        }
        return "no field " + name;
    }

    @Test
    void aReceiptCountsRowsAndListsRejections() throws IOException {
        assertThat(Files.readString(folder.resolve("receipts/bank/" + JANUARY.id() + ".json")))
                .isEqualToIgnoringNewLines(
                        """
                        {
                          "delivery" : "%s",
                          "organisation" : "bank",
                          "mode" : "APPEND",
                          "rows" : {
                            "read" : 6,
                            "accepted" : 4,
                            "rejected" : 2,
                            "records" : 1,
                            "duplicates" : 2,
                            "superseded" : 0,
                            "unattributed" : 1,
                            "withheld" : 0
                          },
                          "files" : [ {
                            "sha256" : "%s",
                            "bytes" : 57,
                            "mediaType" : "text/csv",
                            "connector" : "bank/lines",
                            "connectorVersion" : 1,
                            "rowsRead" : 6,
                            "accepted" : 4,
                            "rejected" : 2,
                            "rejectedByReason" : {
                              "INVALID_VALUE" : 2
                            },
                            "skippedLines" : 0,
                            "completeness" : "COMPLETE",
                            "rejectionsListed" : 2,
                            "rejections" : [ {
                              "reason" : "INVALID_VALUE",
                              "where" : "line 5",
                              "column" : "amount",
                              "found" : "3 letters",
                              "expected" : "a number"
                            }, {
                              "reason" : "INVALID_VALUE",
                              "where" : "line 6",
                              "column" : "amount",
                              "found" : "3 letters",
                              "expected" : "a number"
                            } ]
                          } ]
                        }
                        """.formatted(JANUARY.id(), JANUARY.quarantine().sha256()));
    }

    @Test
    void aReceiptContainsNoDataOfOtherOrganisations() throws IOException {
        assertThat(Files.readString(folder.resolve("receipts/shop/" + SHOP.id() + ".json")))
                .doesNotContain("bank")
                .doesNotContain("ana");
    }

    @Test
    void noFileContainsTheStorePathOrTheRunId() throws IOException {
        StringBuilder searched = new StringBuilder();
        for (String path : StoreFiles.paths(folder)) {
            String content = new String(delivered(path), ISO_8859_1);
            assertThat(content).as(path).doesNotContain(folder.toString()).doesNotContain("run-1");
            searched.append(content);
        }
        assertThat(searched)
                .as("accepted rows, a shard manifest and the original of rejected rows, decompressed")
                .contains("bank coffee", "\"personId\"", "! broken");
    }

    /** Returns the content of a file before its compression. */
    private byte[] delivered(String path) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(path));
        if (!path.startsWith("originals/")) {
            return SmallFileCompression.decompress(bytes);
        }
        String original = OriginalFile.uri(folder.resolve(path).toUri().toString());
        try (InputStream decoded = InboxFileContent.open(original, 0)) {
            return decoded.readAllBytes();
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
