package org.mesinfos.pipelines.transforms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.elements.FileLayout;
import org.mesinfos.pipelines.elements.FilledFields;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.elements.UnfilledField;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;

/** Factory for the facts that record the results of a run. */
final class RunFacts {

    private RunFacts() {}

    /**
     * Records a written shard.
     *
     * @param written number of bundles of the shard that are new or changed
     */
    static RunFact shard(ShardEntry entry, long written) {
        return new RunFact(
                RunFactKind.SHARD,
                entry.shard(),
                ByteBuffer.wrap(entry.toJson()),
                written,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** Records a written shard of held rows. */
    static RunFact held(HeldEntry entry) {
        return new RunFact(
                RunFactKind.HELD,
                entry.shard(),
                ByteBuffer.wrap(entry.toJson()),
                0L,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** Records a shard whose held rows have all been released. */
    static RunFact released(String shard) {
        return new RunFact(
                RunFactKind.RELEASED,
                shard,
                ByteBuffer.allocate(0),
                0L,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** Records the written identity evidence. */
    static RunFact identity(IdentityState state) {
        ContentFile file = new ContentFile(state.getPath(), state.getSha256(), state.getBytes());
        return new RunFact(
                RunFactKind.IDENTITY,
                "",
                ByteBuffer.wrap(file.toJson()),
                0L,
                null,
                state.getLinking(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /**
     * Records the entry of a delivery of which files were read.
     *
     * @param unfilled number of rows that leave required fields empty
     * @param age days between the newest row and the day whose state the delivery describes, if both are known
     * @param filled fields that its rows fill
     * @param layouts files of which a layout was inferred
     */
    static RunFact delivery(
            DeliveryEntry entry,
            List<UnfilledField> unfilled,
            OptionalInt age,
            List<FilledFields> filled,
            List<FileLayout> layouts) {
        return new RunFact(
                RunFactKind.DELIVERY,
                entry.id(),
                ByteBuffer.wrap(entry.toJson()),
                0L,
                null,
                null,
                unfilled,
                age.isPresent() ? age.getAsInt() : null,
                filled,
                layouts);
    }

    /**
     * Records a delivery of which files could not be read.
     *
     * @param reason explanation for the operator, without personal data
     */
    static RunFact failed(String delivery, String reason) {
        ByteBuffer text = ByteBuffer.wrap(reason.getBytes(StandardCharsets.UTF_8));
        return new RunFact(RunFactKind.FAILED, delivery, text, 0L, null, null, List.of(), null, List.of(), List.of());
    }

    /** Records rows of erased people in one file. */
    static RunFact suppressed(SuppressedPlaces places) {
        return new RunFact(
                RunFactKind.SUPPRESSED,
                places.delivery(),
                ByteBuffer.wrap(places.toJson()),
                0L,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** Records a delivery in the inbox. */
    static RunFact seen(Delivery delivery) {
        return new RunFact(
                RunFactKind.SEEN,
                delivery.getId(),
                ByteBuffer.allocate(0),
                0L,
                delivery,
                null,
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
