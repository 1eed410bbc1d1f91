package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Amounts that may be the tax of an invoice, in the order of preference. */
final class InvoiceTaxAmounts {

    private static final BigDecimal MIN_NET_PER_TAX = BigDecimal.valueOf(3);

    private final Map<BigDecimal, RankedTax> byValue = new HashMap<>();

    /** A tax and its place in the order of preference. */
    private record RankedTax(BigDecimal amount, int rank) {}

    /**
     * Creates an instance.
     *
     * @param printed printed taxes, in the order of preference
     * @param ofLines sum of the taxes by rate, which comes last; zero counts only if it is printed
     */
    InvoiceTaxAmounts(List<BigDecimal> printed, Optional<BigDecimal> ofLines) {
        printed.forEach(this::add);
        ofLines.filter(sum -> sum.signum() != 0).ifPresent(this::add);
    }

    private void add(BigDecimal amount) {
        byValue.putIfAbsent(amount.stripTrailingZeros(), new RankedTax(amount, byValue.size()));
    }

    /** Returns the preferred one among some differences between a gross total and its parts that can be the tax of a net total. */
    Optional<BigDecimal> find(BigDecimal net, Stream<BigDecimal> differences) {
        return differences
                .flatMap(difference -> Optional.ofNullable(byValue.get(difference.stripTrailingZeros())).stream())
                .filter(tax -> isTax(tax.amount(), net))
                .min(Comparator.comparingInt(RankedTax::rank))
                .map(RankedTax::amount);
    }

    /**
     * Returns whether an amount can be the tax of another: at most a third of it. This excludes two items that add up
     * to the total.
     */
    static boolean isTax(BigDecimal tax, BigDecimal net) {
        return tax.abs().multiply(MIN_NET_PER_TAX).compareTo(net.abs()) <= 0;
    }
}
