package org.mesinfos.connectors.generic.statement.section;

import java.util.regex.Pattern;

/**
 * The account of the transactions of a statement.
 *
 * @param number number as printed
 * @param kind whether the number is an IBAN
 */
public record StatementAccount(String number, Kind kind) {

    /** Statements print the last digits of a number, such as four or six, instead of all. */
    private static final int MIN_DIGITS_OF_WHOLE_NUMBER = 8;

    private static final Pattern MASK = Pattern.compile("[X*•]{4}", Pattern.CASE_INSENSITIVE);

    /** Kind of account number. */
    public enum Kind {
        IBAN,
        NUMBER
    }

    /** Returns whether the number is that of a card, which statements mask. */
    public boolean isCard() {
        return kind == Kind.NUMBER && MASK.matcher(number).find();
    }

    /** Returns whether the number is long enough for one account only, and not masked. */
    public boolean isWhole() {
        return kind == Kind.IBAN
                || (!isCard() && number.chars().filter(Character::isDigit).count() >= MIN_DIGITS_OF_WHOLE_NUMBER);
    }

    /** Returns the number without spaces, for comparison. */
    public String withoutSpaces() {
        return number.replace(" ", "");
    }
}
