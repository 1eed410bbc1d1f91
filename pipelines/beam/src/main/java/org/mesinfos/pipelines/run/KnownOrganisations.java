package org.mesinfos.pipelines.run;

import java.util.HashSet;
import java.util.Set;
import org.mesinfos.pipelines.deliveries.InboxListing;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/** The organisations that settings list or that have delivered. Stateless. */
final class KnownOrganisations {

    private KnownOrganisations() {}

    static Set<String> of(Settings settings, InboxListing listing, Snapshot snapshot) {
        Set<String> known = new HashSet<>(settings.organisations().keySet());
        listing.files().forEach(file -> known.add(file.getOrganisation()));
        listing.waiting().forEach(drop -> drop.organisation().ifPresent(known::add));
        snapshot.deliveries().forEach(delivery -> known.add(delivery.organisation()));
        snapshot.excluded().values().forEach(delivery -> known.add(delivery.organisation()));
        return known;
    }
}
