package org.mesinfos.connectors.generic.statement.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMonths;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.layout.HeaderColumn;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.generic.table.vocabulary.RoleValueType;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnNames;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.value.Currencies;

/** Finder of table headers, which take one to three lines. */
final class TableHeaderFinder {

    private static final int MAX_LINES = 3;
    private static final int MIN_COLUMNS = 2;
    /** Number of lines below a header that are examined for dates and amounts. */
    private static final int LINES_BELOW = 8;

    private TableHeaderFinder() {}

    /** Returns the header that starts on the line at {@code from}, with a further line of names below it, if any. */
    static Optional<StatementTableHeader> findAt(List<PrintedLine> lines, int from) {
        return find(lines, from)
                .map(header -> continued(header, lines, from))
                .map(header -> header.withDateBelow(dateBelow(
                        header, lines.subList(from + 1, endOfNames(lines, from + header.lines())))));
    }

    private static StatementTableHeader continued(StatementTableHeader header, List<PrintedLine> lines, int from) {
        int below = from + header.lines();
        return below < lines.size() && isHeaderLine(lines, from, below)
                ? find(lines, below)
                        .filter(header::isContinuedBy)
                        .map(header::continuedBy)
                        .or(() -> header.withCurrenciesBelow(
                                Phrase.of(lines.get(below).words())))
                        .orElse(header)
                : header;
    }

    /** Returns the end of a header, together with the line below it if that line has no values. */
    private static int endOfNames(List<PrintedLine> lines, int end) {
        return end < lines.size() && isHeaderLine(lines, end - 1, end) ? end + 1 : end;
    }

    /** Returns the role of a date named on the further lines, below the first column of dates. */
    private static Optional<TransactionColumnRole> dateBelow(StatementTableHeader header, List<PrintedLine> further) {
        return header.dateColumns().stream()
                .limit(1)
                .flatMap(first -> further.stream()
                        .flatMap(line -> Phrase.of(line.words()).stream())
                        .filter(phrase -> first.distance(phrase.left(), phrase.right()) == 0))
                .flatMap(phrase -> HeaderPhraseParser.wholeMeaning(phrase).stream())
                .map(TransactionColumnNames.Meaning::role)
                .filter(role -> role.valueType() == RoleValueType.DATE)
                .findFirst();
    }

    private static Optional<StatementTableHeader> find(List<PrintedLine> lines, int from) {
        if (isDirectionHeading(lines.get(from))) {
            return Optional.empty();
        }
        List<StatementTableHeader> found = new ArrayList<>();
        List<Phrase> phrases = new ArrayList<>();
        for (int i = from; i < Math.min(lines.size(), from + MAX_LINES) && isHeaderLine(lines, from, i); i++) {
            boolean heading = !found.isEmpty() && isDirectionHeading(lines.get(i));
            if (heading
                    || (i > from && lines.get(i).text().equals(lines.get(from).text()))) {
                break;
            }
            phrases = i == from ? Phrase.of(lines.get(i).words()) : HeaderPhrases.join(phrases, lines.get(i));
            int end = i + 1;
            toHeader(phrases, end - from)
                    .filter(header -> namesColumn(lines.get(from), header))
                    .filter(header -> TransactionHeaderCheck.isOfTransactions(
                            header, lines.subList(end, Math.min(lines.size(), end + LINES_BELOW))))
                    .ifPresent(found::add);
        }
        // Of headers with equal columns, the one with the fewest lines is taken; its further lines are rows or lines
        // above it.
        Optional<StatementTableHeader> best = found.stream()
                .max(Comparator.comparingInt(TableHeaderFinder::score).thenComparing(header -> -header.lines()));
        boolean startsHere = best.isEmpty()
                || best.get().lines() == 1
                || find(lines.subList(0, from + best.get().lines()), from + 1)
                        .filter(later -> score(later) > score(best.get())
                                || (score(later) == score(best.get()) && !namesDatesOnly(lines.get(from)))
                                || (!later.amountColumns().isEmpty()
                                        && score(later) >= score(withoutCaptions(best.get(), lines, from))))
                        .isEmpty();
        return startsHere ? best : Optional.empty();
    }

