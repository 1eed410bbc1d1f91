package org.mesinfos.connectors.generic.statement;

/**
 * The account that movements belong to.
 *
 * @param number as printed
 * @param kind whether the number is an IBAN
 */
record Account(String number, Kind kind) {

    /** How an account is named. */
    enum Kind {
        IBAN,
        NUMBER
    }

    /** The number without spaces, for comparing. */
    String compact() {
        return number.replace(" ", "");
    }
}
