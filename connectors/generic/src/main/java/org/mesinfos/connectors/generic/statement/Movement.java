package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * A transaction as printed.
 *
 * @param days its dates; inherited from the transaction above if it has none itself
 * @param dating whether its date is its own or inherited
 * @param money its amounts by the role of their column
 * @param label all words of its label, from all its lines
 * @param others texts of other columns with a known role
 * @param additional texts of columns without a role, by column name
 * @param heading direction stated by the heading above the transactions
 * @param locator location of its first line
 */
record Movement(
        List<Cells.DatedPiece> days,
        Dating dating,
        Map<Role, List<PrintedMoney>> money,
        String label,
        Map<Role, String> others,
        Map<String, String> additional,
        Heading heading,
        Locator locator) {

    /** Origin of the date of a transaction. */
    enum Dating {
        OWN,
        OF_THE_MOVEMENT_ABOVE
    }

    /** Direction that a heading states for the transactions below it. */
    enum Heading {
        NONE,
        INCOMING,
        OUTGOING
    }

    Movement {
        days = List.copyOf(days);
        money = Map.copyOf(money);
        others = Map.copyOf(others);
        additional = Map.copyOf(additional);
    }

    Optional<PrintedMoney> money(Role role) {
        return Optional.ofNullable(money.get(role)).map(found -> found.get(0));
    }
}
