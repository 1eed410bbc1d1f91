package org.mesinfos.connectors.standard.qif;

import java.util.Locale;

/** What the records under a header line are. */
enum Section {
    /** Movements on an account of a bank, in cash, of a card, or on another asset or liability. */
    REGISTER,
    /** Movements on an investment account. */
    INVESTMENTS,
    /** Descriptions of accounts. */
    ACCOUNTS,
    /** Categories, classes, securities, prices, memorized payees: no events. */
    LIST,
    /** A header that is not known; its records are movements where they look like ones. */
    UNKNOWN;

    private static final String TYPE = "!TYPE:";

    /** Whether a line is the header of a section. */
    static boolean isHeader(String line) {
        String upper = upper(line);
        return upper.startsWith(TYPE) || upper.startsWith("!ACCOUNT");
    }

    /** Whether a line turns a way of reading on or off, such as {@code !Option:AutoSwitch}. */
    static boolean isOption(String line) {
        String upper = upper(line);
        return upper.startsWith("!OPTION:") || upper.startsWith("!CLEAR:");
    }

    /** The section that a header line begins. */
    static Section of(String line) {
        String upper = upper(line);
        if (!upper.startsWith(TYPE)) {
            return ACCOUNTS;
        }
        return switch (upper.substring(TYPE.length())) {
            case "BANK", "CASH", "CCARD", "OTHA", "OTHL", "INVOICE", "BILL", "TAX" -> REGISTER;
            case "INVST", "PORT", "401(K)/403(B)" -> INVESTMENTS;
            case "CAT", "CLASS", "TAG", "MEMORIZED", "SECURITY", "PRICES", "BUDGET", "TEMPLATE" -> LIST;
            default -> UNKNOWN;
        };
    }

    boolean holdsMovements() {
        return this == REGISTER || this == INVESTMENTS || this == UNKNOWN;
    }

    /** In upper case without spaces: {@code !Type:Oth A} and {@code !type:OthA} are one. */
    private static String upper(String line) {
        return line.replace(" ", "").strip().toUpperCase(Locale.ROOT);
    }
}
