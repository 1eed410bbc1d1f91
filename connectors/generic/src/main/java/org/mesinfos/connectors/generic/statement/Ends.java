package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The balances before the first and after the last movement of a section, and whether the movements lead there. */
final class Ends {

    private Ends() {}

    /** The first balance that is told before any movement. */
    static Optional<BigDecimal> opening(Section section, Hypothesis reading) {
        return openings(section).stream().map(reading::balance).findFirst();
    }

    /** The last balance that is told after all movements. */
    static Optional<BigDecimal> closing(Section section, Hypothesis reading) {
        List<BalanceLine> closings = closings(section);
        return closings.isEmpty() ? Optional.empty() : Optional.of(reading.balance(closings.get(closings.size() - 1)));
    }

    /** The line of the last balance. */
    static Optional<BalanceLine> closingLine(Section section) {
        List<BalanceLine> closings = closings(section);
        return closings.isEmpty() ? Optional.empty() : Optional.of(closings.get(closings.size() - 1));
    }

    /**
     * By how much the closing balance is more than the opening one and the movements.
     *
     * <p>A statement may tell several balances, such as those of each of its pages: it adds up when two of them agree.
     *
     * @return empty when the statement adds up, or cannot be compared
     */
    static Optional<BigDecimal> difference(Section section, Hypothesis reading) {
        BigDecimal sum = section.movements().stream()
                .flatMap(movement -> reading.amount(movement).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (BalanceLine opening : openings(section)) {
            for (BalanceLine closing : closings(section)) {
                BigDecimal expected = reading.balance(opening).add(sum);
                if (expected.compareTo(reading.balance(closing)) == 0) {
                    return Optional.empty();
                }
            }
        }
        if (section.movements().size() > 1 && addsUpFromBelow(section, reading, sum)) {
            return Optional.empty();
        }
        Optional<BigDecimal> opening = opening(section, reading);
        return opening.flatMap(start ->
                closing(section, reading).map(end -> end.subtract(start).subtract(sum)));
    }

    /** How many movements lead to the last balance that is told; all of them where they do, or do not either. */
    static int lastOf(Section section, Hypothesis reading) {
        int size = section.movements().size();
        int last =
                section.balances().stream().mapToInt(BalanceLine::after).max().orElse(size);
        if (last == 0 || last == size || difference(section, reading).isEmpty()) {
            return size;
        }
        Section first = new Section(
                section.account(), section.movements().subList(0, last), section.balances(), section.currency());
        return difference(first, reading).isEmpty() ? last : size;
    }

    /** Whether the movements lead from the last balance to the first: the newest stand above the others. */
    private static boolean addsUpFromBelow(Section section, Hypothesis reading, BigDecimal sum) {
        List<BalanceLine> any = kind(section, BalanceLine.Kind.ANY);
        return any.stream()
                .filter(line -> line.after() == section.movements().size())
                .anyMatch(oldest -> any.stream()
                        .filter(line -> line.after() == 0)
                        .anyMatch(newest -> reading.balance(oldest).add(sum).compareTo(reading.balance(newest)) == 0));
    }

    /** Whether several balances are told that are the same: nothing moved between them. */
    static boolean areTheSame(Section section) {
        return section.balances().size() > 1
                && section.balances().stream()
                                .map(line -> line.money().magnitude().stripTrailingZeros())
                                .distinct()
                                .count()
                        == 1;
    }

    /** What may be the balance before all movements: the first that stands there, and each that calls itself so. */
    private static List<BalanceLine> openings(Section section) {
        return Stream.concat(
                        section.balances().stream()
                                .filter(line -> line.after() == 0 && line.kind() != BalanceLine.Kind.CLOSING)
                                .limit(1),
                        kind(section, BalanceLine.Kind.OPENING).stream())
                .distinct()
                .toList();
    }

    /** What may be the balance after all movements: each that stands there, and each that calls itself so. */
    private static List<BalanceLine> closings(Section section) {
        List<BalanceLine> named = kind(section, BalanceLine.Kind.CLOSING);
        List<BalanceLine> last = kind(section, BalanceLine.Kind.ANY).stream()
                .filter(line -> line.after() == section.movements().size() && line.after() > 0)
                .toList();
        return Stream.concat(last.stream(), named.stream()).toList();
    }

    private static List<BalanceLine> kind(Section section, BalanceLine.Kind kind) {
        return section.balances().stream().filter(line -> line.kind() == kind).toList();
    }
}
