package org.mesinfos.pipelines.identity.ownership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

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
 * @param exceptions digests of the customers and references that its rejected rows show: it ends no holding of theirs;
 *     it ends none at all if they contain {@link HoldingDigests#UNKNOWN_CUSTOMER} or {@link HoldingDigests#ANYTHING}
 * @param customer digest of the only customer that it is about: it is one of the snapshots of that customer; empty if it is
 *     about all customers of its source
 */
public record StatedSnapshot(
        String organisation,
        String connector,
        String delivery,
        Optional<Long> sequence,
        Optional<LocalDate> asOf,
        Omissions omissions,
        Set<String> exceptions,
        String customer) {

    public StatedSnapshot {
        exceptions = Set.copyOf(exceptions);
    }

    /** Creates a snapshot about all customers of its source. */
    public StatedSnapshot(
            String organisation,
            String connector,
            String delivery,
            Optional<Long> sequence,
            Optional<LocalDate> asOf,
            Omissions omissions,
            Set<String> exceptions) {
        this(organisation, connector, delivery, sequence, asOf, omissions, exceptions, "");
    }

    /** Returns whether the snapshot withdraws statements of earlier ones, apart from those that its exceptions show. */
    public boolean withdraws() {
        return new OmissionEvidence(omissions, exceptions).withdrawsStatements();
    }

    /** Creates a snapshot without rejected rows, or with rejected rows that show nothing. */
    public StatedSnapshot(
            String organisation,
            String connector,
            String delivery,
            Optional<Long> sequence,
            Optional<LocalDate> asOf,
            Omissions omissions) {
        this(organisation, connector, delivery, sequence, asOf, omissions, Set.of());
    }

    /** Meaning of a holding that a snapshot does not state. */
    public enum Omissions {
        /** The holding has ended, because the snapshot was read completely, except for known rows. */
        END_HOLDINGS,
        /** Nothing, because a part that could not be read, or a rejected row, may state the holding. */
        PROVE_NOTHING
    }

    static final Comparator<StatedSnapshot> ORDER = Comparator.comparing(StatedSnapshot::organisation)
            .thenComparing(StatedSnapshot::connector)
            .thenComparing(StatedSnapshot::delivery);
}
