package org.mesinfos.connectors.generic.statement.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.table.vocabulary.AmountDirection;
import org.mesinfos.connectors.generic.table.vocabulary.RoleValueType;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Layout of a table of transactions.
 *
 * @param header header of the table; empty if there is none
 * @param dateColumn column of the dates with which transactions start
 * @param dateHeadings form of the lines that state the date of the transactions below them
 * @param startsWithTwoDates whether transactions start with two dates
 * @param separateDateLeft left edge of an unnamed second date after the label, in points; empty if there is none
 * @param amountColumns columns of amounts
 * @param textColumns columns of text
 * @param labelLeft left edge of the label, in points
 */
public record StatementLayout(
        Optional<StatementTableHeader> header,
        DateColumn dateColumn,
        DateHeadings dateHeadings,
        boolean startsWithTwoDates,
        Optional<Double> separateDateLeft,
        AmountColumns amountColumns,
        TextColumns textColumns,
        double labelLeft) {

    private static final double TOLERANCE = 6;
    /** Maximum distance between a date and its header, in points. */
    private static final double MAX_DISTANCE_FROM_HEADER = 12;
    /** Percentage from which a property is taken to apply to all transactions. */
    private static final int NEARLY_ALL_PERCENT = 80;

    /** Infers the layout from the lines of one table; empty if they contain no transactions. */
    public static Optional<StatementLayout> of(Optional<StatementTableHeader> printed, List<PrintedLine> lines) {
        Optional<StatementTableHeader> header = printed.map(names -> UnknownColumnRoles.resolve(names, lines));
        Optional<DateColumn> dates = DateColumn.of(lines, header);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        DateHeadings headings = DateHeadings.find(header, dates.get(), lines);
        List<PrintedLine> rows = lines.stream()
                .filter(line -> headings != DateHeadings.ONLY)
                .filter(line -> dates.get().find(line).isPresent() && !headings.include(line))
                .toList();
        AmountColumns amounts = header.map(known -> NamedAmountColumns.find(known, lines))
                .orElseGet(() -> AmountColumns.inferWithoutHeader(lines, dates.get()));
        TextColumns texts =
                header.map(known -> TextColumns.underHeader(known, rows)).orElseGet(TextColumns::singleLabel);
        long pairs = rows.stream().filter(row -> hasTwoDates(row, dates.get())).count();
        StatementLayout layout = new StatementLayout(
                header,
                dates.get(),
                headings,
                pairs * 2 > rows.size(),
                header.isPresent() ? Optional.empty() : findSeparateDateLeft(rows, dates.get()),
                amounts,
                texts,
                0);
        return Optional.of(layout.withLabelLeft(rows, lines));
    }

    /** Returns the contents of a line, by column. */
    public StatementCells cells(PrintedLine line) {
        return new StatementCellParser(this, line).parse();
    }

    /** Returns whether further text of a transaction may start at a position. */
    public boolean isInLabelColumn(double left) {
        return left >= labelLeft - TOLERANCE;
    }

    /** Returns the direction mark, such as <i>CR</i>, if it is printed alone below the amount. */
    public Optional<AmountDirection> directionMark(StatementCells cells) {
        return cells.texts().size() == 1
                        && cells.text().length() > 1
                        && amountColumns.reachesLastColumn(cells.texts().get(0).token())
                ? AmountDirection.of(cells.text())
                : Optional.empty();
    }

    /** Returns the date at the start of a line; empty if it has none, or if such a date is part of a label. */
    Optional<PrintedToken> findDate(PrintedLine line) {
        return dateHeadings == DateHeadings.ONLY ? Optional.empty() : dateColumn.find(line);
    }

    /** Returns whether a line states the date of the transactions below it. */
    public boolean isDateHeading(PrintedLine line) {
        return dateHeadings.include(line);
    }

    /** Returns whether a transaction starts with the date of a line. */
    public boolean startsTransaction(PrintedLine line) {
        return findDate(line).isPresent() && !isDateHeading(line);
    }

    Optional<TransactionColumnRole> amountRole(PrintedToken piece) {
        return piece instanceof PrintedToken.NumberToken amount
                ? amountColumns.roleOf(amount).or(() -> otherRole(amount))
                : Optional.empty();
    }

    /**
     * Returns the role of another amount, neither that of the transaction nor its balance. Such numbers are
     * right-aligned with their header.
     */
    private Optional<TransactionColumnRole> otherRole(PrintedToken.NumberToken amount) {
        return header.stream()
                .flatMap(known -> known.textColumns().stream())
                .filter(column -> column.role()
                        .filter(role -> role.valueType() == RoleValueType.AMOUNT)
                        .isPresent())
                .filter(column -> column.distance(amount.left(), amount.digitsRight()) <= TOLERANCE)
                .min(Comparator.comparingDouble(column -> Math.abs(column.right() - amount.digitsRight())))
                .flatMap(HeaderColumn::role);
    }

    /** Returns whether a token is a second date: next to the first one, or under its own header. */
    boolean isSecondDate(PrintedLine line, int lead, int i) {
        PrintedToken piece = line.tokens().get(i);
        boolean amount = line.tokens().get(lead) instanceof PrintedToken.DateToken
                && amountRole(piece).isPresent();
        if (piece.date().isEmpty() || amount) {
            return false;
        }
        boolean apart = piece instanceof PrintedToken.DateToken
                && separateDateLeft
                        .filter(left -> Math.abs(left - piece.left()) <= TOLERANCE)
                        .isPresent();
        return isBelowFurtherDate(piece)
                || apart
                || (startsWithTwoDates && isAdjacent(line, lead, i) && !hasFurtherDate(line, lead));
    }

    /** Returns whether another date than the first one is under its own header, so that an adjacent one is part of the label. */
    private boolean hasFurtherDate(PrintedLine line, int lead) {
        return IntStream.range(lead + 1, line.tokens().size())
                .mapToObj(line.tokens()::get)
                .anyMatch(
                        token -> token.date().isPresent() && amountRole(token).isEmpty() && isBelowFurtherDate(token));
    }

    private boolean isBelowFurtherDate(PrintedToken piece) {
        return header.stream()
                .flatMap(known -> known.dateColumns().stream().skip(1))
                .anyMatch(date -> date.distance(piece.left(), piece.right()) <= MAX_DISTANCE_FROM_HEADER);
    }

    /** Returns whether a date is under its own header, apart from the leading dates. */
    boolean isOtherDate(PrintedToken piece) {
        return piece.date().isPresent()
                && amountRole(piece).isEmpty()
                && piece.left() - dateColumn.left() > MAX_DISTANCE_FROM_HEADER
                && header.stream()
                        .flatMap(known -> known.dateColumns().stream())
                        .anyMatch(date -> date.distance(piece.left(), piece.right()) == 0);
    }

    Optional<TransactionColumnRole> dateRole(PrintedToken piece) {
        return header.flatMap(known -> known.columns().stream()
                .filter(column -> column.isDate()
                        || column.role().isEmpty()
                        || (column.role().equals(Optional.of(TransactionColumnRole.AMOUNT))
                                && column.distance(piece.left(), piece.right()) <= MAX_DISTANCE_FROM_HEADER))
                .min(Comparator.comparingDouble(column -> distance(column, piece)))
                .flatMap(HeaderColumn::role)
                .map(role -> role == TransactionColumnRole.AMOUNT ? TransactionColumnRole.VALUE_DATE : role));
    }

    private static double distance(HeaderColumn column, PrintedToken piece) {
        return column.distance(piece.left(), piece.right())
                + Math.min(
                        Math.abs(column.left() - piece.left()),
                        Math.abs((column.left() + column.right()) / 2 - piece.centre()));
    }

    /** Returns the left edge of a date after the label that nearly all transactions have. */
    private static Optional<Double> findSeparateDateLeft(List<PrintedLine> rows, DateColumn dates) {
        List<PrintedToken> days = rows.stream()
                .flatMap(row -> row.tokens().stream())
                .filter(piece -> piece instanceof PrintedToken.DateToken && piece.left() > dates.right())
                .toList();
        return EdgeClusters.of(days, PrintedToken::left, TOLERANCE).stream()
                .filter(cluster ->
                        cluster.size() * 100 >= rows.size() * NEARLY_ALL_PERCENT && cluster.size() <= rows.size())
                .map(EdgeClusters.EdgeCluster::position)
                .findFirst();
    }

    private static boolean hasTwoDates(PrintedLine row, DateColumn dates) {
        int lead = dates.find(row).map(row.tokens()::indexOf).orElse(-1);
        return lead >= 0
                && ((lead + 1 < row.tokens().size()
                                && row.tokens().get(lead + 1).date().isPresent())
                        || (lead + 2 < row.tokens().size()
                                && isAdjacent(row, lead, lead + 2)
                                && row.tokens().get(lead + 2).date().isPresent()));
    }

    private static boolean isAdjacent(PrintedLine line, int lead, int i) {
        return i == lead + 1 || (i == lead + 2 && isDateSeparator(line, lead + 1));
    }

    /** Returns whether a token is a separator between two dates. */
    static boolean isDateSeparator(PrintedLine line, int i) {
        String text = line.tokens().get(i).text();
        return text.length() == 1
                && !Character.isLetterOrDigit(text.charAt(0))
                && i > 0
                && line.tokens().get(i - 1).date().isPresent()
                && i + 1 < line.tokens().size()
                && line.tokens().get(i + 1).date().isPresent();
    }

    private List<Double> labelStarts(List<PrintedLine> rows) {
        List<Double> starts = new ArrayList<>();
        for (PrintedLine row : rows) {
            cells(row).labelTokens().stream()
                    .mapToDouble(PrintedToken::left)
                    .min()
                    .ifPresent(starts::add);
        }
        return starts;
    }

    /**
     * Sets the left edge at which most labels start; if dates are printed alone, that of the labels next to amounts.
     */
    private StatementLayout withLabelLeft(List<PrintedLine> rows, List<PrintedLine> lines) {
        List<Double> starts = labelStarts(rows);
        if (starts.isEmpty()) {
            starts = labelStarts(
                    lines.stream().filter(line -> cells(line).hasAmount()).toList());
        }
        double left = EdgeClusters.of(starts, Double::doubleValue, TOLERANCE).stream()
                .max(Comparator.comparingInt(EdgeClusters.EdgeCluster::size))
                .map(EdgeClusters.EdgeCluster::position)
                .orElse(dateColumn.right());
        return new StatementLayout(
                header,
                dateColumn,
                dateHeadings,
                startsWithTwoDates,
                separateDateLeft,
                amountColumns,
                textColumns,
                left);
    }
}
