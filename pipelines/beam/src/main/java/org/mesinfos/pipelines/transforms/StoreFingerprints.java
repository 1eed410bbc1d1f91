package org.mesinfos.pipelines.transforms;

import java.io.Serializable;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Fingerprints of the rules by which the content of a store is made.
 *
 * @param derivation fingerprint of everything besides accepted rows that determines bundles
 * @param attribution fingerprint of the rules by which rows are attributed to persons
 */
public record StoreFingerprints(String derivation, String attribution) implements Serializable {

    /** Returns whether the rows of a snapshot are attributed by these rules. */
    boolean haveAttributed(Snapshot snapshot) {
        return snapshot.attribution().equals(Optional.of(attribution));
    }
}
