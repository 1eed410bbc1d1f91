package org.mesinfos.pipelines.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SnapshotTotals;

/** A bundle shrinks by rows that are withdrawn, not by rows that move to another person. */
final class WithdrawalGateTest {

    private static final String OLD = "1".repeat(64);
    private static final String NEW = "2".repeat(64);
    private static final String OF_SHOP = "3".repeat(64);
    private static final DeliveryEntry NEXT = new DeliveryEntry(NEW, "bank", DeliveryMode.SNAPSHOT, 2, List.of());

    private final Map<ShardEntry, List<PersonEntry>> shards = new HashMap<>();

    /** Returns a snapshot with one shard; each person has that many records of the old delivery. */
    private Snapshot snapshot(DeliveryTotals totalsOfOld, Map<String, Long> records) {
        List<PersonEntry> persons = new ArrayList<>();
        records.forEach(
                (person, rows) -> persons.add(person(person, rows, new PersonDeliveryCounts(OLD, rows, rows, 0, 0))));
        return snapshot(totalsOfOld, persons);
    }

    /** Returns a snapshot with deliveries of a bank and a shop, with the records that each person has of them. */
    private Snapshot bankAndShop(Map<String, Long> ofBank, Map<String, Long> ofShop) {
        List<PersonEntry> persons = new ArrayList<>();
        Set<String> ids = new TreeSet<>(ofBank.keySet());
        ids.addAll(ofShop.keySet());
        for (String person : ids) {
            long bank = ofBank.getOrDefault(person, 0L);
            long shop = ofShop.getOrDefault(person, 0L);
            persons.add(person(
                    person,
                    bank + shop,
                    new PersonDeliveryCounts(OLD, bank, bank, 0, 0),
                    new PersonDeliveryCounts(OF_SHOP, shop, shop, 0, 0)));
        }
        SortedMap<String, LedgerEntry> ledger = new TreeMap<>();
        ledger.put(OLD, ledgerEntry(OLD, "bank", totals(sum(ofBank), 0)));
        ledger.put(OF_SHOP, ledgerEntry(OF_SHOP, "shop", totals(sum(ofShop), 0)));
        return snapshot(ledger, persons);
    }

