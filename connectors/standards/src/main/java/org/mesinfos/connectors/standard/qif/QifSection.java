package org.mesinfos.connectors.standard.qif;

import java.util.Locale;

/** Type of the records that follow a header line. */
enum QifSection {
    /** Transactions of a bank, cash, card, asset or liability account. */
    REGISTER,
    /** Transactions of an investment account. */
    INVESTMENTS,
    /** Descriptions of accounts. */
    ACCOUNTS,
    /** Categories, classes, securities, prices, memorized payees: no events. */
    REFERENCE_LIST,
    /** An unknown header; its records are read as transactions if they have a date and an amount. */
    UNKNOWN;

    private static final String TYPE = "!TYPE:";

    /** Returns whether a line is a section header. */
    static boolean isHeader(String line) {
        String upper = normalised(line);
        return upper.startsWith(TYPE) || upper.startsWith("!ACCOUNT");
    }

    /** Returns whether a line sets or clears an option, such as {@code !Option:AutoSwitch}. */
    static boolean isOption(String line) {
        String upper = normalised(line);
        return upper.startsWith("!OPTION:") || upper.startsWith("!CLEAR:");
    }

    /** Returns the section that a header line starts. */
    static QifSection of(String line) {
        String upper = normalised(line);
        if (!upper.startsWith(TYPE)) {
            return ACCOUNTS;
        }
        return switch (upper.substring(TYPE.length())) {
            case "BANK", "CASH", "CCARD", "OTHA", "OTHL", "INVOICE", "BILL", "TAX" -> REGISTER;
            case "INVST", "PORT", "401(K)/403(B)" -> INVESTMENTS;
            case "CAT", "CLASS", "TAG", "MEMORIZED", "SECURITY", "PRICES", "BUDGET", "TEMPLATE" -> REFERENCE_LIST;
            default -> UNKNOWN;
        };
    }

    boolean hasTransactions() {
        return this == REGISTER || this == INVESTMENTS || this == UNKNOWN;
    }

    /** Normalises a line to upper case without spaces, so that {@code !Type:Oth A} equals {@code !type:OthA}. */
    private static String normalised(String line) {
        return line.replace(" ", "").strip().toUpperCase(Locale.ROOT);
    }
}
