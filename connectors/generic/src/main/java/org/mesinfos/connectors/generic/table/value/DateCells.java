package org.mesinfos.connectors.generic.table.value;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.table.vocabulary.NormalisedHeaderName;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/**
 * Cells with more than a date, such as the second one of {@code 12/27/2024 as of 12/26/2024} or a time in some rows, or with
 * a word such as {@code pending} in place of a date.
 */
public final class DateCells {

    private static final String DATE = "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}";
    private static final String TIME = " \\d{1,2}:\\d\\d(?::\\d\\d)?";
    private static final Pattern TWO_DATES = Pattern.compile("(" + DATE + ") as of " + DATE);
    private static final Pattern DATE_AND_TIME = Pattern.compile("(" + DATE + ")(" + TIME + ")?");
    private static final Pattern WORDS = Pattern.compile("(?U)\\p{L}{3,}(?:[ -]\\p{L}+)*");
    private static final Set<String> NO_DATE = Set.of("null", "none", "nil", "nan");
    /** Regular expression whose group is the date of the booking. */
    public static final String BOOKED = "^(.*?)(?: as of .*|" + TIME + ")?$";

    private DateCells() {}

    /** Returns values without what follows dates, and "" in place of the words. */
    public static List<String> datesOf(List<String> values) {
        List<String> words = pendingWords(values);
        List<String> dates = words.isEmpty()
                ? values
                : values.stream()
                        .map(value -> words.contains(value) ? "" : value)
                        .toList();
        if (!haveSuffixes(dates)) {
            return dates;
        }
        return dates.stream()
                .map(value -> DATE_AND_TIME
                        .matcher(TWO_DATES.matcher(value).replaceFirst("$1"))
                        .replaceFirst("$1"))
                .toList();
    }

    /** Returns whether a value has two dates, or the times of dates are not all of one form. */
    public static boolean haveSuffixes(List<String> values) {
        return values.stream().anyMatch(value -> TWO_DATES.matcher(value).matches()) || haveTimesOfSeveralForms(values);
    }

    private static boolean haveTimesOfSeveralForms(List<String> values) {
        int length = -1;
        boolean several = false;
        for (String value : values) {
            if (value.isEmpty()) {
                continue;
            }
            Matcher date = DATE_AND_TIME.matcher(value);
            if (!date.matches()) {
                return false;
            }
            int colons = date.group(2) == null
                    ? 0
                    : (int) date.group(2).chars().filter(c -> c == ':').count();
            several |= length >= 0 && colons != length;
            length = colons;
        }
        return several;
    }

    /** Returns the words in place of dates, if all other values are dates and these are states of pending transactions. */
    public static List<String> pendingWords(List<String> values) {
        List<String> others = values.stream()
                .filter(value -> !value.isEmpty() && !InferredDateFormat.isDate(value))
                .distinct()
                .toList();
        return !others.isEmpty()
                        && values.stream().anyMatch(InferredDateFormat::isDate)
                        && others.stream().allMatch(DateCells::isPending)
                ? others
                : List.of();
    }

    /**
     * Returns the words in place of some dates that are no states of pending transactions and do not mean that there is no date.
     * Their meaning is not known.
     */
    public static List<String> unknownWords(List<String> values) {
        return values.stream().noneMatch(InferredDateFormat::isDate)
                ? List.of()
                : values.stream()
                        .filter(value -> WORDS.matcher(value).matches())
                        .filter(value -> !isPending(value) && !NO_DATE.contains(value.toLowerCase(Locale.ROOT)))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Returns whether a cell has a word for pending transactions. */
    public static boolean isPending(String word) {
        return TransactionHeaderVocabulary.TABLE.isPhrase("pending-state", NormalisedHeaderName.of(word));
    }
}