    private static long sum(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    private static LedgerEntry ledgerEntry(String delivery, String organisation, DeliveryTotals totals) {
        return new LedgerEntry(new DeliveryEntry(delivery, organisation, DeliveryMode.SNAPSHOT, 1, List.of()), totals);
    }

    private Snapshot snapshot(DeliveryTotals totalsOfOld, List<PersonEntry> persons) {
        SortedMap<String, LedgerEntry> ledger = new TreeMap<>();
        ledger.put(OLD, ledgerEntry(OLD, "bank", totalsOfOld));
        return snapshot(ledger, persons);
    }

    private Snapshot snapshot(SortedMap<String, LedgerEntry> ledger, List<PersonEntry> persons) {
        ShardEntry shard = new ShardEntry("00", file("snapshots/shards/00.jsonl", persons.toString()), persons.size());
        shards.put(shard, persons);
        SortedMap<String, ShardEntry> shardMap = new TreeMap<>();
        shardMap.put("00", shard);
        return new Snapshot(
                Snapshot.FORMAT,
                shardMap,
                new TreeMap<>(),
                ledger,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new SnapshotTotals(persons.size(), 0, 0, 0, DeliveryTotals.NONE));
    }

    private static PersonEntry person(String id, long rows, PersonDeliveryCounts... counts) {
        BundleFile file = new BundleFile(
                "bank-transactions", 1, OLD, file("bundles/a.parquet", id + rows), rows, Optional.empty());
        return new PersonEntry(
                id, file("accepted/a.avro", id + rows), List.of(file), List.of(counts), List.of(), List.of());
    }

    private static ContentFile file(String path, String content) {
        return new ContentFile(path, Digests.sha256(content.getBytes(StandardCharsets.UTF_8)), 1);
    }

    private SortedMap<String, String> held(long limit, Snapshot before, Snapshot after, Set<String> accepted)
            throws IOException {
        return gate(limit).held(before, after, List.of(NEXT), accepted, Set.of());
    }

    private WithdrawalGate gate(long limit) {
        return gate(limit, 0);
    }

    private WithdrawalGate gate(long limit, double share) {
        DeliveryLimits limits =
                new DeliveryLimits(OptionalDouble.empty(), OptionalLong.of(limit), OptionalDouble.of(share));
        return new WithdrawalGate(new GuardSettings(limits, Map.of(), Map.of(), Map.of()), shards::get);
    }

    private static DeliveryTotals totals(long kept, long superseded) {
        return new DeliveryTotals(kept, 0, superseded, 0, 0);
    }

    private Optional<String> shrunkenByRules(long limit, Snapshot before, Snapshot after) throws IOException {
        return shrunkenByRules(gate(limit), before, after);
    }

    private static Optional<String> shrunkenByRules(WithdrawalGate gate, Snapshot before, Snapshot after)
            throws IOException {
        return gate.shrunkenByRules(before, after, Set.of()).map(Shrinkage::bundlesText);
    }

    @Test
    void rulesByWhichRowsAreNotAcceptedAnyMoreShrinkBundles() throws IOException {
        Snapshot before = snapshot(totals(8, 0), Map.of("a", 4L, "b", 4L));
        Snapshot after = snapshot(totals(5, 0), Map.of("a", 4L, "b", 1L));

        assertThat(shrunkenByRules(0, before, after)).hasValue("1 of 2 bundles with rows of bank");
        assertThat(shrunkenByRules(1, before, after)).isEmpty();
    }

    @Test
    void rulesOfSeveralOrganisationsShrinkEachBundleOnce() throws IOException {
        Snapshot before = bankAndShop(Map.of("ana", 4L, "bob", 4L), Map.of("bob", 4L, "eve", 4L));
        Snapshot after = bankAndShop(Map.of(), Map.of());

        assertThat(shrunkenByRules(2, before, after)).hasValue("3 of 3 bundles with rows of bank, shop");
        assertThat(shrunkenByRules(3, before, after)).isEmpty();
    }

    @Test
    void newDeliveryHidesNoChangeOfTheRulesOfOtherOrganisations() throws IOException {
        Snapshot before = bankAndShop(Map.of("ana", 4L), Map.of("bob", 4L, "eve", 4L));
        Snapshot after = bankAndShop(Map.of("ana", 4L), Map.of());
        DeliveryEntry append = new DeliveryEntry(NEW, "third", DeliveryMode.APPEND, 0, List.of());

        assertThat(gate(1).held(before, after, List.of(append), Set.of(), Set.of()))
                .isEqualTo(Map.of(NEW, "it would shrink 2 of 2 bundles with rows of shop, the limit is 1"));
    }

    @Test
    void rulesThatMoveRowsToAnotherPersonShrinkNoBundle() throws IOException {
        Snapshot before = snapshot(totals(8, 0), Map.of("a", 4L, "b", 4L));
        Snapshot after = snapshot(totals(8, 0), Map.of("a", 7L, "b", 1L));

        assertThat(shrunkenByRules(0, before, after)).isEmpty();
    }

    @Test
    void holdsTheDeliveryThatShrinksMoreBundlesThanTheLimit() throws IOException {
        Snapshot before = snapshot(totals(12, 0), Map.of("ana", 4L, "bob", 4L, "eve", 4L));
        Snapshot after = snapshot(totals(6, 6), Map.of("ana", 1L, "bob", 2L, "eve", 3L));

        assertThat(held(0, before, after, Set.of()))
                .as("only ana loses more than half of her transactions")
                .isEqualTo(Map.of(NEW, "it would shrink 1 of 3 bundles with rows of bank, the limit is 0"));
        assertThat(held(1, before, after, Set.of())).isEmpty();
        assertThat(held(0, before, after, Set.of(NEW))).isEmpty();
    }

    @Test
    void customersOfAnotherOrganisationLiftNoLimit() throws IOException {
        Map<String, Long> ofShop = Map.of("dan", 4L, "eve", 4L, "fay", 4L, "gus", 4L);
        Snapshot before = bankAndShop(Map.of("ana", 4L, "bob", 4L), ofShop);
        Snapshot after = bankAndShop(Map.of("ana", 4L), ofShop);
        DeliveryEntry append = new DeliveryEntry(NEW, "third", DeliveryMode.APPEND, 0, List.of());

        assertThat(gate(0, 0.49).held(before, after, List.of(NEXT), Set.of(), Set.of()))
                .isEqualTo(Map.of(NEW, "it would shrink 1 of 2 bundles with rows of bank, the limit is 0"));
        assertThat(gate(0, 0.49).held(before, after, List.of(append), Set.of(), Set.of()))
                .isEqualTo(Map.of(NEW, "it would shrink 1 of 2 bundles with rows of bank, the limit is 0"));
        assertThat(shrunkenByRules(gate(0, 0.49), before, after)).hasValue("1 of 2 bundles with rows of bank");
        assertThat(gate(0, 0.5).held(before, after, List.of(NEXT), Set.of(), Set.of()))
                .isEmpty();
        assertThat(shrunkenByRules(gate(0, 0.5), before, after)).isEmpty();
    }

    @Test
    void lossOfAnotherOrganisationHidesNoChangeOfRules() throws IOException {
        Snapshot before = bankAndShop(Map.of("ana", 4L, "bob", 4L), Map.of("dan", 4L, "eve", 4L, "fay", 4L, "gus", 4L));
        Snapshot after = bankAndShop(Map.of("ana", 4L), Map.of("dan", 4L, "eve", 4L, "fay", 4L));

        assertThat(shrunkenByRules(gate(0, 0.4), before, after)).hasValue("1 of 2 bundles with rows of bank");
    }

    @Test
    void limitCountsOnlyBundlesThatShowRowsWhoseHolderTheOrganisationStates() throws IOException {
        Snapshot before = snapshot(
                totals(8, 4),
                List.of(
                        person("ana", 4, new PersonDeliveryCounts(OLD, 4, 4, 0, 0)),
                        person("bob", 4, counts(4, 0)),
                        person("eve", 0, new PersonDeliveryCounts(OLD, 4, 0, 0, 4))));
        Snapshot after = snapshot(totals(4, 8), List.of(person("bob", 4, counts(4, 0))));

        assertThat(held(0, before, after, Set.of()))
                .isEqualTo(Map.of(NEW, "it would shrink 1 of 1 bundles with rows of bank, the limit is 0"));
    }

    /** The issuer of the references states other holders: the limit of the organisation that states none is relative to all its rows. */
    @Test
    void rowsOfAnOrganisationThatDoesNotDeliverCountWithAnyHolder() throws IOException {
        Snapshot before =
                snapshot(totals(8, 0), List.of(person("ana", 4, counts(4, 0)), person("bob", 4, counts(4, 0))));
        Snapshot after = snapshot(totals(4, 0), List.of(person("bob", 4, counts(4, 0))));
        DeliveryEntry ofIssuer = new DeliveryEntry(NEW, "third", DeliveryMode.APPEND, 0, List.of());

        assertThat(gate(0, 0.5).held(before, after, List.of(ofIssuer), Set.of(), Set.of()))
                .isEmpty();
        assertThat(gate(0, 0.4).held(before, after, List.of(ofIssuer), Set.of(), Set.of()))
                .isEqualTo(Map.of(NEW, "it would shrink 1 of 2 bundles with rows of bank, the limit is 0"));
    }

    @Test
    void rowsThatMoveToAnotherPersonAreNotWithdrawn() throws IOException {
        Snapshot before = snapshot(totals(8, 0), Map.of("ana", 4L, "bob", 4L));
        Snapshot after = snapshot(totals(8, 0), Map.of("bob", 8L));

        assertThat(held(0, before, after, Set.of())).isEmpty();
    }

    @Test
    void supersededRowsWhoseHolderOnlyTheIssuerStatesAreNotWithdrawn() throws IOException {
        Snapshot before = snapshot(totals(4, 0), List.of(person("ana", 4, counts(4, 0))));
        Snapshot after = snapshot(totals(0, 4), List.of(person("ana", 0, counts(0, 4))));

        assertThat(held(0, before, after, Set.of())).isEmpty();
    }

    private static PersonDeliveryCounts counts(long borrowed, long borrowedSuperseded) {
        return new PersonDeliveryCounts(
                OLD,
                "",
                borrowed + borrowedSuperseded,
                borrowed,
                0,
                borrowedSuperseded,
                0,
                0,
                0,
                borrowed,
                borrowedSuperseded);
    }

    @Test
    void limitIsTheLargerOfNumberAndShare() {
        assertThat(DeliveryLimits.DEFAULT.shrinkable(300)).isEqualTo(10);
        assertThat(DeliveryLimits.DEFAULT.shrinkable(5000)).isEqualTo(50);
        assertThat(new DeliveryLimits(OptionalDouble.empty(), OptionalLong.of(0), OptionalDouble.of(0.29))
                        .shrinkable(100))
                .as("the product is less than 29 in binary fractions")
                .isEqualTo(29);
    }
}
