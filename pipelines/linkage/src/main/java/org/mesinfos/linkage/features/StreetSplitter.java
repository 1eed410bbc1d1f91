package org.mesinfos.linkage.features;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.text.NameFolding;

/** Splitter of an address line into house number and street, which expands abbreviated street types. Stateless. */
final class StreetSplitter {

    /** Both folded and without spaces; "" if missing. */
    record StreetLine(String number, String street) {}

    private static final Map<String, String> STREET_TYPES = Map.ofEntries(
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("bd", "boulevard"),
            Map.entry("bld", "boulevard"),
            Map.entry("blvd", "boulevard"),
            Map.entry("boul", "boulevard"),
            Map.entry("r", "rue"),
            Map.entry("rte", "route"),
            Map.entry("ch", "chemin"),
            Map.entry("che", "chemin"),
            Map.entry("chem", "chemin"),
            Map.entry("all", "allee"),
            Map.entry("imp", "impasse"),
            Map.entry("pl", "place"),
            Map.entry("sq", "square"),
            Map.entry("crs", "cours"),
            Map.entry("fg", "faubourg"),
            Map.entry("fbg", "faubourg"),
            Map.entry("res", "residence"),
            Map.entry("lot", "lotissement"),
            Map.entry("qu", "quai"),
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("rd", "road"),
            Map.entry("ln", "lane"),
            Map.entry("dr", "drive"),
            Map.entry("ct", "court"),
            Map.entry("cres", "crescent"));

    /** Longer numbers at the end are years after which streets are named. */
    private static final Pattern TRAILING_NUMBER = Pattern.compile("\\d{1,3}[a-z]?");

    private StreetSplitter() {}

    /** Splits a line. The number is before the street or, in many countries, after it. */
    static StreetLine split(@Nullable String number, @Nullable String street) {
        StringBuilder house =
                new StringBuilder(number == null ? "" : NameFolding.withoutSpaces(NameFolding.fold(number)));
        List<String> words = NameFolding.words(street == null ? "" : NameFolding.fold(street));
        int from = number == null ? takeHouseNumber(words, house) : 0;
        int to = words.size();
        if (house.isEmpty()
                && to > 1
                && TRAILING_NUMBER.matcher(words.get(to - 1)).matches()) {
            house.append(words.get(--to));
        }
        return new StreetLine(house.toString(), expandAndJoin(words.subList(from, to)));
    }

    /** Normalises a line like a street, without splitting it. */
    static String normalise(@Nullable String text) {
        return expandAndJoin(NameFolding.words(text == null ? "" : NameFolding.fold(text)));
    }

    private static String expandAndJoin(List<String> words) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            line.append(STREET_TYPES.getOrDefault(word, word));
        }
        return line.toString();
    }

    /** Appends the number at the start of a line to {@code house} and returns its length in words. */
    private static int takeHouseNumber(List<String> words, StringBuilder house) {
        int word = 0;
        while (word < words.size() && (word == 0 ? isNumber(words.get(0)) : isSuffix(words.get(word)))) {
            house.append(words.get(word++));
        }
        return word;
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    private static boolean isSuffix(String word) {
        return word.equals("bis") || word.equals("ter") || word.equals("quater");
    }
}
