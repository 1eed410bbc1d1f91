package org.mesinfos.connectors.mapping.proposal;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unit at the end of the name of a column, such as that of <i>Durée (min)</i>. */
final class HeaderUnit {

    private static final Pattern UNIT =
            Pattern.compile(".*[\\s_(\\[]([\\p{L}]{1,8})[)\\]]?\\s*", Pattern.UNICODE_CHARACTER_CLASS);

    /** Factors to the unit that the end of the name of a field states. */
    private static final Map<String, Map<String, String>> FACTORS = Map.of(
            "_seconds",
            Map.ofEntries(
                    Map.entry("min", "60"),
                    Map.entry("mn", "60"),
                    Map.entry("mins", "60"),
                    Map.entry("minutes", "60"),
                    Map.entry("minuten", "60"),
                    Map.entry("h", "3600"),
                    Map.entry("heures", "3600"),
                    Map.entry("hours", "3600"),
                    Map.entry("stunden", "3600"),
                    Map.entry("ms", "0.001")),
            "_metres",
            Map.ofEntries(
                    Map.entry("km", "1000"),
                    Map.entry("kilometres", "1000"),
                    Map.entry("kilometers", "1000"),
                    Map.entry("cm", "0.01"),
                    Map.entry("mi", "1609.344"),
                    Map.entry("miles", "1609.344"),
                    Map.entry("ft", "0.3048"),
                    Map.entry("feet", "0.3048")),
            "_km",
            Map.of("m", "0.001", "mi", "1.609344", "miles", "1.609344"),
            "_bytes",
            Map.of(
                    "ko",
                    "1000",
                    "kb",
                    "1000",
                    "mo",
                    "1000000",
                    "mb",
                    "1000000",
                    "go",
                    "1000000000",
                    "gb",
                    "1000000000"));

    private HeaderUnit() {}

    /** Returns the option that converts the unit of a column to that of a field, after a comma; empty if none is needed. */
    static String options(String field, String columnName) {
        Matcher unit = UNIT.matcher(columnName);
        if (!unit.matches()) {
            return "";
        }
        String name = unit.group(1).toLowerCase(Locale.ROOT);
        return FACTORS.entrySet().stream()
                .filter(factors -> field.endsWith(factors.getKey()))
                .map(factors -> factors.getValue().get(name))
                .filter(factor -> factor != null)
                .map(factor -> ", multiplier: " + factor)
                .findFirst()
                .orElse("");
    }
}
