package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Detects lists of charges, such as those of a card, whose positive amounts leave the account. */
final class Charges {

    /** Lowest percentage of positive amounts: a card has far more charges than refunds. */
    private static final int MOSTLY = 60;

    private Charges() {}

    /** Returns whether positive amounts leave the account. */
    static boolean areIn(Layout layout) {
        List<BigDecimal> amounts =
                layout.amounts().stream().flatMap(Optional::stream).toList();
        long positive = amounts.stream().filter(amount -> amount.signum() > 0).count();
        return layout.roles().has(Role.AMOUNT)
                && layout.sign().isEmpty()
                && positive * 100 >= (long) amounts.size() * MOSTLY
                && (layout.roles().has(Role.CARD)
                        || tellsOfPurchases(layout)
                        || standsUnderACard(layout.table())
                        || isCalledSo(layout.roles())
                        || tellsWhenItWasPaidAndPosted(layout.roles()));
    }

    private static boolean standsUnderACard(Table table) {
        return table.preamble().stream().anyMatch(line -> HeaderWords.TABLE.isIn("card-caption", line.text()));
    }

    private static boolean isCalledSo(Assignment roles) {
        return roles.find(Role.AMOUNT)
                .filter(amount -> HeaderWords.TABLE.isOf("charge-name", amount.headerName()))
                .isPresent();
    }

    /**
     * Returns whether there are dates of purchase and posting but no value date and no balance, which accounts have.
     */
    private static boolean tellsWhenItWasPaidAndPosted(Assignment roles) {
        return roles.has(Role.OPERATION_DATE) && !roles.has(Role.VALUE_DATE) && !roles.has(Role.BALANCE_AFTER);
    }

    /** Returns whether there are rows of a purchase type and none has a negative amount. */
    private static boolean tellsOfPurchases(Layout layout) {
        Function<String, Optional<BigDecimal>> parser = layout.numbers().reader();
        int purchases = 0;
        for (int row = 0; row < layout.table().movements().size(); row++) {
            if (HeaderWords.TABLE.isOf("purchase-kind", HeaderName.of(layout.value(Role.KIND, row)))) {
                purchases++;
                if (parser.apply(layout.value(Role.AMOUNT, row))
                        .filter(amount -> amount.signum() < 0)
                        .isPresent()) {
                    return false;
                }
            }
        }
        return purchases > 0;
    }
}
