package org.mesinfos.linkage.compare;

import java.util.List;

/**
 * Patterns of e-mail addresses that consist of the name of their holder and nothing else, such as given name, full stop
 * and family name. Stateless.
 */
public final class AddressPatterns {

    /** The address contains anything but the name. More than any pattern. */
    public static final int NONE = Integer.MAX_VALUE;

    private static final int FORMS = 7;

    private AddressPatterns() {}

    /** Returns the number of the pattern of an address; {@link #NONE} if it contains anything but the name. */
    public static int of(String address, String given, String family) {
        int at = address.lastIndexOf('@');
        if (at <= 0 || given.isEmpty() || family.isEmpty()) {
            return NONE;
        }
        StringBuilder letters = new StringBuilder(at);
        for (int i = 0; i < at; i++) {
            char letter = address.charAt(i);
            if (letter != '.' && letter != '_' && letter != '-') {
                letters.append(letter);
            }
        }
        int form = forms(given, family).indexOf(letters.toString());
        return form < 0 ? NONE : form + FORMS * (at - letters.length());
    }

    private static List<String> forms(String given, String family) {
        return List.of(
                given + family,
                family + given,
                given.charAt(0) + family,
                family + given.charAt(0),
                given + family.charAt(0),
                given,
                family);
    }
}
