package org.mesinfos.pipelines.transforms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.elements.StatedNumber;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;
import org.mesinfos.records.TrustedClasses;

/** Factory for the facts that record the results of a run. */
final class RunFacts {

    private static final byte[] NO_ENTRY = {};

    static {
        TrustedClasses.declare();
    }

    private RunFacts() {}

    /**
     * Records a written shard.
     *
     * @param written number of bundles of the shard that are new or changed
     * @param customers customer numbers that new deliveries state for another person
     */
    static RunFact shard(ShardEntry entry, long written, List<StatedNumber> customers) {
        return fact(RunFactKind.SHARD, entry.shard(), entry.toJson())
                .setWritten(written)
                .setCustomers(customers)
                .build();
    }

    /** Records a written shard of held rows. */
    static RunFact held(HeldEntry entry) {
        return fact(RunFactKind.HELD, entry.shard(), entry.toJson()).build();
    }

    /** Records a shard whose held rows have all been released. */
    static RunFact released(String shard) {
        return fact(RunFactKind.RELEASED, shard, NO_ENTRY).build();
    }

    /** Records the written identity evidence. */
    static RunFact identity(IdentityState state) {
        ContentFile file = new ContentFile(state.getPath(), state.getSha256(), state.getBytes());
        return fact(RunFactKind.IDENTITY, "", file.toJson())
                .setLinking(state.getLinking())
                .build();
    }

    /**
     * Records the entry of a delivery of which files were read.
     *
     * @param outcomes row counts of its files and their splits
     */
    static RunFact delivery(DeliveryEntry entry, List<ReadingOutcome> outcomes) {
        OptionalInt age = DeliveryAge.of(outcomes);
        return fact(RunFactKind.DELIVERY, entry.id(), entry.toJson())
                .setUnfilled(DeliverySummary.unfilledFields(outcomes))
                .setAgeDays(age.isPresent() ? age.getAsInt() : null)
                .setFilled(FilledFieldSet.union(outcomes))
                .setMonths(EventMonthSet.union(outcomes))
                .setLayouts(DeliverySummary.layouts(outcomes))
                .build();
    }

    /**
     * Records a delivery of which files could not be read.
     *
     * @param reason explanation for the operator, without personal data
     */
    static RunFact failed(String delivery, String reason) {
        return fact(RunFactKind.FAILED, delivery, reason.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** Records rows of erased people in one file. */
    static RunFact suppressed(SuppressedPlaces places) {
        return fact(RunFactKind.SUPPRESSED, places.delivery(), places.toJson()).build();
    }

    /** Records a delivery in the inbox. */
    static RunFact seen(Delivery delivery) {
        return fact(RunFactKind.SEEN, delivery.getId(), NO_ENTRY)
                .setSeen(delivery)
                .build();
    }

    private static RunFact.Builder fact(RunFactKind kind, String name, byte[] entry) {
        return RunFact.newBuilder().setKind(kind).setName(name).setEntry(ByteBuffer.wrap(entry));
    }
}
