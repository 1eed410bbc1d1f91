package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.identity.ownership.DayInterval;
import org.mesinfos.pipelines.identity.ownership.Ownership;
import org.mesinfos.pipelines.identity.ownership.OwnershipHistory;

/** The person or persons to whom a row is attributed. */
public sealed interface RowAttribution extends Serializable {

    /**
     * The row belongs to one person.
     *
     * @param id the person id from the registry, or a pseudonym
     */
    record SinglePerson(String id) implements RowAttribution {}

    /** No person is known: the row has no subject, or no link leads from its subject to a customer. */
    enum Unattributed implements RowAttribution {
        UNATTRIBUTED
    }

    /**
     * The row belongs to each holder of a joint account. The operator has enabled this for the organisation.
     *
     * @param holders ids of the holders, two or more, sorted; only the row of the first holder is counted
     */
    record Joint(List<String> holders) implements RowAttribution {
        public Joint {
            holders = holders.stream().sorted().distinct().toList();
        }
    }

    /**
     * The row is withheld, because who held its subject at the time of the event is not proven.
     *
     * @param since first day of the uncertainty; null if no date limits it
     */
    record Disputed(@Nullable LocalDate since) implements RowAttribution {}

    /**
     * The owner depends on the date of the row.
     *
     * @param history holders of the subject over time
     * @param zone time zone of the days of the history
     * @param sharing treatment of rows that several persons hold together
     */
    record ByTime(OwnershipHistory history, String zone, Sharing sharing) implements RowAttribution {

        /**
         * Returns the attribution of a row of this subject, which is never {@code ByTime}.
         *
         * @param days days of the event; empty if the row has no date
         */
        public RowAttribution at(Optional<DayInterval> days) {
            return of(days.map(history::during).orElseGet(history::undated), sharing);
        }

        static RowAttribution of(Ownership ownership, Sharing sharing) {
            if (ownership instanceof Ownership.Sole sole) {
                return new SinglePerson(sole.holder());
            }
            if (ownership instanceof Ownership.Joint joint) {
                return sharing == Sharing.EVERY_HOLDER && JointAccounts.isPlausible(joint.holders())
                        ? new Joint(joint.holders())
                        : Withheld.WITHHELD;
            }
            if (ownership instanceof Ownership.Disputed disputed) {
                return new Disputed(disputed.since().orElse(null));
            }
            return Unattributed.UNATTRIBUTED;
        }
    }

    /** Treatment of rows that several persons hold together. */
    enum Sharing {
        /** The rows are withheld. */
        WITHHOLD,
        /** The rows go to every holder. */
        EVERY_HOLDER
    }

    /** The row is withheld: its subject leads to customers who are different persons. */
    enum Withheld implements RowAttribution {
        WITHHELD
    }
}
