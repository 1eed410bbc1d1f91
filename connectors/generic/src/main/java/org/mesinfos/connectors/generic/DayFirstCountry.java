package org.mesinfos.connectors.generic;

import java.util.regex.Pattern;

/** Country of a file, if it is one that writes the day of a date first: those with IBANs, and India with its neighbours. */
final class DayFirstCountry {

    /** Groups of two digits before the last three, such as {@code 12,34,567.00}. */
    private static final Pattern INDIAN_NUMBER = Pattern.compile("\\D*\\d{1,2}(?:,\\d\\d)+,\\d{3}(?:\\.\\d+)?\\D*");

    private DayFirstCountry() {}

    /** Returns whether IBANs or numbers show such a country. */
    static boolean isShown(SampledTable table, RoleAssignment roles) {
        return PrintedIbans.areOfAccount(table, roles)
                || roles.columns().stream()
                        .anyMatch(column -> (!column.isEmpty() && column.isIban())
                                || column.values().stream()
                                        .anyMatch(value ->
                                                INDIAN_NUMBER.matcher(value).matches()));
    }
}
