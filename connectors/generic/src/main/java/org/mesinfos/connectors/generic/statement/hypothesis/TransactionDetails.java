package org.mesinfos.connectors.generic.statement.hypothesis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.SkippedLine;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Purchases by a card with deferred payment that are printed below the transactions of the account, one of which pays for all of
 * them: their printed total is its amount, and the card has no balances.
 */
final class TransactionDetails {

    /** Rule under which such rows are skipped. */
    private static final String RULE = "a purchase that a transaction of the account pays for";

    private static final int MIN_ROWS = 2;

    private TransactionDetails() {}

    /** Removes the sections that consist of such purchases. */
    static BookedSections remove(List<AccountSection> sections) {
        List<AccountSection> kept = new ArrayList<>();
        List<SkippedLine> skipped = new ArrayList<>();
        for (AccountSection section : sections) {
            if (areOfOneTransaction(section, sections)) {
                section.transactions().forEach(row -> skipped.add(new SkippedLine(row.locator(), RULE)));
            } else {
                kept.add(section);
            }
        }
        return new BookedSections(kept, skipped);
    }

    private static boolean areOfOneTransaction(AccountSection card, List<AccountSection> sections) {
        Optional<BigDecimal> sum = sum(card);
        return sum.isPresent()
                && card.balances().isEmpty()
                && card.account().filter(StatementAccount::isCard).isPresent()
                && card.totals().stream()
                        .map(BalanceLine::amount)
                        .anyMatch(total -> total.magnitude().compareTo(sum.get()) == 0)
                && sections.stream()
                                .filter(account -> !account.balances().isEmpty())
                                .flatMap(account -> account.transactions().stream())
                                .flatMap(TransactionDetails::debit)
                                .filter(paid -> paid.magnitude().compareTo(sum.get()) == 0)
                                .count()
                        == 1;
    }

    private static Stream<PrintedDecimal> debit(PrintedTransaction row) {
        return Stream.of(TransactionColumnRole.DEBIT, TransactionColumnRole.AMOUNT)
                .flatMap(role -> row.amount(role).stream());
    }

    /** Returns the sum of several rows that have nothing but amounts in one column. */
    private static Optional<BigDecimal> sum(AccountSection section) {
        boolean single = section.transactions().size() >= MIN_ROWS
                && section.transactions().stream()
                        .allMatch(row ->
                                row.amounts().size() == 1 && row.amounts().containsKey(TransactionColumnRole.AMOUNT));
        return single
                ? section.transactions().stream()
                        .map(row -> row.amount(TransactionColumnRole.AMOUNT)
                                .orElseThrow()
                                .signed())
                        .reduce(BigDecimal::add)
                        .map(BigDecimal::abs)
                : Optional.empty();
    }
}
