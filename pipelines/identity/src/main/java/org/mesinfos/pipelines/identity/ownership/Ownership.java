package org.mesinfos.pipelines.identity.ownership;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The answer to the question who held a reference during a period. */
public sealed interface Ownership {

    /**
     * One person held the reference.
     *
     * @param holder id of the person
     */
    record Sole(String holder) implements Ownership {}

    /**
     * Several persons held the reference together.
     *
     * @param holders ids of the persons, sorted
     */
    record Joint(List<String> holders) implements Ownership {
        public Joint {
            holders = holders.stream().sorted().distinct().toList();
        }
    }

    /** Nobody is known to have held the reference: the period is before or after the only holding. */
    enum Unheld implements Ownership {
        UNHELD
    }

    /**
     * The owner is not proven: the period is between two holders, or dates are missing.
     *
     * @param since first day of the uncertainty; empty if no date limits it
     */
    record Disputed(Optional<LocalDate> since) implements Ownership {}

    /** Returns whether the owner is known and none of some persons. */
    default boolean isOfOthersThan(Set<String> persons) {
        if (this instanceof Sole sole) {
            return !persons.contains(sole.holder());
        }
        return this instanceof Joint joint && Collections.disjoint(joint.holders(), persons);
    }
}
