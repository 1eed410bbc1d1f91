package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the content of the files that people and organisations open: bundle manifests and receipts. */
class PublishedFilesTest {

    private static final SmallDelivery JANUARY =
            SmallDelivery.of("bank", "ana coffee", "ana rent", "ana coffee", "? unknown", "! broken", "! worse");
    private static final SmallDelivery SHOP = SmallDelivery.of("shop", "ana coffee");

    @TempDir
    private Path folder;

    @BeforeEach
    void publish() throws IOException {
        SmallRun.publish(Store.at(folder.toString()), JANUARY, SHOP);
    }

    @Test
    void aBundleManifestIsAFrictionlessDataPackage() throws IOException {
        JsonNode bundle = json(StoreFiles.find(folder, "bundles/24/ana/", "datapackage.json"));

        assertThat(bundle.path("profile").asText()).isEqualTo("data-package");
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
        assertThat(resource.path("hash").asText())
                .isEqualTo("sha256:" + org.mesinfos.pipelines.rows.Digests.sha256(Files.readAllBytes(file)));
        assertThat(resource.path("name").asText()).isEqualTo("bank-transactions");
        assertThat(resource.path("format").asText()).isEqualTo("parquet");
        assertThat(resource.path("mediatype").asText()).isEqualTo("application/vnd.apache.parquet");
        assertThat(resource.path("rows").asLong()).isEqualTo(2);
        assertThat(resource.path("recordType").asText()).isEqualTo("BankTransaction");
        assertThat(resource.path("schemaVersion").asInt()).isEqualTo(1);
    }

    @Test
    void aBundleManifestListsTheTypeOfEachField() throws IOException {
        JsonNode fields = json(StoreFiles.find(folder, "bundles/24/ana/", "datapackage.json"))
                .at("/resources/0/schema/fields");

        assertThat(field(fields, "organisation"))
                .isEqualTo("{\"name\":\"organisation\",\"type\":\"string\",\"constraints\":{\"required\":true}}");
        assertThat(field(fields, "booking_date")).isEqualTo("{\"name\":\"booking_date\",\"type\":\"date\"}");
        assertThat(field(fields, "booking_instant")).isEqualTo("{\"name\":\"booking_instant\",\"type\":\"datetime\"}");
        assertThat(field(fields, "amount")).isEqualTo("{\"name\":\"amount\",\"type\":\"number\"}");
        assertThat(field(fields, "status")).isEqualTo("{\"name\":\"status\",\"type\":\"string\"}");
        assertThat(field(fields, "reversal")).isEqualTo("{\"name\":\"reversal\",\"type\":\"boolean\"}");
        assertThat(field(fields, "entry_position")).isEqualTo("{\"name\":\"entry_position\",\"type\":\"integer\"}");
        assertThat(field(fields, "counterparty_address"))
                .isEqualTo("{\"name\":\"counterparty_address\",\"type\":\"object\"}");
        assertThat(field(fields, "sightings"))
                .isEqualTo("{\"name\":\"sightings\",\"type\":\"array\",\"constraints\":{\"required\":true}}");
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
                            "mediaType" : "text/plain",
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
        for (String path : StoreFiles.paths(folder)) {
            assertThat(Files.readString(folder.resolve(path)))
                    .doesNotContain(folder.toString())
                    .doesNotContain("run-1");
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
