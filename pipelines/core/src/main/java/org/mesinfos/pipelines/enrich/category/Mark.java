package org.mesinfos.pipelines.enrich.category;

import java.util.EnumSet;
import java.util.Set;

/**
 * What words around a merchant's name are.
 *
 * @param operation that they tell; unknown for those that tell none
 * @param roles what else they are
 */
record Mark(Operation operation, Set<Role> roles) {

    enum Role {
        /** A company that takes payments for others. */
        PROCESSOR,
        /** Words that lead to a name, such as prepositions. */
        LEAD,
        /** Words that say nothing. */
        NOISE,
        /** What follows is no name any more. */
        STOP,
        /** A form of company, or a country, after a name. */
        LEGAL,
        /** What was paid to a shop comes back. */
        REFUND
    }

    static Mark and(Mark one, Mark other) {
        Operation operation = one.operation() == Operation.UNKNOWN ? other.operation() : one.operation();
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(one.roles());
        roles.addAll(other.roles());
        return new Mark(operation, Set.copyOf(roles));
    }

    boolean isBeforeNames() {
        return operation != Operation.UNKNOWN
                || roles.contains(Role.PROCESSOR)
                || roles.contains(Role.NOISE)
                || roles.contains(Role.REFUND)
                || roles.contains(Role.LEAD);
    }

    boolean isAfterNames() {
        return operation != Operation.UNKNOWN
                || roles.contains(Role.PROCESSOR)
                || roles.contains(Role.STOP)
                || roles.contains(Role.LEGAL)
                || roles.contains(Role.REFUND)
                || roles.contains(Role.NOISE);
    }
}
