package org.mesinfos.connectors.generic.statement;

import java.util.Optional;
import org.mesinfos.connectors.generic.Content;
import org.mesinfos.connectors.generic.Role;

/**
 * The words above one column.
 *
 * @param name as printed
 * @param role what the column holds, where the name says it
 * @param strength how surely, from 0
 * @param currency that the name tells
 * @param left its left edge, in points
 * @param right its right edge
 */
record HeaderColumn(
        String name, Optional<Role> role, int strength, Optional<String> currency, double left, double right) {

    /** The same column, of which the name says nothing. */
    HeaderColumn withoutRole() {
        return new HeaderColumn(name, Optional.empty(), 0, currency, left, right);
    }

    /** The same column, of which another says what it holds. */
    HeaderColumn as(Role other) {
        return new HeaderColumn(name, Optional.of(other), strength, currency, left, right);
    }

    boolean isDate() {
        return role.filter(known -> known.content() == Content.DATE).isPresent();
    }

    /** Whether it moves the account, or tells its balance. */
    boolean isMoney() {
        return role.filter(known -> known == Role.AMOUNT
                        || known == Role.DEBIT
                        || known == Role.CREDIT
                        || known == Role.BALANCE_AFTER)
                .isPresent();
    }

    /** Whether its values are words that tell of the movement. */
    boolean isText() {
        return !isDate() && !isMoney();
    }

    /** How far apart it and a range on the page are, in points; 0 when they overlap. */
    double distance(double from, double to) {
        return Math.max(0, Math.max(left - to, from - right));
    }
}
