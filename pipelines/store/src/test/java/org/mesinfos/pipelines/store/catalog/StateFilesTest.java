package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The small JSON files of a store: their exact text, which other versions read. */
class StateFilesTest {

    private static final String HASH = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);
    private static final ContentFile FILE = new ContentFile("a/file", HASH, 3);
    private static final ContentFile INDEX = new ContentFile("b/index", OTHER, 4);

    @Test
    void commitAdvancesThePointerAndRemembersThePreviousSnapshot() {
        CurrentPointer first = CurrentPointer.EMPTY.advancedTo("s1");
        CurrentPointer second = first.advancedTo("s2");

        assertThat(text(second.toJson())).isEqualTo("{\"format\":2,\"snapshot\":\"s2\",\"previous\":\"s1\"}\n");
        assertThat(first.previous()).isEqualTo("empty");
        assertThat(CurrentPointer.fromJson(second.toJson())).isEqualTo(second);
    }

    @Test
    void pendingCommitNamesBothPointers() {
        PendingCommit pending = new PendingCommit(CurrentPointer.EMPTY, CurrentPointer.EMPTY.advancedTo("s1"));

        assertThat(text(pending.toJson()))
                .isEqualTo("{\"from\":{\"format\":2,\"snapshot\":\"empty\",\"previous\":\"empty\"},"
                        + "\"to\":{\"format\":2,\"snapshot\":\"s1\",\"previous\":\"empty\"}}\n");
        assertThat(PendingCommit.fromJson(pending.toJson())).isEqualTo(pending);
    }

    @Test
    void retentionListsExpiredDeliveriesOnceInOrder() {
        RetentionState state = new RetentionState(
                new TreeMap<>(Map.of("d1", new CalendarDay(LocalDate.of(2024, 1, 31)))), List.of("d3", "d2", "d3"));

        assertThat(text(state.toJson()))
                .isEqualTo("{\"received\":{\"d1\":\"2024-01-31\"},\"expired\":[\"d2\",\"d3\"]}\n");
        assertThat(RetentionState.fromJson(state.toJson())).isEqualTo(state);
    }

    @Test
    void entriesOfAShardNameItsFilesAndTheirIndexes() {
        ShardEntry shard = new ShardEntry("24", FILE, 2);
        HeldEntry held = new HeldEntry(
                "24",
                FILE,
                List.of(
                        new HeldRowCount(OTHER, HeldReason.UNATTRIBUTED, 1),
                        new HeldRowCount(HASH, HeldReason.DISPUTED, 2),
                        new HeldRowCount(HASH, HeldReason.WITHHELD, 3)),
                List.of("k2", "k1", "k2"));

        assertThat(text(shard.toJson()))
                .isEqualTo("{\"shard\":\"24\",\"file\":" + text(FILE.toJson()) + ",\"persons\":2}");
        assertThat(ShardEntry.fromJson(shard.withLookup(INDEX).toJson()))
                .isEqualTo(new ShardEntry("24", FILE, 2, Optional.of(INDEX)));
        assertThat(held.counts()).extracting(HeldRowCount::rows).containsExactly(3L, 2L, 1L);
        assertThat(held.subjectDigests()).containsExactly("k1", "k2");
        assertThat(HeldEntry.fromJson(held.withLookup(INDEX).toJson()))
                .isEqualTo(new HeldEntry("24", FILE, held.counts(), held.subjectDigests(), Optional.of(INDEX)));
        assertThatThrownBy(() -> new ShardEntry("2g", FILE, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contentFilesAreOrderedByPath() {
        assertThat(FILE).isLessThan(INDEX).isEqualByComparingTo(new ContentFile("a/file", OTHER, 9));
        assertThat(ContentFile.fromJson(FILE.toJson())).isEqualTo(FILE);
    }

    @Test
    void sourcesAndSnapshotsAreOrderedByOrganisationThenConnector() {
        assertThat(new SourceName("a", "z")).isLessThan(new SourceName("b", "a"));
        assertThat(new SourceName("a", "y")).isLessThan(new SourceName("a", "z"));
        assertThat(new SnapshotSequence("a", "z", 9)).isLessThan(new SnapshotSequence("b", "a", 1));
        assertThat(new SnapshotSequence("a", "z", 1)).isLessThan(new SnapshotSequence("a", "z", 2));
    }

    @Test
    void datesWithYearsOfFourDigitsAndOthersAreRead() {
        for (String range : List.of("2024-01-31/2024-02-29", "-0044-03-15/+12024-12-01", "0999-12-31/1000-01-01")) {
            assertThat(DateRange.parse(range)).hasToString(range);
        }
        assertThat(DateRange.parse("2024-01-31/2024-02-29"))
                .isEqualTo(new DateRange(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29)));
        for (String range : List.of(
                "2024-01x31/2024-02-29", "2024x01-31/2024-02-29", "2024-1-31/2024-02-29", "2024-01-031/2024-02-29")) {
            assertThatThrownBy(() -> DateRange.parse(range)).as(range).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void rangeCoversBothRangesAndDoesNotEndBeforeItStarts() {
        DateRange january = DateRange.parse("2024-01-01/2024-01-31");
        DateRange spring = DateRange.parse("2024-03-20/2024-06-19");

        assertThat(january.cover(spring)).hasToString("2024-01-01/2024-06-19");
        assertThat(spring.cover(january)).hasToString("2024-01-01/2024-06-19");
        assertThat(DateRange.parse("2024-01-01/2024-12-31").cover(spring)).hasToString("2024-01-01/2024-12-31");
        assertThat(DateRange.parse("2024-01-01/2024-01-01")).hasToString("2024-01-01/2024-01-01");
        assertThatThrownBy(() -> DateRange.parse("2024-01-02/2024-01-01")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bundleFileIsNamedWithoutItsFolderAndViewsHaveNoRecords() {
        assertThat(bundleFile("invoices").name()).isEqualTo("invoices.0f.parquet");
        assertThat(bundleFile("invoices").hasRecords()).isTrue();
        assertThat(bundleFile("view-spending-by-month").hasRecords()).isFalse();
    }

    @Test
    void textOfAnotherFormatIsRefusedWithItsKind() {
        assertThatThrownBy(() -> CurrentPointer.fromJson("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Not a CurrentPointer in the format of this version");
        assertThatThrownBy(() -> CatalogJson.write(new Object()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A Object cannot be written as JSON");
    }

    private static BundleFile bundleFile(String type) {
        ContentFile file = new ContentFile("bundles/24/ana/" + type + ".0f.parquet", HASH, 1);
        return new BundleFile(type, 1, OTHER, file, 1, Optional.empty());
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
