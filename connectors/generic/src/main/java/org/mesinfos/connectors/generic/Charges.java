package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells a list of what was charged, as on a card, from movements with the sign of what they do to an account. */
final class Charges {

    /** In hundredths of the amounts: a card is charged far more often than it is paid back. */
    private static final int MOSTLY = 60;

    private Charges() {}

    /** Whether positive amounts leave the account. */
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

    /** The day of a purchase and the day it was posted, but no day of value and no balance: accounts have those. */
    private static boolean tellsWhenItWasPaidAndPosted(Assignment roles) {
        return roles.has(Role.OPERATION_DATE) && !roles.has(Role.VALUE_DATE) && !roles.has(Role.BALANCE_AFTER);
    }

    /** Whether what the kinds of movements call purchases is positive. */
    private static boolean tellsOfPurchases(Layout layout) {
        Function<String, Optional<BigDecimal>> reader = layout.numbers().reader();
        int purchases = 0;
        for (int row = 0; row < layout.table().movements().size(); row++) {
            if (HeaderWords.TABLE.isOf("purchase-kind", HeaderName.of(layout.value(Role.KIND, row)))) {
                purchases++;
                if (reader.apply(layout.value(Role.AMOUNT, row))
                        .filter(amount -> amount.signum() < 0)
                        .isPresent()) {
                    return false;
                }
            }
        }
        return purchases > 0;
    }
}
