package org.mesinfos.pipelines.enrich.category;

import java.util.ArrayList;
import java.util.List;

/**
 * The category that words of a label indicate.
 *
 * @param category the category
 * @param order whether the words take precedence over the merchant's name
 * @param direction of the transactions to which it applies
 * @param payment payment method of the transactions to which it applies
 * @param weight compared with other words
 */
record Keyword(SpendingCategory category, Order order, Direction direction, Payment payment, Weight weight) {

    enum Order {
        BEFORE_MERCHANTS,
        AFTER_MERCHANTS,
        /** Only makes an already known category more specific, such as {@code HOME} for an insurer. */
        REFINING
    }

    enum Direction {
        CREDIT,
        DEBIT,
        ANY
    }

    enum Payment {
        NOT_BY_CARD,
        ANY
    }

    enum Weight {
        FULL,
        /** Any other word takes precedence, as after {@code DR} before the name of a dentist. */
        LEAST
    }

    Keyword withWeight(Weight other) {
        return new Keyword(category, order, direction, payment, other);
    }

    /**
     * Returns true if the keyword applies to a transaction.
     *
     * @param signum sign of the amount; 0 if unknown
     */
    boolean applies(int signum, Operation operation) {
        boolean directed =
                switch (direction) {
                    case CREDIT -> signum > 0;
                    case DEBIT -> signum < 0;
                    case ANY -> true;
                };
        return directed && (payment == Payment.ANY || operation != Operation.CARD);
    }

    static List<Keyword> concat(List<Keyword> some, List<Keyword> more) {
        List<Keyword> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
