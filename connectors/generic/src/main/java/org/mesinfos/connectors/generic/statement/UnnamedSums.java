package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * Detector of totals and balances among the transactions that have no known name, from the sums of the transactions.
 *
 * <p>It is not applied to sections with a running balance, in which balances have their own column.
 */
final class UnnamedSums {

    /** Maximum number of transactions whose sum may equal another amount by coincidence. */
    private static final int FEW = 3;

    private static final List<Role> MONEY = List.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT);

    private final Hypothesis reading;
    private final List<SectionLog.Passed> passed = new ArrayList<>();

    private UnnamedSums(Hypothesis reading) {
        this.reading = reading;
    }

    /**
     * The sections without such totals.
     *
     * @param sections sections with balances in place of the rows removed
     * @param passed rows that are not transactions
     */
    record Told(List<Section> sections, List<SectionLog.Passed> passed) {}

    static Told told(List<Section> sections, Hypothesis reading) {
        UnnamedSums sums = new UnnamedSums(reading);
        return new Told(sections.stream().map(sums::told).toList(), sums.passed);
    }

    private Section told(Section printed) {
        Section section = withoutRest(withoutGroups(printed));
        while (section.movements().size() > FEW && isTotal(section.movements())) {
            section = without(section, section.movements().size() - 1, Optional.empty());
        }
        boolean balanced = section.movements().stream()
                .anyMatch(transaction -> transaction.money(Role.BALANCE_AFTER).isPresent());
        if (balanced || section.movements().size() <= FEW) {
            return section;
        }
        Optional<BigDecimal> opening = Ends.opening(section, reading);
        Optional<BigDecimal> closing = Ends.closing(section, reading);
        BigDecimal sum = sum(section.movements(), transaction -> true);
        if (opening.isEmpty()
                && closing.filter(end -> end.compareTo(sum) == 0).isPresent()
                && goBothWays(section.movements())) {
            return without(section, 0, Optional.of(BalanceLine.Kind.OPENING));
        }
        int last = section.movements().size() - 1;
        BigDecimal amount = amount(section.movements().get(last));
        BigDecimal before = sum.subtract(amount);
        return closing.isEmpty() && opening.orElse(BigDecimal.ZERO).add(before).compareTo(amount) == 0
                ? told(without(section, last, Optional.of(BalanceLine.Kind.CLOSING)))
                : section;
    }

    /** Removes the rows after the last balance, if the transactions before it lead to it and those after it do not. */
    private Section withoutRest(Section printed) {
        Section section = printed;
        for (int last = Ends.lastOf(printed, reading); section.movements().size() > last; ) {
            section = without(section, section.movements().size() - 1, Optional.empty());
        }
        return section;
    }

    private Section withoutGroups(Section printed) {
        List<Integer> groups = GroupSums.among(printed, reading);
        Section section = printed;
        for (int i = groups.size() - 1; i >= 0; i--) {
            section = without(section, groups.get(i), Optional.empty());
        }
        return section;
    }

    /**
     * Returns whether the rows after the first have both directions. If all of them are expenses, the final amount is
     * their total, and there is no opening balance.
     */
    private boolean goBothWays(List<Movement> transactions) {
        List<Movement> rest = transactions.subList(1, transactions.size());
        return rest.stream().anyMatch(transaction -> amount(transaction).signum() < 0)
                && rest.stream().anyMatch(transaction -> amount(transaction).signum() > 0);
    }

    /**
     * Returns whether the last row has neither date nor balance and equals the sum of all rows before it, or of those
     * of one direction.
     */
    private boolean isTotal(List<Movement> transactions) {
        Movement last = transactions.get(transactions.size() - 1);
        if (last.dating() == Movement.Dating.OWN
                || last.money(Role.BALANCE_AFTER).isPresent()) {
            return false;
        }
        List<Movement> before = transactions.subList(0, transactions.size() - 1);
        BigDecimal amount = amount(last).abs();
        return List.<Predicate<Movement>>of(
                        transaction -> true,
                        transaction -> amount(transaction).signum() < 0,
                        transaction -> amount(transaction).signum() > 0)
                .stream()
                .anyMatch(some -> sum(before, some).abs().compareTo(amount) == 0);
    }

    private BigDecimal sum(List<Movement> transactions, Predicate<Movement> some) {
        return transactions.stream().filter(some).map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal amount(Movement transaction) {
        return reading.amount(transaction).orElse(BigDecimal.ZERO);
    }

    /** Removes a row, which is a balance of the given kind or a total. */
    private Section without(Section section, int at, Optional<BalanceLine.Kind> kind) {
        Movement removed = section.movements().get(at);
        passed.add(new SectionLog.Passed(removed.locator(), kind.isPresent() ? "a balance" : "a total"));
        Section rest = section.without(at);
        return kind.flatMap(known -> balance(removed, known, at))
                .map(rest::with)
                .orElse(rest);
    }

    private static Optional<BalanceLine> balance(Movement transaction, BalanceLine.Kind kind, int after) {
        Optional<Role> role = MONEY.stream()
                .filter(column -> transaction.money(column).isPresent())
                .findFirst();
        Optional<PrintedMoney> money = role.flatMap(transaction::money);
        return money.map(amount -> new BalanceLine(kind, amount, role, transaction.label(), after, transaction.locator()));
    }
}
