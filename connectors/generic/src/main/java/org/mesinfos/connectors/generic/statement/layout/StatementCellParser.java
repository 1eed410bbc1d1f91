package org.mesinfos.connectors.generic.statement.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.table.vocabulary.AmountDirection;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Parser that assigns each token of a line to a column of the layout. Each instance parses one line. */
final class StatementCellParser {

    /** Column of marks after amounts, such as footnote marks, which have no header. */
    private static final TextColumns.TextColumn MARK = new TextColumns.TextColumn("mark", Optional.empty(), 0);

    private final StatementLayout layout;
    private final PrintedLine line;
    private final int leadIndex;
    private final List<StatementCells.DateCell> dates = new ArrayList<>();
    private final List<StatementCells.DateCell> otherDates = new ArrayList<>();
    private final Map<TransactionColumnRole, List<PrintedDecimal>> amounts = new LinkedHashMap<>();
    private final List<StatementCells.TextCell> texts = new ArrayList<>();

    StatementCellParser(StatementLayout layout, PrintedLine line) {
        this.layout = layout;
        this.line = line;
        this.leadIndex = layout.findDate(line).map(line.tokens()::indexOf).orElse(-1);
    }

    StatementCells parse() {
        for (int i = 0; i < line.tokens().size(); i++) {
            addToken(i, line.tokens().get(i));
        }
        chargeOnlyFees();
        return new StatementCells(dates, otherDates, amounts, texts);
    }

    /** Takes a charge for the amount if the row has no other one, but a balance that includes the charge. */
    private void chargeOnlyFees() {
        if (amounts.containsKey(TransactionColumnRole.BALANCE_AFTER)
                && !StatementCells.containAmount(amounts)
                && layout.amountColumns().has(TransactionColumnRole.DEBIT)) {
            Optional.ofNullable(amounts.remove(TransactionColumnRole.FEES))
                    .ifPresent(fees -> amounts.put(TransactionColumnRole.DEBIT, fees));
        }
    }

    private void addToken(int i, PrintedToken piece) {
        if (leadIndex >= 0
                && (i == leadIndex
                        || (dates.size() == 1 && layout.isSecondDate(line, leadIndex, i))
                        || isThirdDate(i, piece))) {
            piece.date().ifPresent(day -> dates.add(new StatementCells.DateCell(day, layout.dateRole(piece))));
            return;
        }
        Optional<TransactionColumnRole> role = layout.amountRole(piece);
        if (role.isPresent()) {
            amounts.computeIfAbsent(role.get(), any -> new ArrayList<>())
                    .add(((PrintedToken.NumberToken) piece).value());
        } else if (leadIndex < 0 && layout.isOtherDate(piece)) {
            piece.date().ifPresent(day -> otherDates.add(new StatementCells.DateCell(day, layout.dateRole(piece))));
        } else if (isFootnoteMark(piece)) {
            texts.add(new StatementCells.TextCell(MARK, piece));
        } else if (!StatementLayout.isDateSeparator(line, i) && !isCaption(i)) {
            texts.add(new StatementCells.TextCell(layout.textColumns().columnAt(piece.left()), piece));
        }
    }

    /** Returns whether a token is under the name of a third date. */
    private boolean isThirdDate(int i, PrintedToken piece) {
        return dates.size() == 2
                && layout.header()
                        .filter(header -> header.dateColumns().size() > 2)
                        .isPresent()
                && layout.isSecondDate(line, leadIndex, i)
                && layout.dateRole(piece)
                        .filter(role ->
                                dates.stream().noneMatch(date -> date.role().equals(Optional.of(role))))
                        .isPresent();
    }

    private boolean isCaption(int i) {
        return layout.dateColumn().allowedPrefix() == DateColumn.AllowedPrefix.CAPTIONS
                && DateColumn.isDateCaption(line, i, leadIndex);
    }

    /** Returns whether the token is a symbol after an amount that is not part of it, such as a footnote mark. */
    private boolean isFootnoteMark(PrintedToken piece) {
        return piece instanceof PrintedToken.WordToken
                && !amounts.isEmpty()
                && AmountDirection.of(piece.text()).isEmpty()
                && piece.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
