package org.mesinfos.linkage.features;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parser for postal addresses in one text: the street first, then optionally a second line, then town and postcode in
 * either order. Text that cannot be assigned stays with the street. Stateless.
 *
 * <pre>{@code
 * "12 rue des Lilas, Batiment B, 75011 Paris"
 *     street "12 rue des Lilas", extra "Batiment B", postcode "75011", city "Paris"
 * }</pre>
 */
public final class AddressLineParser {

    private static final Pattern PARTS = Pattern.compile("\\s*[,;\\r\\n]+\\s*");
    private static final Pattern POSTCODE = Pattern.compile(
            "\\b(?:\\d{4}\\s?[A-Z]{2}|\\d{5}-\\d{4}|\\d{4,6}|\\d{2}-\\d{3}|[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}"
                    + "|[A-Z]\\d[A-Z]\\s*\\d[A-Z]\\d)\\b",
            Pattern.CASE_INSENSITIVE);
    /** The code of a state, a province or a country. */
    private static final Pattern STATE_OR_COUNTRY = Pattern.compile("(?:[A-Z]{2,3})?");

    private AddressLineParser() {}

    /** Parses a text that is not blank. */
    public static AddressFeatures parse(String text) {
        List<String> parts = new ArrayList<>(List.of(PARTS.split(text.strip(), -1)));
        parts.removeIf(String::isBlank);
        for (int part = parts.size() - 1; part >= 0; part--) {
            Matcher last = lastPostcode(parts.get(part), part == 0);
            if (last != null) {
                return withPostcode(parts, part, last);
            }
        }
        boolean hasCity = parts.size() > 1;
        return new AddressFeatures(
                null,
                parts.isEmpty() ? null : parts.get(0),
                parts.size() > 2 ? String.join(" ", parts.subList(1, parts.size() - 1)) : null,
                null,
                hasCity ? parts.get(parts.size() - 1) : null);
    }

    /** Finds the last postcode in a part. A number at the start of the text is a house number. */
    private static @Nullable Matcher lastPostcode(String part, boolean first) {
        Matcher found = POSTCODE.matcher(part);
        int start = -1;
        while (found.find()) {
            start = first && found.start() == 0 ? start : found.start();
        }
        return start >= 0 && found.find(start) ? found : null;
    }

    private static AddressFeatures withPostcode(List<String> parts, int index, Matcher code) {
        String part = parts.get(index);
        String before = part.substring(0, code.start()).strip();
        String after = part.substring(code.end()).strip();
        if (index == 0) {
            return new AddressFeatures(null, nullIfEmpty(before), null, code.group(), nullIfEmpty(after));
        }
        List<String> lines = new ArrayList<>(parts.subList(0, index));
        String city = STATE_OR_COUNTRY.matcher(after).matches() ? before : after;
        if (STATE_OR_COUNTRY.matcher(city).matches() && lines.size() > 1) {
            city = lines.remove(lines.size() - 1);
        }
        String extra = lines.size() > 1 ? String.join(" ", lines.subList(1, lines.size())) : null;
        return new AddressFeatures(null, lines.get(0), extra, code.group(), nullIfEmpty(city));
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
