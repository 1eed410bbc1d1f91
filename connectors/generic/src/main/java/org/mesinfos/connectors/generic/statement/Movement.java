package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * A movement as it is printed.
 *
 * @param days its dates; those of the movement above where it has none itself
 * @param dating whether it has a date of its own
 * @param money its amounts by the role of their column
 * @param label all words of its label, from all its lines
 * @param others what stands in other columns, by role or, where their names say none, under {@link Optional#empty()} in
 *     {@code additional}
 * @param additional what stands in columns without role, by their names
 * @param heading what the heading above says of all movements under it
 * @param locator where it begins
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

    /** Whether a movement has a date of its own. */
    enum Dating {
        OWN,
        OF_THE_MOVEMENT_ABOVE
    }

    /** What a heading over movements says of their direction. */
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
