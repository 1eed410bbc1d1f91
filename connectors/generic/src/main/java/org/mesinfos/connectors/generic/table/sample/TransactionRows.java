package org.mesinfos.connectors.generic.table.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.generic.table.value.InferredDateFormat;
import org.mesinfos.connectors.generic.table.value.InferredNumberFormat;
import org.mesinfos.connectors.generic.table.vocabulary.CurrencySigns;
import org.mesinfos.connectors.generic.table.vocabulary.NormalisedHeaderName;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.mapping.value.NormalisedText;

/** Distinction of rows that may be transactions from captions, notes, totals and continuation lines. */
public final class TransactionRows {

    private static final int MIN_CELLS = 3;
    private static final int MIN_NAMES = 2;
    private static final int MAX_NAME_LENGTH = 80;
    private static final Pattern LINE_TYPE = Pattern.compile("\\d");
    /** The number of a total has decimals or more digits. */
    private static final Pattern NUMBERED_NAME = Pattern.compile("(\\p{L}+)[. _-]?\\d{1,2}");

    /** Marks of debit and credit, and short words of currencies, which an amount may follow. */
    private static final Set<String> MARKS_OF_AMOUNTS = Set.of("CR", "DR", "DB", "FR", "LEI");

    private TransactionRows() {}

    /** Returns whether a row has a date, a number and another value. */
    public static boolean isTransaction(CsvGrid.Line line) {
        int filled = 0;
        boolean day = false;
        boolean number = false;
        for (String cell : line.cells()) {
            filled += cell.isEmpty() ? 0 : 1;
            if (!day && InferredDateFormat.isDate(cell)) {
                day = true;
            } else if (!number && InferredNumberFormat.looksLikeAmount(cell)) {
                number = true;
            }
        }
        return number && filled >= MIN_CELLS && (day || SplitDate.isIn(line.cells()));
    }

    /**
     * Returns whether several cells of a line are known column names, and none is a number or a date, as in the line of a total or
     * of a period. A digit may precede them: the type of the line. Names may be numbered.
     */
    public static boolean isHeader(CsvGrid.Line line) {
        if (line.cells().stream()
                .skip(LINE_TYPE.matcher(line.cells().get(0)).matches() ? 1 : 0)
                .anyMatch(TransactionRows::isNumberOrDate)) {
            return false;
        }
        long names = line.cells().stream()
                .filter(cell -> !cell.isEmpty() && cell.length() <= MAX_NAME_LENGTH)
                .filter(cell -> TransactionHeaderVocabulary.TABLE.isKnown(NormalisedHeaderName.of(cell)))
                .count();
        return names >= MIN_NAMES;
    }

    private static boolean isNumberOrDate(String cell) {
        return InferredDateFormat.isDate(cell) || (InferredNumberFormat.looksLikeAmount(cell) && !isNumberedName(cell));
    }

    /** Returns whether a text is a short word and a number, such as {@code Ref 2}, and the word is not written like a currency. */
    private static boolean isNumberedName(String text) {
        Matcher name = NUMBERED_NAME.matcher(text);
        return name.matches()
                && !MARKS_OF_AMOUNTS.contains(NormalisedText.of(name.group(1)))
                && Currencies.ofPrinted(name.group(1)).isEmpty()
                && Currencies.ofHeaderWord(NormalisedText.of(name.group(1))).isEmpty()
                && !CurrencySigns.isSign(name.group(1));
    }

    /** Returns whether the column names of a line are, among others, those of a date and of an amount. */
    static boolean hasNamesOfTransactions(CsvGrid.Line line) {
        return isHeader(line)
                && hasName(
                        line,
                        Stream.of(
                                TransactionColumnRole.BOOKING_DATE,
                                TransactionColumnRole.OPERATION_DATE,
                                TransactionColumnRole.VALUE_DATE))
                && hasName(line, TransactionColumnRole.AMOUNTS.stream());
    }

    private static boolean hasName(CsvGrid.Line line, Stream<TransactionColumnRole> roles) {
        return roles.anyMatch(role -> line.cells().stream()
                .map(NormalisedHeaderName::of)
                .anyMatch(name ->
                        TransactionHeaderVocabulary.TABLE.match(name, role).isPresent()));
    }

    /** Returns the most frequent number of cells; the larger one of two, and 0 without rows. */
    public static int usualSize(List<CsvGrid.Line> rows) {
        Map<Integer, Long> sizes = rows.stream()
                .collect(Collectors.groupingBy(row -> row.cells().size(), TreeMap::new, Collectors.counting()));
        return sizes.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Returns the rows that may be transactions. */
    public static List<CsvGrid.Line> filter(List<CsvGrid.Line> lines) {
        return lines.stream().filter(TransactionRows::isTransaction).toList();
    }
}
