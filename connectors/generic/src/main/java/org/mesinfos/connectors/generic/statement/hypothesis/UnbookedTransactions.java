package org.mesinfos.connectors.generic.statement.hypothesis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.SkippedLine;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnNames;

/**
 * Rows below a heading such as <i>Pending transactions</i>, in a statement that prints the balance of each booked one, or no
 * balance at all. They have no balance, and no balance includes them.
 */
final class UnbookedTransactions {

    /** Rule under which such rows are skipped. */
    private static final String RULE = "a transaction below a heading of pending or cancelled ones";

    private UnbookedTransactions() {}

    /**
     * Removes such rows.
     *
     * @param lines of the document
     * @param outside the lines that are neither part of a transaction nor of a header
     */
    static BookedSections remove(List<AccountSection> sections, List<PrintedLine> lines, List<PrintedLine> outside) {
        List<PrintedTransaction> rows = sections.stream()
                .flatMap(section -> section.transactions().stream())
                .toList();
        long balances = rows.stream().filter(PrintedTransaction::hasBalance).count();
        boolean printsBalances = balances >= AccountSection.MIN_BALANCES && balances < rows.size();
        boolean hasNoBalances = balances == 0
                && sections.stream().allMatch(section -> section.balances().isEmpty());
        Set<Locator> below = printsBalances || hasNoBalances ? belowHeadings(lines, outside) : Set.of();
        boolean ofEachBooked = rows.stream().allMatch(row -> row.hasBalance() || below.contains(row.locator()));
        boolean othersRemain = rows.stream().anyMatch(row -> !below.contains(row.locator()));
        Set<Locator> unbooked = (printsBalances && ofEachBooked) || (hasNoBalances && othersRemain) ? below : Set.of();
        List<AccountSection> kept = new ArrayList<>();
        List<SkippedLine> skipped = new ArrayList<>();
        for (AccountSection section : sections) {
            AccountSection booked = section;
            for (int i = section.transactions().size() - 1; i >= 0; i--) {
                PrintedTransaction row = section.transactions().get(i);
                if (!row.hasBalance() && unbooked.contains(row.locator())) {
                    booked = booked.withoutTransaction(i);
                    skipped.add(new SkippedLine(row.locator(), RULE));
                }
            }
            kept.add(booked);
        }
        return new BookedSections(kept, skipped);
    }

    /** Returns the lines below such headings, up to the next line outside of transactions that names no columns. */
    private static Set<Locator> belowHeadings(List<PrintedLine> lines, List<PrintedLine> outside) {
        Set<Locator> others = new HashSet<>();
        outside.forEach(line -> others.add(line.locator()));
        Set<Locator> below = new HashSet<>();
        boolean unbooked = false;
        for (PrintedLine line : lines) {
            if (others.contains(line.locator())) {
                unbooked = (unbooked && namesColumns(line)) || isHeading(line);
            } else if (unbooked) {
                below.add(line.locator());
            }
        }
        return below;
    }

    private static boolean isHeading(PrintedLine line) {
        return line.monetaryNumbers().isEmpty() && StatementVocabulary.isHeadingOfUnbooked(line.text());
    }

    /** Returns whether a line has nothing but words, among them the names of two columns. */
    private static boolean namesColumns(PrintedLine line) {
        return line.tokens().stream().allMatch(PrintedToken.WordToken.class::isInstance)
                && Phrase.of(line.words()).stream()
                                .filter(name -> TransactionColumnNames.wholeMeaning(name.text())
                                        .isPresent())
                                .count()
                        > 1;
    }
}
