package org.mesinfos.connectors.generic.statement.word;

import java.util.Optional;

/** Kind of a line, inferred from the start of its text: an opening, closing or other balance, a total, or anything else. */
public enum StatementLineKind {
    OPENING("opening"),
    CLOSING("closing"),
    BALANCE("balance"),
    TOTAL("total"),
    OTHER("");

    private final String concept;

    StatementLineKind(String concept) {
        this.concept = concept;
    }

    /**
     * Returns the kind of a line, by the longest known phrase that it starts with, or because its text consists of
     * words of balances.
     */
    public static StatementLineKind of(String words) {
        String comparable = StatementVocabulary.normalise(words);
        StatementLineKind best = OTHER;
        int longest = 0;
        for (StatementLineKind kind : values()) {
            int length = kind == OTHER
                    ? 0
                    : StatementVocabulary.DICTIONARY
                            .findPrefix(kind.concept, comparable)
                            .map(String::length)
                            .orElse(0);
            if (length > longest) {
                longest = length;
                best = kind;
            }
        }
        return best == OTHER && BalanceVocabulary.covers(words) ? namedBalance(comparable) : best;
    }

    /**
     * Returns the kind of a balance whose text starts with another word of balances, such as <i>Statement opening
     * balance</i>.
     */
    private static StatementLineKind namedBalance(String comparable) {
        return StatementVocabulary.DICTIONARY
                        .findWithin(OPENING.concept, comparable)
                        .isPresent()
                ? OPENING
                : StatementVocabulary.DICTIONARY
                                .findWithin(CLOSING.concept, comparable)
                                .isPresent()
                        ? CLOSING
                        : BALANCE;
    }

    public Optional<BalanceKind> balanceKind() {
        return switch (this) {
            case OPENING -> Optional.of(BalanceKind.OPENING);
            case CLOSING -> Optional.of(BalanceKind.CLOSING);
            case BALANCE -> Optional.of(BalanceKind.UNSPECIFIED);
            case TOTAL, OTHER -> Optional.empty();
        };
    }
}
