package org.mesinfos.connectors.generic.statement;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * A line with a balance.
 *
 * @param kind opening, closing or unspecified
 * @param money the amount
 * @param role role of the column of the amount; empty outside a table
 * @param words text of the line
 * @param after number of transactions of the section printed above it
 * @param locator location of the line
 */
record BalanceLine(Kind kind, PrintedMoney money, Optional<Role> role, String words, int after, Locator locator) {

    /** Kind of balance. */
    enum Kind {
        OPENING,
        CLOSING,
        /** A balance on any date. */
        ANY
    }

    /** Returns a copy with another number of preceding transactions. */
    BalanceLine after(int transactions) {
        return new BalanceLine(kind, money, role, words, transactions, locator);
    }
}
