package org.mesinfos.connectors.generic.payslip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.NamedAmount;
import org.mesinfos.connectors.generic.document.Told;

/**
 * The totals of a payslip.
 *
 * <p>The name of a total may be followed by its base and rate, or by the amount of the year. If there is a rate, the
 * last amount is the total, otherwise the first.
 */
final class PaySums {

    /** Concepts of the net pay; the amount paid out may be lower, since parts of it may be paid elsewhere. */
    private static final List<String> PAID = List.of("paid-out", "net-paid");

    private final List<NamedAmount> named;

    /**
     * Creates the totals.
     *
     * @param all captioned amounts
     * @param lines lines of pay; one of them may have the name of the gross pay of which it is a part
     */
    PaySums(List<NamedAmount> all, List<PayLine> lines) {
        Set<Locator> parts = lines.stream().map(PayLine::locator).collect(Collectors.toSet());
        this.named = all.stream()
                .filter(amount -> !amount.notion().equals("gross")
                        || !parts.contains(amount.caption().line().locator()))
                .toList();
    }

    /** Returns the amounts of a total. Amounts after its caption take precedence over those below it. */
    Told<BigDecimal> of(String concept) {
        return concept.equals("net-paid") ? told("paid-out").orElse(told(concept)) : told(concept);
    }

    private Told<BigDecimal> told(String concept) {
        return told(concept, NamedAmount.Place.BESIDE).orElse(told(concept, NamedAmount.Place.BELOW));
    }

    Optional<BigDecimal> one(String concept) {
        return of(concept).one();
    }

    /** Returns the rate printed after the name of a total. */
    Optional<BigDecimal> rate(String concept) {
        return named.stream()
                .filter(amount -> amount.notion().equals(concept))
                .flatMap(amount -> amount.rate().stream())
                .findFirst();
    }

    /** Returns the location of a total. */
    Locator place(String concept) {
        return named.stream()
                .filter(amount -> amount.notion().equals(concept))
                .map(amount -> amount.caption().line().locator())
                .findFirst()
                .orElse(Locator.wholeFile());
    }

    boolean isEmpty() {
        return named.isEmpty();
    }

    /**
     * Returns the net pay minus the pay after deductions.
     *
     * @return empty if there is nothing to compare; zero if the amounts add up
     */
    Optional<BigDecimal> missing() {
        List<BigDecimal> differences = PAID.stream()
                .flatMap(concept -> told(concept).one().stream())
                .flatMap(paid -> missing(Optional.of(paid)).stream())
                .toList();
        return differences.stream()
                .filter(difference -> difference.signum() == 0)
                .findFirst()
                .or(() -> differences.stream().findFirst());
    }

    private Optional<BigDecimal> missing(Optional<BigDecimal> paid) {
        Optional<BigDecimal> before = one("net-before-tax");
        if (paid.isPresent() && before.isPresent() && one("tax").isPresent()) {
            BigDecimal left = before.get().subtract(one("tax").get().abs());
            return Optional.of(paid.get().subtract(left));
        }
        if (paid.isPresent()
                && before.isEmpty()
                && one("gross").isPresent()
                && one("deductions").isPresent()) {
            BigDecimal left =
                    one("gross").get().subtract(one("deductions").get().abs());
            return Optional.of(paid.get().subtract(left));
        }
        return Optional.empty();
    }

    private Told<BigDecimal> told(String concept, NamedAmount.Place place) {
        Map<Caption, List<NamedAmount>> captions = named.stream()
                .filter(amount -> amount.notion().equals(concept) && amount.place() == place)
                .collect(Collectors.groupingBy(NamedAmount::caption));
        List<BigDecimal> values = new ArrayList<>();
        named.stream()
                .map(NamedAmount::caption)
                .distinct()
                .filter(captions::containsKey)
                .forEach(caption ->
                        values.add(chosen(captions.get(caption)).amount().stripTrailingZeros()));
        return Told.of(values);
    }

    private static NamedAmount chosen(List<NamedAmount> amounts) {
        NamedAmount last = amounts.get(amounts.size() - 1);
        return last.rate().isPresent()
                ? last
                : amounts.stream()
                        .filter(amount -> amount.rate().isPresent())
                        .findFirst()
                        .orElse(amounts.get(0));
    }
}
