package org.mesinfos.connectors.inference.statement;

import java.util.Optional;

/** Tells lines of balances and sums from movements by how their words begin. */
enum LineKind {
    OPENING("opening"),
    CLOSING("closing"),
    BALANCE("balance"),
    TOTAL("total"),
    OTHER("");

    private final String notion;

    LineKind(String notion) {
        this.notion = notion;
    }

    /** What a line is; {@link #OTHER} when its words begin with none of the known phrases. */
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
        return best;
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
