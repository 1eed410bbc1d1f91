package org.mesinfos.connectors.generic.table.value;

import java.util.List;
import java.util.regex.Pattern;

/** Dates after those of the booking in one cell, such as the second one of {@code 12/27/2024 as of 12/26/2024}. */
public final class EffectiveDates {

    private static final String DATE = "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}";
    private static final Pattern BOTH = Pattern.compile("(" + DATE + ") as of " + DATE);
    /** Regular expression whose group is the date of the booking. */
    public static final String BOOKED = "^(.*?)(?: as of .*)?$";

    private EffectiveDates() {}

    /** Returns values without the second dates. */
    public static List<String> removedFrom(List<String> values) {
        return areIn(values)
                ? values.stream()
                        .map(value -> BOTH.matcher(value).replaceFirst("$1"))
                        .toList()
                : values;
    }

    /** Returns whether a value has two dates. */
    public static boolean areIn(List<String> values) {
        return values.stream().anyMatch(value -> BOTH.matcher(value).matches());
    }
}
