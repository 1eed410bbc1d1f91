package org.mesinfos.connectors.generic.table.date;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.CurrencyDateOrder;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.Preamble;
import org.mesinfos.connectors.generic.table.sample.SampledTable;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.value.Currencies;

/** Currency of the amounts of a file, if all countries that have it write the day of a date first. */
public final class DayFirstCurrency {

    private DayFirstCurrency() {}

    /** Returns whether each currency of the amounts, or else the one above the table, is such a currency. */
    public static boolean isShown(SampledTable table, RoleAssignment roles) {
        Set<String> stated = statedWithAmounts(roles);
        Set<String> currencies = stated.isEmpty()
                ? Preamble.of(table).accountCurrency().map(Set::of).orElse(Set.of())
                : stated;
        return !currencies.isEmpty()
                && currencies.stream()
                        .allMatch(code -> CurrencyDateOrder.of(code).equals(Optional.of(DayMonthOrder.DAY_FIRST)));
    }

    /** Returns the currencies in a column, in the names of amounts and next to the amounts. */
    private static Set<String> statedWithAmounts(RoleAssignment roles) {
        Stream<String> column = roles.find(TransactionColumnRole.CURRENCY).stream()
                .flatMap(values -> values.distinctValues().stream())
                .map(DayFirstCurrency::code);
        Stream<String> besideAmounts = roles.money()
                .flatMap(values -> values.nonEmptyValues().stream())
                .map(DayFirstCurrency::unit)
                .filter(unit -> !unit.isEmpty())
                .flatMap(unit -> Currencies.ofUnit(unit).stream());
        return Stream.of(column, roles.namedCurrency().stream(), besideAmounts)
                .flatMap(codes -> codes)
                .collect(Collectors.toSet());
    }

    private static String code(String text) {
        return Optional.ofNullable(Currencies.symbols().get(text)).orElse(text);
    }

    /** Returns the letters and signs of currencies in an amount. */
    private static String unit(String amount) {
        return amount.codePoints()
                .filter(letter -> Character.isLetter(letter) || Character.getType(letter) == Character.CURRENCY_SYMBOL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
