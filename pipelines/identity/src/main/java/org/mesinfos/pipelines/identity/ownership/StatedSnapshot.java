package org.mesinfos.pipelines.identity.ownership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A snapshot delivery as evidence for ownership: its position among the snapshots of its source, and whether a holding
 * that it does not state has ended.
 *
 * @param organisation organisation that delivered it
 * @param connector connector that read it; organisation and connector are the source
 * @param delivery id of the delivery
 * @param sequence declared sequence, if any
 * @param asOf day whose state it describes, if known
 * @param omissions meaning of a holding that it does not state
 */
public record StatedSnapshot(
        String organisation,
        String connector,
        String delivery,
        Optional<Long> sequence,
        Optional<LocalDate> asOf,
        Omissions omissions) {

    /** Meaning of a holding that a snapshot does not state. */
    public enum Omissions {
        /** The holding has ended, because the snapshot was read completely. */
        END_HOLDINGS,
        /** Nothing, because a part that could not be read, or a rejected row, may state the holding. */
        PROVE_NOTHING
    }

    static final Comparator<StatedSnapshot> ORDER = Comparator.comparing(StatedSnapshot::organisation)
            .thenComparing(StatedSnapshot::connector)
            .thenComparing(StatedSnapshot::delivery);
}
