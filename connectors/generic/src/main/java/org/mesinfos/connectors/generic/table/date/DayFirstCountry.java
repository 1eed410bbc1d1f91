package org.mesinfos.connectors.generic.table.date;

import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.SampledTable;

/**
 * Country of a file, if it is one that writes the day of a date first: those with IBANs, India with its neighbours, and those
 * with a decimal comma.
 */
public final class DayFirstCountry {

    /** Groups of two digits before the last three, such as {@code 12,34,567.00}. */
    private static final Pattern INDIAN_NUMBER = Pattern.compile("\\D*\\d{1,2}(?:,\\d\\d)+,\\d{3}(?:\\.\\d+)?\\D*");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[^,]*\\d,\\d\\d\\D*");
    private static final Pattern DECIMAL_POINT = Pattern.compile(".*\\.\\d\\d?\\D*");

    private DayFirstCountry() {}

    /** Returns whether IBANs or numbers show such a country. */
    public static boolean isShown(SampledTable table, RoleAssignment roles) {
        return PrintedIbans.areOfAccount(table, roles)
                || haveDecimalComma(roles)
                || roles.columns().stream()
                        .anyMatch(column -> (!column.isEmpty() && column.isIban())
                                || column.values().stream()
                                        .anyMatch(value ->
                                                INDIAN_NUMBER.matcher(value).matches()));
    }

    /** Returns whether amounts have a decimal comma, and none has a decimal point. */
    private static boolean haveDecimalComma(RoleAssignment roles) {
        return roles.money()
                        .flatMap(column -> column.nonEmptyValues().stream())
                        .anyMatch(value -> DECIMAL_COMMA.matcher(value).matches())
                && roles.money()
                        .flatMap(column -> column.nonEmptyValues().stream())
                        .noneMatch(value -> DECIMAL_POINT.matcher(value).matches());
    }
}
