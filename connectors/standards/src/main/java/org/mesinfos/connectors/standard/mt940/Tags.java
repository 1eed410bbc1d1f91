package org.mesinfos.connectors.standard.mt940;

import java.util.Set;

/** The tags of account statements. */
final class Tags {

    static final String REFERENCE = "20";
    static final String ACCOUNT = "25";
    static final String ACCOUNT_WITH_BIC = "25P";
    static final String NUMBER = "28";
    static final String NUMBER_AND_SEQUENCE = "28C";
    static final String OPENING = "60F";
    static final String INTERMEDIATE_OPENING = "60M";
    static final String MOVEMENT = "61";
    static final String INFORMATION = "86";
    static final String CLOSING = "62F";
    static final String INTERMEDIATE_CLOSING = "62M";
    static final String AVAILABLE = "64";
    static final String FLOOR_LIMIT = "34F";
    static final String NON_SWIFT = "NS";

    private static final Set<String> KNOWN = Set.of(
            "13", "13D", "20", "21", "25", "25P", "28", "28C", "34F", "60F", "60M", "61", "62F", "62M", "64", "65",
            "86", "90C", "90D", "NS");
    private static final Set<String> FREE_TEXT = Set.of(MOVEMENT, INFORMATION, NON_SWIFT, ACCOUNT_WITH_BIC, "21");
    private static final Set<String> OF_REPORTS = Set.of("13", "13D", FLOOR_LIMIT, "90C", "90D");
    private static final Set<String> LAST = Set.of(CLOSING, INTERMEDIATE_CLOSING, "90C", "90D");
    private static final int LONGEST = 3;

    private Tags() {}

    /**
     * The tag that a line begins with: two digits and perhaps a letter, between colons.
     *
     * @return empty when it begins with none
     */
    static String at(String line) {
        if (line.length() < LONGEST + 1 || line.charAt(0) != ':') {
            return "";
        }
        int end = line.indexOf(':', 1);
        if (end < LONGEST || end > LONGEST + 1) {
            return "";
        }
        String tag = line.substring(1, end);
        return tag.equals(NON_SWIFT) || isNumbered(tag) ? tag : "";
    }

    private static boolean isNumbered(String tag) {
        boolean digits = isDigit(tag.charAt(0)) && isDigit(tag.charAt(1));
        return digits && (tag.length() == 2 || (tag.charAt(2) >= 'A' && tag.charAt(2) <= 'Z'));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isKnown(String tag) {
        return KNOWN.contains(tag);
    }

    /** Whether lines may continue it that are no fields of their own. */
    static boolean isFreeText(String tag) {
        return FREE_TEXT.contains(tag);
    }

    /** Whether only reports within the day have it. */
    static boolean isOfReports(String tag) {
        return OF_REPORTS.contains(tag);
    }

    /** Whether the next statement of a message has one of its own. */
    static boolean isOfOneStatement(String tag) {
        return tag.startsWith("6") || tag.equals(INFORMATION) || tag.startsWith("90");
    }

    /** Whether no movement of the message can follow it. */
    static boolean endsMovements(String tag) {
        return LAST.contains(tag);
    }
}
