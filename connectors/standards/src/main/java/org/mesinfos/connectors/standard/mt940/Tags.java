package org.mesinfos.connectors.standard.mt940;

import java.util.Set;

/** Tags of the fields in MT940, MT942 and MT950. */
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
     * Returns the tag at the start of a line: two digits and an optional letter, between colons.
     *
     * @return an empty text if the line has no tag
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
        boolean startsWithDigits = isDigit(tag.charAt(0)) && isDigit(tag.charAt(1));
        return startsWithDigits && (tag.length() == 2 || (tag.charAt(2) >= 'A' && tag.charAt(2) <= 'Z'));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isKnown(String tag) {
        return KNOWN.contains(tag);
    }

    /** Returns whether lines without a tag may continue the field. */
    static boolean isFreeText(String tag) {
        return FREE_TEXT.contains(tag);
    }

    /** Returns whether only interim transaction reports (MT942) have the field. */
    static boolean isOfReports(String tag) {
        return OF_REPORTS.contains(tag);
    }

    /** Returns whether the field does not apply to the next statement of the same message. */
    static boolean isOfOneStatement(String tag) {
        return tag.startsWith("6") || tag.equals(INFORMATION) || tag.startsWith("90");
    }

    /** Returns whether no transaction of the message can follow the field. */
    static boolean endsMovements(String tag) {
        return LAST.contains(tag);
    }
}
