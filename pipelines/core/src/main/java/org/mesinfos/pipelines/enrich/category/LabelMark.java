package org.mesinfos.pipelines.enrich.category;

import java.util.EnumSet;
import java.util.Set;

/**
 * Meaning of the words around a merchant's name.
 *
 * @param operation the operation that they indicate; unknown if none
 * @param roles further roles of the words
 */
record LabelMark(Operation operation, Set<Role> roles) {

    enum Role {
        /** A company that processes payments for others. */
        PROCESSOR,
        /** Words that precede a name, such as prepositions. */
        LEAD,
        /** Words without meaning. */
        NOISE,
        /** Words after which the name has ended. */
        STOP,
        /** A legal form or a country after a name. */
        LEGAL,
        /** Words of a refund from a shop. */
        REFUND
    }

    static LabelMark merge(LabelMark first, LabelMark second) {
        Operation operation = first.operation() == Operation.UNKNOWN ? second.operation() : first.operation();
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(first.roles());
        roles.addAll(second.roles());
        return new LabelMark(operation, Set.copyOf(roles));
    }

    boolean precedesNames() {
        return operation != Operation.UNKNOWN
                || roles.contains(Role.PROCESSOR)
                || roles.contains(Role.NOISE)
                || roles.contains(Role.REFUND)
                || roles.contains(Role.LEAD);
    }

    boolean followsNames() {
        return operation != Operation.UNKNOWN
                || roles.contains(Role.PROCESSOR)
                || roles.contains(Role.STOP)
                || roles.contains(Role.LEGAL)
                || roles.contains(Role.REFUND)
                || roles.contains(Role.NOISE);
    }
}
