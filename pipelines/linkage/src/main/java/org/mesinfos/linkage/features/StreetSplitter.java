package org.mesinfos.linkage.features;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mesinfos.linkage.text.Folding;

/** Splits an address line into house number and street, and expands abbreviated street types. Stateless. */
final class StreetSplitter {

    /** Both folded and without spaces; "" if missing. */
    record Line(String number, String street) {}

    private static final Map<String, String> WAYS = Map.ofEntries(
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
    private static final Pattern HOUSE = Pattern.compile("\\d{1,3}[a-z]?");

    private StreetSplitter() {}

    /** Splits a line. The number is before the street or, in many countries, after it. */
    static Line split(String number, String street) {
        StringBuilder house = new StringBuilder(number == null ? "" : Folding.joined(Folding.fold(number)));
        List<String> words = Folding.words(street == null ? "" : Folding.fold(street));
        int from = number == null ? leading(words, house) : 0;
        int to = words.size();
        if (house.isEmpty() && to > 1 && HOUSE.matcher(words.get(to - 1)).matches()) {
            house.append(words.get(--to));
        }
        return new Line(house.toString(), written(words.subList(from, to)));
    }

    /** Normalises a line like a street, without splitting it. */
    static String line(String text) {
        return written(Folding.words(text == null ? "" : Folding.fold(text)));
    }

    private static String written(List<String> words) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            line.append(WAYS.getOrDefault(word, word));
        }
        return line.toString();
    }

    /** Appends the number at the start of a line to {@code house} and returns its length in words. */
    private static int leading(List<String> words, StringBuilder house) {
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
