package org.mesinfos.connectors.generic.statement.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.print.PrintedYear;
import org.mesinfos.connectors.generic.print.Weekdays;
import org.mesinfos.connectors.generic.table.vocabulary.RoleValueType;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnNames;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * The column of the dates with which transactions start.
 *
 * @param left left edge of the dates, in points
 * @param right right edge of the dates, in points
 * @param header header of the column, if text of the transaction may precede the date; empty if dates start the line
 * @param allowedPrefix kind of text that may precede dates at the start of a line
 */
public record DateColumn(double left, double right, Optional<HeaderColumn> header, AllowedPrefix allowedPrefix) {

    /** Kind of text that may precede the date at the start of a line. */
    enum AllowedPrefix {
        /** A number, a symbol or the name of a weekday, all of them short. */
        MARKS,
        /** The name of a date, or a weekday: the line is a date heading. */
        CAPTIONS
    }

    private static final double TOLERANCE = 7;
    /** Maximum number of dates per date with an amount; above it, amounts are on other lines. */
    private static final int MAX_DATES_PER_AMOUNT = 4;

    /** Maximum number of tokens before the date: a number, a symbol or a weekday. */
    private static final int MAX_TOKENS_BEFORE = 2;

    private static final int MAX_PREFIX_LENGTH = 4;

    /** Maximum number of tokens of the names of a date in several languages. */
    private static final int MAX_TOKENS_OF_NAMES = 8;

    /** Returns the column in which most lines with an amount start with a date; empty if there is no such line. */
    static Optional<DateColumn> of(List<PrintedLine> lines, Optional<StatementTableHeader> header) {
        Optional<DateColumn> first = of(lines, header, Optional.empty(), AllowedPrefix.MARKS);
        Optional<DateColumn> afterLabel = header.filter(DateColumn::isAfterLabel)
                .flatMap(known -> of(lines, header, known.dateColumns().stream().findFirst(), AllowedPrefix.MARKS));
        return afterLabel
                .filter(anchor ->
                        first.isEmpty() || anchor.countRows(lines) > first.get().countRows(lines))
                .or(() -> first.filter(column -> !column.isWithinLabels(lines)))
                .or(() -> of(lines, header, Optional.empty(), AllowedPrefix.CAPTIONS))
                .or(() -> first);
    }

    /** Returns whether its dates are those of further lines of labels: none has an amount, and more dates have a caption. */
    private boolean isWithinLabels(List<PrintedLine> lines) {
        return lines.stream()
                        .noneMatch(line -> find(line).isPresent()
                                && !line.monetaryNumbers().isEmpty())
                && lines.stream().filter(DateColumn::isCaptionedDate).count() > countRows(lines);
    }

    private long countRows(List<PrintedLine> lines) {
        return lines.stream().filter(line -> find(line).isPresent()).count();
    }

    private static Optional<DateColumn> of(
            List<PrintedLine> lines,
            Optional<StatementTableHeader> header,
            Optional<HeaderColumn> name,
            AllowedPrefix before) {
        List<PrintedToken> all = new ArrayList<>();
        List<PrintedToken> withAmount = new ArrayList<>();
        for (PrintedLine line : lines) {
            Optional<PrintedToken> day = leadingDate(line, name, before);
            day.ifPresent(all::add);
            day.filter(found -> !line.monetaryNumbers().isEmpty()).ifPresent(withAmount::add);
        }
        List<PrintedToken> leading = withAmount.size() * MAX_DATES_PER_AMOUNT >= all.size() ? withAmount : all;
        return EdgeClusters.of(leading, PrintedToken::left, TOLERANCE).stream()
                .max(Comparator.comparingInt(cluster -> score(cluster, header)))
                .map(cluster -> new DateColumn(
                        cluster.position(),
                        cluster.members().stream()
                                .mapToDouble(PrintedToken::right)
                                .average()
                                .orElse(cluster.position()),
                        name,
                        before));
    }

    private static boolean isAfterLabel(StatementTableHeader header) {
        return !header.dateColumns().isEmpty()
                && header.textColumns().stream()
                        .anyMatch(text ->
                                text.left() < header.dateColumns().get(0).left());
    }

    /** Returns the date of this column on a line. Dates after weekdays are not aligned. */
    Optional<PrintedToken> find(PrintedLine line) {
        return leadingDate(line, header, allowedPrefix)
                .filter(day -> Math.abs(day.left() - left) <= TOLERANCE
                        || Math.abs(day.right() - right) <= TOLERANCE
                        || (allowedPrefix == AllowedPrefix.CAPTIONS && isCaptionedDate(line)));
    }

