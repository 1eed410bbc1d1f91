package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.pipelines.rows.Digests;

class ShardManifestCodecTest {

    private static final String FIRST = Digests.sha256(new byte[] {1});
    private static final String SECOND = Digests.sha256(new byte[] {2});
    private static final PersonEntry ANA = new PersonEntry(
            "ana",
            file("accepted"),
            List.of(
                    bundleFile("bank-transactions", Optional.of(days("2024-01-31", "2024-02-01"))),
                    bundleFile("invoices", Optional.empty()),
                    bundleFile("trips", Optional.of(days("-0044-03-15", "+12024-02-01")))),
            List.of(
                    new PersonDeliveryCounts(FIRST, "bank-transactions", 9, 5, 3, 1, 2, 4, 1, 1, 1),
                    new PersonDeliveryCounts(FIRST, "invoices", 1, 1, 0, 0, 0, 0, 0, 0, 0),
                    new PersonDeliveryCounts(SECOND, 2, 1, 1, 0)),
            List.of(new SnapshotSequence("bank", "bank/customers", 7)),
            List.of(new SourceName("bank", "bank/customers"), new SourceName("bank", "bank/movements")));
    private static final PersonEntry EMPTY =
            new PersonEntry("ana", file("accepted"), List.of(), List.of(), List.of(), List.of());

    @Test
    void readsWhatWasWritten() {
        assertThat(ShardManifestCodec.decode(ShardManifestCodec.encode(ANA.shard(), List.of(ANA))))
                .containsExactly(ANA);
        assertThat(ShardManifestCodec.decode(ShardManifestCodec.encode(EMPTY.shard(), List.of(EMPTY))))
                .containsExactly(EMPTY);
        assertThat(ShardManifestCodec.decode(new byte[0])).isEmpty();
    }

    @Test
    void unknownFieldsAreSkipped() {
        String json = new String(ANA.toJson(), StandardCharsets.UTF_8);
        String further = json.replaceFirst("\\{", "{\"later\":{\"a\":[1,{\"b\":null}]},")
                .replace("\"kept\":5", "\"later\":[7],\"kept\":5");
        byte[] lines = (json + "\n" + further + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(ShardManifestCodec.decode(lines)).containsExactly(ANA, ANA);
        assertThat(ShardManifestCodec.decode(lines, 1)).isEqualTo(ANA);
    }

    @Test
    void writesEntriesAsDataBindingDoes() {
        assertThat(ANA.toJson()).asString(StandardCharsets.UTF_8).isEqualTo(text(CatalogJson.write(ANA)));
        assertThat(EMPTY.toJson()).asString(StandardCharsets.UTF_8).isEqualTo(text(CatalogJson.write(EMPTY)));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Test
    void countsOfEarlierVersionsHaveNoRecordType() {
        byte[] earlier = ("{\"delivery\":\"" + FIRST + "\",\"accepted\":2,\"kept\":1,\"merged\":1,\"superseded\":0}")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(RecordDecoder.decode(earlier, PersonDeliveryCounts.class))
                .isEqualTo(new PersonDeliveryCounts(FIRST, 2, 1, 1, 0));
    }

    @Test
    void addsCountsByDelivery() {
        assertThat(ANA.countsByDelivery().values())
                .containsExactlyInAnyOrder(
                        new PersonDeliveryCounts(FIRST, "", 10, 6, 3, 1, 2, 4, 1, 1, 1),
                        new PersonDeliveryCounts(SECOND, 2, 1, 1, 0));
    }

    @Test
    void refusesOtherTexts() {
        for (String text :
                List.of("{}", "[]", "{", "7", "{\"personId\":\"ana\"}", "{\"personId\":\"ana\",\"files\":7}")) {
            assertThatThrownBy(() -> ShardManifestCodec.decode(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Not a shard manifest");
        }
        String invalid = new String(ANA.toJson(), StandardCharsets.UTF_8).replace("\"ana\"", "\"Ana\"");
        assertThatThrownBy(() -> ShardManifestCodec.decode(invalid.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void entriesAreInTheOrderOfThePersonIds() {
        PersonEntry next = inShardOf("ana", "p-2");
        byte[] lines = ShardManifestCodec.encode(ANA.shard(), List.of(next, ANA));

        assertThat(ShardManifestCodec.decode(lines)).containsExactly(ANA, next);
        assertThat(ShardManifestCodec.decode(lines, 0)).isEqualTo(ANA);
        assertThat(ShardManifestCodec.decode(lines, 1)).isEqualTo(next);
    }

    /** Returns an entry of an invented person in the shard of another. */
    private static PersonEntry inShardOf(String other, String prefix) {
        String person = IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> prefix + number)
                .filter(id -> StoreNames.shardOf(id).equals(StoreNames.shardOf(other)))
                .findFirst()
                .orElseThrow();
        return new PersonEntry(person, file("accepted"), List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void refusesAPersonOfAnotherShardAndAPersonTwice() {
        assertThatThrownBy(() -> ShardManifestCodec.encode("00", List.of(ANA)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("belongs to shard 24");
        assertThatThrownBy(() -> ShardManifestCodec.encode("24", List.of(ANA, EMPTY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("listed twice");
    }

    @Test
    void periodOfABundleCoversItsFiles() {
        assertThat(ANA.period()).contains(days("-0044-03-15", "+12024-02-01"));
        assertThat(EMPTY.period()).isEmpty();
    }

    @Test
    void hashOfABundleDependsOnTypesAndContentsOfItsFilesOnly() {
        assertThat(EMPTY.bundleHash()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(ANA.bundleHash())
                .isEqualTo(Digests.sha256(
                        ("bank-transactions " + FIRST + "\ninvoices " + FIRST + "\ntrips " + FIRST + "\n")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "{}", "[7]", "[[]]", "[{}]"})
    void listsOfAnEntryHaveEntriesOfTheirType(String list) {
        String json = new String(EMPTY.toJson(), StandardCharsets.UTF_8);
        for (String field : List.of("files", "counts", "snapshotSources", "sources")) {
            String changed = json.replace("\"" + field + "\":[]", "\"" + field + "\":" + list);
            assertThatThrownBy(() -> PersonEntry.fromJson(changed.getBytes(StandardCharsets.UTF_8)))
                    .as(changed)
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void periodOfAFileIsARangeOfDates() {
        for (String period : List.of("2024-01-31", "2024-01-32/2024-02-01", "2024-02-01/2024-01-31", "")) {
            String changed = new String(ANA.toJson(), StandardCharsets.UTF_8).replace("2024-01-31/2024-02-01", period);
            assertThatThrownBy(() -> PersonEntry.fromJson(changed.getBytes(StandardCharsets.UTF_8)))
                    .as(period)
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    private static BundleFile bundleFile(String type, Optional<DateRange> period) {
        return new BundleFile(type, 1, SECOND, file("bundles/" + type), 3, period);
    }

    private static ContentFile file(String path) {
        return new ContentFile(path, FIRST, 42);
    }

    private static DateRange days(String first, String last) {
        return new DateRange(LocalDate.parse(first), LocalDate.parse(last));
    }
}
