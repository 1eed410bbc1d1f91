package org.mesinfos.connectors.generic.statement;

/**
 * The account of the transactions of a statement.
 *
 * @param number number as printed
 * @param kind whether the number is an IBAN
 */
record StatementAccount(String number, Kind kind) {

    /** Kind of account number. */
    enum Kind {
        IBAN,
        NUMBER
    }

    /** Returns the number without spaces, for comparison. */
    String withoutSpaces() {
        return number.replace(" ", "");
    }
}