    /**
     * Returns whether a line states the direction of all transactions below it. Such a line is printed above the column
     * headers.
     */
    private static boolean isDirectionHeading(PrintedLine line) {
        return Phrase.of(line.words()).size() == 1 && StatementVocabulary.isDirection(line.text());
    }

    /**
     * Returns a header without the amounts that its first line names, if they are captions of a summary above the table:
     * an amount is printed above them, or none below them.
     */
    private static StatementTableHeader withoutCaptions(
            StatementTableHeader header, List<PrintedLine> lines, int from) {
        int end = from + header.lines();
        List<PrintedLine> above = lines.subList(Math.max(0, from - 1), from);
        List<PrintedLine> below = lines.subList(end, Math.min(lines.size(), end + LINES_BELOW));
        List<Phrase> captions = Phrase.of(lines.get(from).words()).stream()
                .filter(phrase -> hasAmount(phrase, above) || !hasAmount(phrase, below))
                .toList();
        return header.withColumns(header.columns().stream()
                .filter(column -> column.role()
                                .filter(role -> role.valueType() == RoleValueType.AMOUNT)
                                .isEmpty()
                        || captions.stream()
                                .noneMatch(caption -> caption.text().contains(column.name())
                                        && column.distance(caption.left(), caption.right()) == 0))
                .toList());
    }

    /** Returns whether a line consists of names of dates, such as that above another date. */
    private static boolean namesDatesOnly(PrintedLine line) {
        return Phrase.of(line.words()).stream()
                .allMatch(phrase -> HeaderPhraseParser.wholeMeaning(phrase)
                        .filter(meaning -> meaning.role().valueType() == RoleValueType.DATE)
                        .isPresent());
    }

    private static boolean hasAmount(Phrase phrase, List<PrintedLine> lines) {
        return lines.stream()
                .flatMap(line -> line.monetaryNumbers().stream())
                .anyMatch(amount -> amount.left() <= phrase.right() && phrase.left() <= amount.right());
    }

    /** Returns the total strength of the column names. */
    private static int score(StatementTableHeader header) {
        return header.columns().stream().mapToInt(HeaderColumn::strength).sum();
    }

    private static boolean isHeaderLine(List<PrintedLine> lines, int from, int i) {
        PrintedLine line = lines.get(i);
        boolean near = i == from
                || (line.isNearBesideTexts(lines.get(i - 1))
                        && line.baseline() >= lines.get(i - 1).baseline());
        return near
                && line.monetaryNumbers().isEmpty()
                && line.tokens().stream().noneMatch(PrintedToken.DateToken.class::isInstance)
                && PrintedMonths.findYearMonth(line.text()).isEmpty();
    }

    /** Returns whether a line has a word of a column with a known role. Other lines are above the header. */
    private static boolean namesColumn(PrintedLine line, StatementTableHeader header) {
        return Phrase.of(line.words()).stream()
                .anyMatch(phrase -> header.columns().stream()
                        .anyMatch(column -> column.role().isPresent()
                                && column.distance(phrase.left(), phrase.right()) == 0
                                && contains(column, phrase)));
    }

    private static boolean contains(HeaderColumn column, Phrase phrase) {
        return phrase.text().contains(column.name())
                || phrase.words().stream().anyMatch(word -> column.name().contains(word.text()));
    }

    private static Optional<StatementTableHeader> toHeader(List<Phrase> phrases, int lines) {
        List<HeaderColumn> columns = new ArrayList<>();
        for (Phrase phrase : phrases) {
            columns.addAll(HeaderPhraseParser.columns(phrase));
        }
        StatementTableHeader header =
                new StatementTableHeader(HeaderPhraseParser.resolveDuplicates(columns), lines, Optional.empty());
        long known = HeaderPhraseParser.countKnown(header.columns());
        boolean mostly =
                known * 2 >= columns.size() || RepeatedHeader.detect(header).isPresent();
        return mostly && known >= MIN_COLUMNS && !hasCurrenciesOnly(header) ? Optional.of(header) : Optional.empty();
    }

    /** Returns whether all known names are currencies, which are printed below the names of amounts. */
    private static boolean hasCurrenciesOnly(StatementTableHeader header) {
        return header.columns().stream()
                .filter(column -> column.role().isPresent())
                .allMatch(column -> Currencies.ofPrinted(column.name()).isPresent());
    }
}
