package org.mesinfos.connectors.mapping.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Unit of energy, power or volume in the name of a column, such as that of <i>Consommation (kWh)</i>. */
final class MeasuredUnit {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Units as records write them. A unit comes before those that end like it: {@code kWh} contains {@code Wh}. */
    private static final List<String> UNITS = List.of("MWh", "kWh", "Wh", "MW", "kW", "W", "kVA", "VA", "m3");

    private MeasuredUnit() {}

    /** Returns the unit that the name of a column contains as a word, or at the end of one; empty if there is none. */
    static Optional<String> in(String columnName) {
        List<String> words = Arrays.asList(SIGNS.split(columnName.replace('\u00b3', '3')));
        return UNITS.stream()
                .filter(unit -> words.stream().anyMatch(word -> word.equalsIgnoreCase(unit) || isAtEnd(unit, word)))
                .findFirst();
    }

    /** Returns whether a unit is the last part of a word in camel case, as in {@code valueKwh} and {@code energykWh}. */
    private static boolean isAtEnd(String unit, String word) {
        int start = word.length() - unit.length();
        return start > 0
                && word.regionMatches(true, start, unit, 0, unit.length())
                && Character.isLowerCase(word.charAt(start - 1))
                && ((unit.length() > 1 && word.endsWith(unit)) || Character.isUpperCase(word.charAt(start)));
    }
}
