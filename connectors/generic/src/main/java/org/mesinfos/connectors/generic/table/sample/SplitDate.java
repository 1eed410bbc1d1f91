package org.mesinfos.connectors.generic.table.sample;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.table.vocabulary.NormalisedHeaderName;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/**
 * Dates whose year, month and day have a column each.
 *
 * @param year position of the column of years
 * @param month position of the column of months
 * @param day position of the column of days
 */
public record SplitDate(int year, int month, int day) {

    /** Mark between the parts where they are joined. */
    public static final String SEPARATOR = "-";

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");
    private static final Pattern DAY = Pattern.compile("0?[1-9]|[12]\\d|3[01]");

    /** Returns the columns that are named year, month and day; empty unless there is exactly one of each. */
    static Optional<SplitDate> of(List<String> header) {
        List<Optional<Integer>> parts = List.of(only(header, "year"), only(header, "month"), only(header, "day"));
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(new SplitDate(
                        parts.get(0).orElseThrow(),
                        parts.get(1).orElseThrow(),
                        parts.get(2).orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Integer> only(List<String> header, String names) {
        List<Integer> found = IntStream.range(0, header.size())
                .filter(position -> TransactionHeaderVocabulary.TABLE.isPhrase(
                        names, NormalisedHeaderName.of(header.get(position))))
                .boxed()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Returns whether three neighbouring cells are a day, a month and a year, in one of the usual orders. */
    static boolean isIn(List<String> cells) {
        return IntStream.range(1, cells.size() - 1)
                .anyMatch(at -> isDate(cells.get(at - 1), cells.get(at), cells.get(at + 1))
                        || isDate(cells.get(at + 1), cells.get(at), cells.get(at - 1))
                        || isDate(cells.get(at), cells.get(at - 1), cells.get(at + 1)));
    }

    private static boolean isDate(String day, String month, String year) {
        return DAY.matcher(day).matches()
                && MONTH.matcher(month).matches()
                && YEAR.matcher(year).matches();
    }

    /** Returns the positions of the columns, in the order in which they are joined. */
    public List<Integer> positions() {
        return List.of(year, month, day);
    }

    /** Returns the joined date of a row; "" if a part is missing. */
    String value(List<String> cells) {
        if (positions().stream()
                .anyMatch(position ->
                        position >= cells.size() || cells.get(position).isEmpty())) {
            return "";
        }
        return String.join(SEPARATOR, positions().stream().map(cells::get).toList());
    }
}
