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
 * The sums of a payslip.
 *
 * <p>Behind the name of a sum may stand its base and its rate, or that of the year: with a rate the last amount counts,
 * else the first.
 */
final class PaySums {

    /** What is paid may be less than the net: parts of it may go elsewhere. */
    private static final List<String> PAID = List.of("paid-out", "net-paid");

    private final List<NamedAmount> named;

    /**
     * The sums.
     *
     * @param all what captions of sums name
     * @param lines of pay; one of them may be called like the gross pay that it is a part of
     */
    PaySums(List<NamedAmount> all, List<PayLine> lines) {
        Set<Locator> parts = lines.stream().map(PayLine::locator).collect(Collectors.toSet());
        this.named = all.stream()
                .filter(amount -> !amount.notion().equals("gross")
                        || !parts.contains(amount.caption().line().locator()))
                .toList();
    }

    /** What the document tells of a sum; what stands behind its name before what stands under it. */
    Told<BigDecimal> of(String notion) {
        return notion.equals("net-paid") ? told("paid-out").orElse(told(notion)) : told(notion);
    }

    private Told<BigDecimal> told(String notion) {
        return told(notion, NamedAmount.Place.BESIDE).orElse(told(notion, NamedAmount.Place.BELOW));
    }

    Optional<BigDecimal> one(String notion) {
        return of(notion).one();
    }

    /** The rate that stands behind the name of a sum. */
    Optional<BigDecimal> rate(String notion) {
        return named.stream()
                .filter(amount -> amount.notion().equals(notion))
                .flatMap(amount -> amount.rate().stream())
                .findFirst();
    }

    /** Where a sum stands. */
    Locator place(String notion) {
        return named.stream()
                .filter(amount -> amount.notion().equals(notion))
                .map(amount -> amount.caption().line().locator())
                .findFirst()
                .orElse(Locator.wholeFile());
    }

    boolean isEmpty() {
        return named.isEmpty();
    }

    /**
     * By how much what is left of the pay misses the net that is paid: positive where it is too low.
     *
     * @return empty when there is nothing to compare; zero when it adds up
     */
    Optional<BigDecimal> missing() {
        List<BigDecimal> differences = PAID.stream()
                .flatMap(notion -> told(notion).one().stream())
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

    private Told<BigDecimal> told(String notion, NamedAmount.Place place) {
        Map<Caption, List<NamedAmount>> captions = named.stream()
                .filter(amount -> amount.notion().equals(notion) && amount.place() == place)
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
