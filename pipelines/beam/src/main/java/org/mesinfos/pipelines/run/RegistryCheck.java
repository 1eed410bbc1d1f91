package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.InvalidRegistryException;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.ContentFile;

/** Check that a run names a registry if earlier runs did. Stateless. */
final class RegistryCheck {

    private RegistryCheck() {}

    /**
     * Compares the settings with the published snapshot. A setting that was lost would give other ids to all registered
     * people, which a registry without customers states explicitly.
     *
     * @throws InvalidRegistryException if the settings name no registry and the last run used one
     */
    static void check(Settings settings, WriteSession session) throws IOException {
        Optional<ContentFile> evidence = session.base().identity();
        if (settings.registry().isPresent() || evidence.isEmpty()) {
            return;
        }
        int customers = IdentityEvidence.read(session.store().content().read(evidence.get()))
                .registry()
                .size();
        if (customers > 0) {
            throw InvalidRegistryException.ofMissingRegistry(customers);
        }
    }
}
