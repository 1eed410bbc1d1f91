package org.mesinfos.connectors.generic.statement.section;

/**
 * The account of the transactions of a statement.
 *
 * @param number number as printed
 * @param kind whether the number is an IBAN
 */
public record StatementAccount(String number, Kind kind) {

    /** Kind of account number. */
    public enum Kind {
        IBAN,
        NUMBER
    }

    /** Returns the number without spaces, for comparison. */
    public String withoutSpaces() {
        return number.replace(" ", "");
    }
}
