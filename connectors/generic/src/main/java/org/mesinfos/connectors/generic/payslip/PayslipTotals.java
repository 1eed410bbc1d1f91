package org.mesinfos.connectors.generic.payslip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.CaptionedAmount;
import org.mesinfos.connectors.generic.document.ObservedValues;

/**
 * The totals of a payslip.
 *
 * <p>The name of a total may be followed by its base and rate, or by the amount of the year. If there is a rate, the
 * amount that is this share of the base, or else the last amount, is the total, otherwise the first.
 */
final class PayslipTotals {

    /** Concepts of the net pay; the amount paid out may be lower, since parts of it may be paid elsewhere. */
    private static final List<String> NET_PAY_CONCEPTS = List.of("paid-out", "net-paid");

    private final List<CaptionedAmount> captionedAmounts;

    /**
     * Creates the totals.
     *
     * @param all captioned amounts
     * @param lines lines of pay; one of them may have the name of the gross pay of which it is a part
     */
    PayslipTotals(List<CaptionedAmount> all, List<PrintedPayLine> lines) {
        Set<Locator> parts = lines.stream().map(PrintedPayLine::locator).collect(Collectors.toSet());
        this.captionedAmounts = all.stream()
                .filter(amount -> !amount.concept().equals("gross")
                        || !parts.contains(amount.caption().line().locator()))
                .toList();
    }

    /** Returns the amounts of a total. Amounts after its caption take precedence over those below it. */
    ObservedValues<BigDecimal> amounts(String concept) {
        return concept.equals("net-paid") ? observe("paid-out").orElse(observe(concept)) : observe(concept);
    }

    private ObservedValues<BigDecimal> observe(String concept) {
        return observe(concept, CaptionedAmount.RelativePosition.AFTER)
                .orElse(observe(concept, CaptionedAmount.RelativePosition.BELOW));
    }

    Optional<BigDecimal> unanimous(String concept) {
        return amounts(concept).unanimous();
    }

    /** Returns the rate printed after the name of a total. */
    Optional<BigDecimal> rate(String concept) {
        return captionedAmounts.stream()
                .filter(amount -> amount.concept().equals(concept))
                .flatMap(amount -> amount.rate().stream())
                .findFirst();
    }

    /** Returns the location of a total. */
    Locator location(String concept) {
        return captionedAmounts.stream()
                .filter(amount -> amount.concept().equals(concept))
                .map(amount -> amount.caption().line().locator())
                .findFirst()
                .orElse(Locator.wholeFile());
    }

    boolean isEmpty() {
        return captionedAmounts.isEmpty();
    }

    /**
     * Returns the net pay minus the pay after deductions.
     *
     * @return empty if there is nothing to compare; zero if the amounts add up
     */
    Optional<BigDecimal> difference() {
        List<BigDecimal> differences = NET_PAY_CONCEPTS.stream()
                .flatMap(concept -> observe(concept).unanimous().stream())
                .flatMap(paid -> difference(Optional.of(paid)).stream())
                .toList();
        return differences.stream()
                .filter(difference -> difference.signum() == 0)
                .findFirst()
                .or(() -> differences.stream().findFirst());
    }

    private Optional<BigDecimal> difference(Optional<BigDecimal> paid) {
        Optional<BigDecimal> before = unanimous("net-before-tax");
        if (paid.isPresent() && before.isPresent() && unanimous("tax").isPresent()) {
            BigDecimal left = before.get().subtract(unanimous("tax").get().abs());
            return Optional.of(paid.get().subtract(left));
        }
        if (paid.isPresent()
                && before.isEmpty()
                && unanimous("gross").isPresent()
                && unanimous("deductions").isPresent()) {
            BigDecimal left = unanimous("gross")
                    .get()
                    .subtract(unanimous("deductions").get().abs());
            return Optional.of(paid.get().subtract(left));
        }
        return Optional.empty();
    }

    private ObservedValues<BigDecimal> observe(String concept, CaptionedAmount.RelativePosition place) {
        Map<Caption, List<CaptionedAmount>> captions = captionedAmounts.stream()
                .filter(amount -> amount.concept().equals(concept) && amount.position() == place)
                .collect(Collectors.groupingBy(CaptionedAmount::caption));
        List<BigDecimal> values = new ArrayList<>();
        captionedAmounts.stream()
                .map(CaptionedAmount::caption)
                .distinct()
                .map(captions::get)
                .filter(Objects::nonNull)
                .forEach(amounts -> values.add(choose(amounts).amount().stripTrailingZeros()));
        return ObservedValues.of(values);
    }

    private static CaptionedAmount choose(List<CaptionedAmount> amounts) {
        Optional<CaptionedAmount> share = amounts.stream()
                .filter(amount -> amount.isShareOf(amounts.get(0).amount()))
                .findFirst();
        CaptionedAmount last = amounts.get(amounts.size() - 1);
        return share.isPresent()
                ? share.get()
                : last.rate().isPresent()
                        ? last
                        : amounts.stream()
                                .filter(amount -> amount.rate().isPresent())
                                .findFirst()
                                .orElse(amounts.get(0));
    }
}
