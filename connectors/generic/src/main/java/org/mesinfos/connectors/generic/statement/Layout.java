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
 * How movements stand in a table.
 *
 * @param header the names of the columns; empty when nothing names them
 * @param dates where movements begin
 * @param secondDate whether movements begin with two dates
 * @param dateApart where a second date stands behind the label that nothing names, in points; empty where none does
 * @param amounts where their amounts are
 * @param texts where their words are
 * @param labelLeft where the words of the label begin, in points
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
    /** Points by which a date may be beside the name of its column. */
    private static final double BESIDE_NAME = 12;
    /** In hundredths: what so many movements have all of them have. */
    private static final int NEARLY_ALL = 80;

    /** The layout of some lines of one table; empty when there are no movements among them. */
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

    /** What a line holds, by column. */
    Cells cells(PrintedLine line) {
        return new LineCells(this, line).read();
    }

    /** Whether further words of a movement may begin at this place. */
    boolean isUnderLabel(double left) {
        return left >= labelLeft - TOLERANCE;
    }

    /** Whether movements begin with the day on which interest starts, and headings tell on which day they were booked. */
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

    /** Of an amount that neither moves the account nor is its balance: numbers end where the name of their column does. */
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

    /** A second date stands right beside the first one, or under a name of its own. */
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

    /** Whether a date stands under a name of its own, apart from those that movements begin with. */
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

    /** The place behind the label at which nearly all movements have a date. */
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

    /** A mark between two dates. */
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
        List<Double> begins = new ArrayList<>();
        for (PrintedLine row : rows) {
            cells(row).label().stream().mapToDouble(Piece::left).min().ifPresent(begins::add);
        }
        return begins;
    }

    /** The place at which most labels begin; where dates stand alone, beside amounts. */
    private Layout withLabelLeft(List<PrintedLine> rows, List<PrintedLine> lines) {
        List<Double> begins = begins(rows);
        if (begins.isEmpty()) {
            begins = begins(
                    lines.stream().filter(line -> cells(line).hasAmount()).toList());
        }
        double left = Clusters.of(begins, Double::doubleValue, TOLERANCE).stream()
                .max(Comparator.comparingInt(Clusters.Cluster::size))
                .map(Clusters.Cluster::at)
                .orElse(dates.right());
        return new Layout(header, dates, secondDate, dateApart, amounts, texts, left);
    }
}
