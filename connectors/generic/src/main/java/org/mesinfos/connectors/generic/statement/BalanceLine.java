package org.mesinfos.connectors.generic.statement;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * A line that tells a balance.
 *
 * @param kind which balance
 * @param money the amount
 * @param role of the column it stands in; empty outside of columns
 * @param words what the line says
 * @param after how many movements of the statement stand above it
 * @param locator where it stands
 */
record BalanceLine(Kind kind, PrintedMoney money, Optional<Role> role, String words, int after, Locator locator) {

    /** Which balance a line tells. */
    enum Kind {
        OPENING,
        CLOSING,
        /** On some day. */
        ANY
    }

    /** The same balance after another number of movements. */
    BalanceLine after(int movements) {
        return new BalanceLine(kind, money, role, words, movements, locator);
    }
}
