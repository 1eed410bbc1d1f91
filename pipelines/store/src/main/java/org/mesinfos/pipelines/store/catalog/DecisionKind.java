package org.mesinfos.pipelines.store.catalog;

import java.util.Optional;

/** The kinds of decisions about a delivery. */
public enum DecisionKind {
    /** Made by a run: the delivery is above a limit and waits for approval. */
    HOLD(Optional.of(Exclusion.HELD)),
    /** The delivery is taken whatever the limits are. */
    APPROVE(Optional.empty()),
    /** The delivery is never taken. */
    REFUSE(Optional.of(Exclusion.REFUSED)),
    /** The delivery is removed, as if it had never been delivered. */
    RETRACT(Optional.of(Exclusion.RETRACTED)),
    /** A retraction is undone. */
    RESTORE(Optional.empty()),
    /**
     * Made by a run: the delivery was published, and would be held now, because other deliveries arrived or were retracted. It
     * remains, and a fresh store with this decision takes it too.
     */
    ACCEPT(Optional.empty());

    /** The state of a delivery that is not part of the store. */
    public enum Exclusion {
        /** It is above a limit and waits for approval. */
        HELD,
        /** The operator refused it. */
        REFUSED,
        /** The operator removed it. */
        RETRACTED
    }

    private final Optional<Exclusion> exclusion;

    DecisionKind(Optional<Exclusion> exclusion) {
        this.exclusion = exclusion;
    }

    /** Returns the state of a delivery after this decision; empty if it is part of the store. */
    public Optional<Exclusion> exclusion() {
        return exclusion;
    }
}
