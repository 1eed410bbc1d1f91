package org.mesinfos.connectors.generic.statement;

import java.util.Optional;

/** Kind of a line, inferred from the start of its text: a balance, a total, or anything else. */
enum LineKind {
    OPENING("opening"),
    CLOSING("closing"),
    BALANCE("balance"),
    TOTAL("total"),
    OTHER("");

    private final String notion;

    LineKind(String concept) {
        this.notion = concept;
    }

    /**
     * Returns the kind of a line, by the longest known phrase that it starts with, or because its text consists of
     * words of balances.
     */
    static LineKind of(String words) {
        String comparable = StatementWords.comparable(words);
        LineKind best = OTHER;
        int longest = 0;
        for (LineKind kind : values()) {
            int length = kind == OTHER
                    ? 0
                    : StatementWords.TABLE
                            .beginning(kind.notion, comparable)
                            .map(String::length)
                            .orElse(0);
            if (length > longest) {
                longest = length;
                best = kind;
            }
        }
        return best == OTHER && BalanceWords.areAll(words) ? named(comparable) : best;
    }

    /**
     * Returns the kind of a balance whose text starts with another word of balances, such as <i>Statement opening
     * balance</i>.
     */
    private static LineKind named(String comparable) {
        return StatementWords.TABLE.within(OPENING.notion, comparable).isPresent()
                ? OPENING
                : StatementWords.TABLE.within(CLOSING.notion, comparable).isPresent() ? CLOSING : BALANCE;
    }

    Optional<BalanceLine.Kind> balance() {
        return switch (this) {
            case OPENING -> Optional.of(BalanceLine.Kind.OPENING);
            case CLOSING -> Optional.of(BalanceLine.Kind.CLOSING);
            case BALANCE -> Optional.of(BalanceLine.Kind.ANY);
            case TOTAL, OTHER -> Optional.empty();
        };
    }
}
