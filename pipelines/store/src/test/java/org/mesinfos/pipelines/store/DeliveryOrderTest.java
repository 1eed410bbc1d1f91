package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Test that the store hash does not depend on the order, repetition or batching of deliveries. */
class DeliveryOrderTest {

    private static final List<SmallDelivery> DELIVERIES = List.of(
            SmallDelivery.of("bank", "ana coffee", "ana rent", "bea tea", "? unknown", "! broken"),
            SmallDelivery.of("bank", "ana rent", "ana bread", "cleo tea"),
            SmallDelivery.of("shop", "ana coffee", "bea milk", "? unknown too"),
            SmallDelivery.of("water", "dan 3 m3", "! worse", "! worst"));

    private static final String EXPECTED_HASH = hash(List.of(DELIVERIES));

    @Property(tries = 25)
    @Tag("slow")
    void manyOrdersAndBatchingsGiveTheSameHash(@ForAll("batches") List<List<SmallDelivery>> batches) {
        assertThat(hash(batches)).isEqualTo(EXPECTED_HASH);
    }

    @Property(tries = 8)
    void anyOrderAndBatchingGivesTheSameHash(@ForAll("batches") List<List<SmallDelivery>> batches) {
        assertThat(hash(batches)).isEqualTo(EXPECTED_HASH);
    }

    /** Generates runs of one or two deliveries with repetitions, followed by all deliveries in any order. */
    @Provide
    Arbitrary<List<List<SmallDelivery>>> batches() {
        Arbitrary<List<List<SmallDelivery>>> some = Arbitraries.of(DELIVERIES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .list()
                .ofMaxSize(4);
        Arbitrary<List<SmallDelivery>> all = Arbitraries.shuffle(DELIVERIES);
        return some.flatMap(first -> all.map(last ->
                Stream.concat(first.stream(), last.stream().map(List::of)).toList()));
    }

    private static String hash(List<List<SmallDelivery>> batches) {
        try (RemovedFolder folder = RemovedFolder.create()) {
            return hash(Store.at(folder.path().resolve("store").toString()), batches);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String hash(Store store, List<List<SmallDelivery>> batches) throws IOException {
        for (List<SmallDelivery> batch : batches) {
            SmallRun.publish(store, batch.toArray(new SmallDelivery[0]));
        }
        Verification verification = store.verify();
        assertThat(verification.findings()).isEmpty();
        return verification.storeHash();
    }
}
