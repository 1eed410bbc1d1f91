package org.mesinfos.pipelines.enrich.category;

import java.util.ArrayList;
import java.util.List;

/**
 * What words tell of movements of one direction.
 *
 * @param category that they tell
 * @param order whether they tell more than a merchant's name
 * @param direction of movements that they tell it of
 * @param payment how those were paid
 * @param weight beside other words
 */
record Keyword(Category category, Order order, Direction direction, Payment payment, Weight weight) {

    enum Order {
        BEFORE_MERCHANTS,
        AFTER_MERCHANTS,
        /** Only what else is known more exactly: {@code HOME} of an insurer. */
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
        /** Any other word says more: {@code DR} before the name of a dentist. */
        LEAST
    }

    Keyword withWeight(Weight other) {
        return new Keyword(category, order, direction, payment, other);
    }

    /** @param signum of the amount; 0 when it is not known */
    boolean suits(int signum, Operation operation) {
        boolean directed =
                switch (direction) {
                    case CREDIT -> signum > 0;
                    case DEBIT -> signum < 0;
                    case ANY -> true;
                };
        return directed && (payment == Payment.ANY || operation != Operation.CARD);
    }

    static List<Keyword> and(List<Keyword> some, List<Keyword> more) {
        List<Keyword> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
