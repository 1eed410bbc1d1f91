package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.Content;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * Layout of a table of transactions.
 *
 * @param header header of the table; empty if there is none
 * @param dates column of the dates with which transactions start
 * @param secondDate whether transactions start with two dates
 * @param dateApart left edge of a second date after the label, in a table without header, in points; empty if there is
 *     none
 * @param amounts columns of amounts
 * @param texts columns of text
 * @param labelLeft left edge of the label, in points
 */
record Layout(
        Optional<TableHeader> header,
        DateAnchor dates,
        boolean secondDate,
        Optional<Double> dateApart,
        AmountColumns amounts,
        TextColumns texts,
        double labelLeft) {

    private static final double TOLERANCE = 6;
    /** Maximum distance between a date and its header, in points. */
    private static final double BESIDE_NAME = 12;
    /** Percentage from which a property is taken to apply to all transactions. */
    private static final int NEARLY_ALL = 80;

    /** Infers the layout from the lines of one table; empty if they contain no transactions. */
    static Optional<Layout> of(Optional<TableHeader> printed, List<PrintedLine> lines) {
        Optional<TableHeader> header = printed.map(names -> UnknownNames.told(names, lines));
        Optional<DateAnchor> dates = DateAnchor.of(lines, header);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        List<PrintedLine> rows = lines.stream()
                .filter(line -> dates.get().find(line).isPresent())
                .toList();
        AmountColumns amounts = header.map(known -> NamedAmounts.under(known, lines))
                .orElseGet(() -> AmountColumns.nameless(lines, dates.get()));
        TextColumns texts = header.map(known -> TextColumns.under(known, rows)).orElseGet(TextColumns::one);
        long pairs = rows.stream().filter(row -> isPair(row, dates.get())).count();
        Layout layout = new Layout(
                header,
                dates.get(),
                pairs * 2 > rows.size(),
                header.isPresent() ? Optional.empty() : dateApart(rows, dates.get()),
                amounts,
                texts,
                0);
        return Optional.of(layout.withLabelLeft(rows, lines));
    }

    /** Returns the contents of a line, by column. */
    Cells cells(PrintedLine line) {
        return new LineCells(this, line).read();
    }

    /** Returns whether further text of a transaction may start at a position. */
    boolean isUnderLabel(double left) {
        return left >= labelLeft - TOLERANCE;
    }

    /** Returns whether transactions start with the value date, while headings above them state the booking date. */
    boolean isDatedByValue() {
        return header.filter(known -> !known.dates().isEmpty()
                        && known.dates().stream().allMatch(date -> date.role().equals(Optional.of(Role.VALUE_DATE))))
                .isPresent();
    }

    Optional<Role> amountRole(Piece piece) {
        return piece instanceof Piece.Amount amount
                ? amounts.roleOf(amount).or(() -> otherRole(amount))
                : Optional.empty();
    }

    /**
     * Returns the role of another amount, neither that of the transaction nor its balance. Such numbers are
     * right-aligned with their header.
     */
    private Optional<Role> otherRole(Piece.Amount amount) {
        return header.stream()
                .flatMap(known -> known.texts().stream())
                .filter(column -> column.role()
                        .filter(role -> role.content() == Content.MONEY)
                        .isPresent())
                .filter(column -> column.distance(amount.left(), amount.edge()) <= TOLERANCE)
                .min(Comparator.comparingDouble(column -> Math.abs(column.right() - amount.edge())))
                .flatMap(HeaderColumn::role);
    }

    /** Returns whether a token is a second date: next to the first one, or under its own header. */
    boolean isSecondDate(PrintedLine line, int lead, int i) {
        Piece piece = line.pieces().get(i);
        boolean amount = line.pieces().get(lead) instanceof Piece.Day
                && amountRole(piece).isPresent();
        if (piece.day().isEmpty() || amount) {
            return false;
        }
        boolean named = header.filter(known -> known.dates().size() > 1
                        && known.dates().stream()
                                .skip(1)
                                .anyMatch(date -> date.distance(piece.left(), piece.right()) <= BESIDE_NAME))
                .isPresent();
        boolean apart = piece instanceof Piece.Day
                && dateApart
                        .filter(left -> Math.abs(left - piece.left()) <= TOLERANCE)
                        .isPresent();
        return named || apart || (secondDate && isBeside(line, lead, i));
    }

    /** Returns whether a date is under its own header, apart from the leading dates. */
    boolean isAside(Piece piece) {
        return piece.day().isPresent()
                && amountRole(piece).isEmpty()
                && piece.left() - dates.left() > BESIDE_NAME
                && header.stream()
                        .flatMap(known -> known.dates().stream())
                        .anyMatch(date -> date.distance(piece.left(), piece.right()) == 0);
    }

    Optional<Role> dateRole(Piece piece) {
        return header.flatMap(known -> known.columns().stream()
                .filter(column -> column.isDate()
                        || column.role().isEmpty()
                        || column.role().equals(Optional.of(Role.AMOUNT)))
                .min(Comparator.comparingDouble(column -> apart(column, piece)))
                .flatMap(HeaderColumn::role)
                .map(role -> role == Role.AMOUNT ? Role.VALUE_DATE : role));
    }

    private static double apart(HeaderColumn column, Piece piece) {
        return column.distance(piece.left(), piece.right())
                + Math.min(
                        Math.abs(column.left() - piece.left()),
                        Math.abs((column.left() + column.right()) / 2 - piece.centre()));
    }

    /** Returns the left edge of a date after the label that nearly all transactions have. */
    private static Optional<Double> dateApart(List<PrintedLine> rows, DateAnchor dates) {
        List<Piece> days = rows.stream()
                .flatMap(row -> row.pieces().stream())
                .filter(piece -> piece instanceof Piece.Day && piece.left() > dates.right())
                .toList();
        return Clusters.of(days, Piece::left, TOLERANCE).stream()
                .filter(cluster -> cluster.size() * 100 >= rows.size() * NEARLY_ALL && cluster.size() <= rows.size())
                .map(Clusters.Cluster::at)
                .findFirst();
    }

    private static boolean isPair(PrintedLine row, DateAnchor dates) {
        int lead = dates.find(row).map(row.pieces()::indexOf).orElse(-1);
        return lead >= 0
                && ((lead + 1 < row.pieces().size()
                                && row.pieces().get(lead + 1).day().isPresent())
                        || (lead + 2 < row.pieces().size()
                                && isBeside(row, lead, lead + 2)
                                && row.pieces().get(lead + 2).day().isPresent()));
    }

    private static boolean isBeside(PrintedLine line, int lead, int i) {
        return i == lead + 1 || (i == lead + 2 && isJoint(line, lead + 1));
    }

    /** Returns whether a token is a separator between two dates. */
    static boolean isJoint(PrintedLine line, int i) {
        String text = line.pieces().get(i).text();
        return text.length() == 1
                && !Character.isLetterOrDigit(text.charAt(0))
                && i > 0
                && line.pieces().get(i - 1).day().isPresent()
                && i + 1 < line.pieces().size()
                && line.pieces().get(i + 1).day().isPresent();
    }

    private List<Double> begins(List<PrintedLine> rows) {
        List<Double> starts = new ArrayList<>();
        for (PrintedLine row : rows) {
            cells(row).label().stream().mapToDouble(Piece::left).min().ifPresent(starts::add);
        }
        return starts;
    }

    /**
     * Sets the left edge at which most labels start; if dates are printed alone, that of the labels next to amounts.
     */
    private Layout withLabelLeft(List<PrintedLine> rows, List<PrintedLine> lines) {
        List<Double> starts = begins(rows);
        if (starts.isEmpty()) {
            starts = begins(
                    lines.stream().filter(line -> cells(line).hasAmount()).toList());
        }
        double left = Clusters.of(starts, Double::doubleValue, TOLERANCE).stream()
                .max(Comparator.comparingInt(Clusters.Cluster::size))
                .map(Clusters.Cluster::at)
                .orElse(dates.right());
        return new Layout(header, dates, secondDate, dateApart, amounts, texts, left);
    }
}
