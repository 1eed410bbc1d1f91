package org.mesinfos.samples.layout;

import java.util.List;
import org.mesinfos.samples.person.SeededRandom;

/** Way in which the sign of an amount is written. */
enum SignStyle {
    /** One column with a minus before the amounts that leave the account. */
    SIGNED,
    /** As before, with a plus before the other amounts. */
    SIGNED_BOTH,
    /** One column with a minus after the amounts that leave the account. */
    TRAILING_MINUS,
    /** One column, amounts that leave the account in parentheses. */
    PARENTHESES,
    /** A column of debits and a column of credits, both without sign. */
    SPLIT,
    /** As before, debits with a minus. */
    SPLIT_SIGNED,
    /** Amounts without sign next to a column of codes. */
    CODE,
    /** Amounts without sign next to a column of plus and minus. */
    SIGN_COLUMN,
    /** Statement of a card: positive amounts leave the account. */
    CHARGES;

    private static final List<SignStyle> EXPORTED = List.of(
            SIGNED,
            SIGNED,
            SIGNED,
            SIGNED,
            SIGNED,
            SIGNED,
            SIGNED_BOTH,
            TRAILING_MINUS,
            PARENTHESES,
            SPLIT,
            SPLIT,
            SPLIT,
            SPLIT_SIGNED,
            CODE,
            CODE,
            CODE,
            SIGN_COLUMN,
            CHARGES);
    private static final List<SignStyle> PRINTED = List.of(
            SIGNED, SIGNED, SIGNED_BOTH, TRAILING_MINUS, SPLIT, SPLIT, SPLIT, SPLIT, SPLIT, CODE, CODE, CHARGES);

    static SignStyle drawExported(SeededRandom random) {
        return random.pick(EXPORTED);
    }

    static SignStyle drawPrinted(SeededRandom random) {
        return random.pick(PRINTED);
    }

    boolean isSplit() {
        return this == SPLIT || this == SPLIT_SIGNED;
    }
}
