package org.mesinfos.pipelines.cli.option;

import java.util.stream.Stream;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/** Check of the name of an organisation that a caller wrote. Stateless. */
public final class KnownOrganisation {

    private KnownOrganisation() {}

    /**
     * Refuses an organisation without deliveries.
     *
     * @throws InvalidUsageException if the store knows no delivery of the organisation
     */
    public static void require(Snapshot snapshot, String organisation) {
        boolean isKnown = Stream.concat(
                        snapshot.deliveries().stream().map(DeliveryEntry::organisation),
                        snapshot.excluded().values().stream().map(ExcludedDelivery::organisation))
                .anyMatch(organisation::equals);
        if (!isKnown) {
            throw new InvalidUsageException("The store has no delivery of " + organisation
                    + ". Name the organisation by its folder in the inbox.");
        }
    }
}
