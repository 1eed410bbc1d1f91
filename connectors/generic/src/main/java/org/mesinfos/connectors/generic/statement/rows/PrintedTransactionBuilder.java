package org.mesinfos.connectors.generic.statement.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.table.vocabulary.AmountDirection;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Builder of a transaction that may continue on further lines. Not thread-safe. */
final class PrintedTransactionBuilder {

    private final PrintedLine firstLine;
    private final List<StatementCells.DateCell> dates;
    private final PrintedTransaction.DateOrigin dateOrigin;
    private final PrintedTransaction.HeadingDirection headingDirection;
    private final Map<TransactionColumnRole, List<PrintedDecimal>> amounts = new LinkedHashMap<>();
    private final List<String> label = new ArrayList<>();
    private final Map<TransactionColumnRole, String> textsByRole = new LinkedHashMap<>();
    private final Map<String, String> additional = new LinkedHashMap<>();
    private final List<Locator> lineLocators = new ArrayList<>();
    private PrintedLine lastLine;

    PrintedTransactionBuilder(
            PrintedLine firstLine,
            List<StatementCells.DateCell> dates,
            PrintedTransaction.DateOrigin dateOrigin,
            PrintedTransaction.HeadingDirection headingDirection) {
        this.firstLine = firstLine;
        this.lastLine = firstLine;
        this.dates = new ArrayList<>(dates);
        this.dateOrigin = dateOrigin;
        this.headingDirection = headingDirection;
    }

    /** Adds a line. The first amount of a column is retained. */
    void add(PrintedLine line, StatementCells cells) {
        lastLine = line;
        lineLocators.add(line.locator());
        cells.amounts().forEach(amounts::putIfAbsent);
        for (StatementCells.TextCell word : cells.texts()) {
            Optional<TransactionColumnRole> role = word.column().role();
            String text = word.token().text();
            if (role.equals(Optional.of(TransactionColumnRole.LABEL))) {
                label.add(text);
            } else if (role.isPresent()) {
                textsByRole.merge(role.get(), text, PrintedTransactionBuilder::join);
            } else {
                additional.merge(word.column().name(), text, PrintedTransactionBuilder::join);
            }
        }
    }

    /**
     * Adds a line that starts with the second date of the transaction.
     *
     * @param role role of that date; empty if no header states it
     */
    void addSecondDate(PrintedLine line, StatementCells cells, Optional<TransactionColumnRole> role) {
        dates.add(new StatementCells.DateCell(cells.dates().get(0).date(), role));
        add(line, cells);
    }

    /** Returns whether the amount of a further line is in another currency than that of the transaction. */
    boolean isInOtherCurrency(StatementCells further) {
        Optional<String> own = StatementCells.currency(amounts);
        Optional<String> other = StatementCells.currency(further.amounts());
        return own.isPresent() && other.isPresent() && !own.equals(other);
    }

    /** Adds a line with the amount that was paid in another currency. */
    void addOriginalAmount(PrintedLine line, StatementCells cells) {
        StatementCells.amountOf(cells.amounts())
                .ifPresent(original -> amounts.putIfAbsent(TransactionColumnRole.ORIGINAL_AMOUNT, List.of(original)));
        add(line, cells.withoutAmounts());
    }

    /** Adds a line with nothing but the direction mark of the amount above. */
    void add(PrintedLine line, AmountDirection mark) {
        lastLine = line;
        lineLocators.add(line.locator());
        applySign(mark);
    }

    /** Extends the transaction to a line that is not yet assigned to it or to the next transaction. */
    void extendTo(PrintedLine line) {
        lastLine = line;
    }

    /** Returns the locations of its lines. */
    List<Locator> lineLocators() {
        return lineLocators;
    }

    PrintedLine firstLine() {
        return firstLine;
    }

    PrintedLine lastLine() {
        return lastLine;
    }

    List<StatementCells.DateCell> dates() {
        return dates;
    }

    boolean hasBalance() {
        return amounts.containsKey(TransactionColumnRole.BALANCE_AFTER);
    }

    boolean hasLabel() {
        return !label.isEmpty();
    }

    /** Returns whether its first line has nothing but dates and numbers, such as the points of a loyalty programme. */
    boolean hasOnlyNumbers() {
        return firstLine.tokens().stream().noneMatch(PrintedToken.WordToken.class::isInstance)
                && firstLine.tokens().stream().anyMatch(PrintedToken.NumberToken.class::isInstance);
    }

    boolean hasAmount() {
        return StatementCells.containAmount(amounts);
    }

    PrintedTransaction build() {
        Optional.ofNullable(textsByRole.get(TransactionColumnRole.SIGN))
                .flatMap(AmountDirection::of)
                .ifPresent(this::applySign);
        return new PrintedTransaction(
                dates,
                dateOrigin,
                amounts,
                String.join(" ", label),
                textsByRole,
                additional,
                headingDirection,
                firstLine.locator());
    }

    /** Applies the sign that is printed in a separate column. */
    private void applySign(AmountDirection direction) {
        amounts.computeIfPresent(
                TransactionColumnRole.AMOUNT,
                (role, printed) -> printed.stream()
                        .map(amount -> amount.sign() != PrintedDecimal.Sign.NONE
                                ? amount
                                : amount.with(
                                        switch (direction) {
                                            case OUTGOING -> PrintedDecimal.Sign.DEBIT;
                                            case INCOMING -> PrintedDecimal.Sign.CREDIT;
                                        }))
                        .toList());
        textsByRole.remove(TransactionColumnRole.SIGN);
    }

    private static String join(String first, String second) {
        return first + " " + second;
    }
}