    /**
     * Returns the score of a candidate. If the header names the booking date first, its column takes precedence, even
     * if another date is on more lines.
     */
    private static int score(EdgeClusters.EdgeCluster<PrintedToken> cluster, Optional<StatementTableHeader> header) {
        boolean first = header.filter(known -> known.dateColumns().size() > 1
                        && !known.dateColumns().get(0).role().equals(Optional.of(TransactionColumnRole.VALUE_DATE))
                        && known.dateColumns()
                                        .get(0)
                                        .distance(
                                                cluster.position(),
                                                cluster.members().get(0).right())
                                == 0)
                .isPresent();
        if (first && cluster.size() > 1) {
            return Integer.MAX_VALUE;
        }
        boolean under = header.filter(known -> known.dateColumns().stream()
                        .anyMatch(date -> date.distance(
                                        cluster.position(),
                                        cluster.members().get(0).right())
                                == 0))
                .isPresent();
        return cluster.size() * (under ? 3 : 1);
    }

    /**
     * Returns whether a token is a weekday or the name of a date, alone on its line with the date right after it: a
     * heading above the transactions of that date. A value date is that of the transaction above.
     */
    static boolean isDateCaption(PrintedLine line, int i, int day) {
        return day == i + 1
                && line.tokens().size() == day + 1
                && line.tokens().get(day) instanceof PrintedToken.DateToken
                && (Weekdays.isWeekday(line.tokens().get(i).text())
                        || isName(line.tokens().get(i).text()));
    }

    private static boolean isName(String text) {
        return TransactionColumnNames.wholeMeaning(text)
                .filter(meaning -> meaning.role().valueType() == RoleValueType.DATE
                        && meaning.role() != TransactionColumnRole.VALUE_DATE)
                .isPresent();
    }

    /** Returns whether a line has nothing but names of a date in several languages, with slashes between them, and the date. */
    private static boolean isDateAfterNames(PrintedLine line) {
        int date = line.tokens().size() - 1;
        if (date < 2 || date > MAX_TOKENS_OF_NAMES || !(line.tokens().get(date) instanceof PrintedToken.DateToken)) {
            return false;
        }
        String names =
                line.tokens().subList(0, date).stream().map(PrintedToken::text).collect(Collectors.joining(" "));
        return names.indexOf('/') > 0
                && Stream.of(names.split("/", -1)).map(String::strip).allMatch(DateColumn::isName);
    }

    /** Returns whether a line starts to the left of dates that start their lines: it does not omit such a date. */
    public boolean isRightOf(PrintedLine line) {
        return header.isEmpty()
                && allowedPrefix == AllowedPrefix.MARKS
                && line.tokens().get(0).left() < left - TOLERANCE;
    }

    /** Returns whether a line starts in this column or to its right. */
    boolean isLeftOf(PrintedLine line) {
        return line.tokens().get(0).left() >= left - TOLERANCE;
    }

    /** Returns whether a line has nothing but a year, in this column. */
    public boolean isYear(PrintedLine line) {
        return line.tokens().size() == 1
                && PrintedYear.isYear(line.text())
                && Math.abs(line.tokens().get(0).left() - left) <= TOLERANCE;
    }

    /** Returns whether a line has nothing but a date after a weekday or the name of a date, in one or several languages. */
    static boolean isCaptionedDate(PrintedLine line) {
        return (line.tokens().size() == 2 && isDateCaption(line, 0, 1)) || isDateAfterNames(line);
    }

    /** Returns whether a line has nothing but a date. */
    static boolean isDateAlone(PrintedLine line) {
        return line.tokens().size() == 1 && line.tokens().get(0) instanceof PrintedToken.DateToken;
    }

    /** Returns whether a token is a word other than a weekday, such as <i>From</i>: the date after it is part of a text. */
    private static boolean isWord(PrintedToken token) {
        return token.text().chars().filter(Character::isLetter).count() > 1 && !Weekdays.isWeekday(token.text());
    }

    private static Optional<PrintedToken> leadingDate(
            PrintedLine line, Optional<HeaderColumn> name, AllowedPrefix before) {
        if (name.isPresent()) {
            return line.tokens().stream()
                    .filter(piece -> piece.date().isPresent() && !piece.isMonetary())
                    .filter(day -> name.get().distance(day.left(), day.right()) <= TOLERANCE)
                    .findFirst();
        }
        if (before == AllowedPrefix.CAPTIONS && isDateAfterNames(line)) {
            return Optional.of(line.tokens().get(line.tokens().size() - 1));
        }
        for (int i = 0; i < Math.min(line.tokens().size(), MAX_TOKENS_BEFORE + 1); i++) {
            PrintedToken piece = line.tokens().get(i);
            if (piece.date().isPresent()) {
                return Optional.of(piece);
            }
            boolean caption = before == AllowedPrefix.CAPTIONS && isDateCaption(line, i, i + 1);
            if ((piece.text().length() > MAX_PREFIX_LENGTH || isWord(piece)) && !caption) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
