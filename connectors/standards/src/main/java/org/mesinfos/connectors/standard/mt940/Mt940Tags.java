package org.mesinfos.connectors.standard.mt940;

import java.util.Set;

/** Tags of the fields in MT940, MT942 and MT950. */
final class Mt940Tags {

    static final String TRANSACTION_REFERENCE = "20";
    static final String ACCOUNT = "25";
    static final String ACCOUNT_WITH_BIC = "25P";
    static final String STATEMENT_NUMBER = "28";
    static final String STATEMENT_AND_SEQUENCE_NUMBER = "28C";
    static final String REPORT_TIME = "13D";
    static final String OPENING_BALANCE = "60F";
    static final String INTERMEDIATE_OPENING_BALANCE = "60M";
    static final String STATEMENT_LINE = "61";
    static final String INFORMATION = "86";
    static final String CLOSING_BALANCE = "62F";
    static final String INTERMEDIATE_CLOSING_BALANCE = "62M";
    static final String CLOSING_AVAILABLE_BALANCE = "64";
    static final String FLOOR_LIMIT = "34F";
    static final String NON_SWIFT = "NS";

    private static final Set<String> KNOWN_TAGS = Set.of(
            "13", "13D", "20", "21", "25", "25P", "28", "28C", "34F", "60F", "60M", "61", "62F", "62M", "64", "65",
            "86", "90C", "90D", "NS");
    private static final Set<String> FREE_TEXT_TAGS =
            Set.of(STATEMENT_LINE, INFORMATION, NON_SWIFT, ACCOUNT_WITH_BIC, "21");
    private static final Set<String> INTERIM_REPORT_TAGS = Set.of("13", "13D", FLOOR_LIMIT, "90C", "90D");
    private static final Set<String> FINAL_TAGS = Set.of(CLOSING_BALANCE, INTERMEDIATE_CLOSING_BALANCE, "90C", "90D");
    private static final int MAX_TAG_LENGTH = 3;

    private Mt940Tags() {}

    /**
     * Returns the tag at the start of a line: two digits and an optional letter, between colons.
     *
     * @return an empty text if the line has no tag
     */
    static String tagOf(String line) {
        if (line.length() < MAX_TAG_LENGTH + 1 || line.charAt(0) != ':') {
            return "";
        }
        int end = line.indexOf(':', 1);
        if (end < MAX_TAG_LENGTH || end > MAX_TAG_LENGTH + 1) {
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
        return KNOWN_TAGS.contains(tag);
    }

    static boolean isAccount(String tag) {
        return tag.equals(ACCOUNT) || tag.equals(ACCOUNT_WITH_BIC);
    }

    /** Returns whether lines without a tag may continue the field. */
    static boolean isFreeText(String tag) {
        return FREE_TEXT_TAGS.contains(tag);
    }

    /** Returns whether only interim transaction reports (MT942) have the field. */
    static boolean isInterimReportTag(String tag) {
        return INTERIM_REPORT_TAGS.contains(tag);
    }

    /** Returns whether the field does not apply to the next statement of the same message. */
    static boolean isStatementSpecific(String tag) {
        return tag.startsWith("6") || tag.equals(INFORMATION) || tag.startsWith("90");
    }

    /** Returns whether no transaction of the message can follow the field. */
    static boolean endsTransactions(String tag) {
        return FINAL_TAGS.contains(tag);
    }
}
