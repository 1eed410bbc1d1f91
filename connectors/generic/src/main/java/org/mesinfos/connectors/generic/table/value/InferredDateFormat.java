package org.mesinfos.connectors.generic.table.value;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.mapping.value.ValueParsers;

/**
 * Format of the dates of a file, inferred from sampled values.
 *
 * @param format as in mappings
 * @param language of the month names
 * @param certainty {@link Certainty#LIKELY} if day and month may be swapped
 * @param proof proof of the order of day and month; empty if another order fits as well
 */
public record InferredDateFormat(String format, String language, Certainty certainty, Optional<Proof> proof) {

    private static final String WEEKDAY = "(?:\\p{L}{3,9}\\.?\\s+)?";
    private static final String MONTH = "(?:\\d{1,2}|\\p{L}{3,12}\\.?)";
    private static final String TIME = "(?:[ T,-].{4,20})?";
    /** A date that starts with the name of its month, such as {@code Jul 1, 2021}. */
    private static final String NAME_FIRST = "\\p{L}{3,12}\\.? \\d{1,2},? \\d{4}(?:,? \\d{1,2}:\\d{2}.{0,10})?";

    private static final String YEAR_FIRST = "\\d{4}[-/.:]\\d{1,2}[-/.:]\\d{1,2}" + TIME;
    /** A date whose year, month and day have their units, as in Japan and Korea. */
    private static final String WITH_UNITS = "(?:19|20)\\d\\d(?:年\\d{1,2}月\\d{1,2}日|년 \\d{1,2}월 \\d{1,2}일)";

    /** A date in a column of dates, where separators may be missing. */
    private static final Pattern COLUMN_DATE = Pattern.compile(WEEKDAY + "\\d{1,4}[-/. ]{0,2}" + MONTH
            + "[-/., ]{0,2}\\d{2,4}\\.?" + TIME + "|" + NAME_FIRST + "|" + YEAR_FIRST + "|" + WITH_UNITS);
    /** A date in a column of unknown content. */
    private static final Pattern SINGLE_DATE = Pattern.compile(WEEKDAY + "\\d{1,4}[-/. ]{1,2}" + MONTH
            + "[-/., ]{1,2}\\d{2,4}\\.?" + TIME
            + "|" + NAME_FIRST
            + "|(?:19|20)\\d{6}(?: \\d{1,2}[:.]\\d{2}.{0,6})?|(?:19|20)\\d\\d[-/.:]\\d{1,2}[-/.:]\\d{1,2}"
            + "|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2]|\\p{L}{3})(?:19|20)\\d\\d|" + WITH_UNITS);

    /** Fewer different dates may be in sequence by chance. */
    private static final int MIN_DATES_IN_SEQUENCE = 3;

    /** Enough to know the form of dates. {@code DateOrder} considers all of them for the order of day and month. */
    private static final int MAX_VALUES = 60;

    /** Percentage of the values that must be dates; the others may be remarks such as "pending". */
    private static final int MIN_PERCENT = 80;

    /** Returns whether a single text has the form of a date. */
    public static boolean isDate(String text) {
        return SINGLE_DATE.matcher(text).matches();
    }

    /** Infers the most likely format of dates in row order; empty if most of them have no common format. */
    public static Optional<InferredDateFormat> infer(List<String> values) {
        List<String> sample = values.subList(0, Math.min(values.size(), MAX_VALUES));
        long dateLike = sample.stream()
                .filter(value -> COLUMN_DATE.matcher(value).matches())
                .count();
        if (dateLike == 0 || dateLike * 100 < (long) sample.size() * MIN_PERCENT) {
            return Optional.empty();
        }
        List<DateInterpretation> readings = DateInterpretation.of(sample);
        int most = readings.stream()
                .mapToInt(reading -> reading.dates().size())
                .max()
                .orElse(0);
        if (most * 100L < (long) sample.size() * MIN_PERCENT) {
            return Optional.empty();
        }
        List<DateInterpretation> best = readings.stream()
                .filter(reading -> reading.dates().size() == most)
                .sorted(Comparator.comparingInt(DateInterpretation::orderChanges)
                        .thenComparingLong(DateInterpretation::spanInDays)
                        .thenComparingInt(DateInterpretation::order))
                .toList();
        DateInterpretation first = best.get(0);
        boolean certain = best.size() == 1
                || best.get(1).dates().equals(first.dates())
                || first.orderChanges() < best.get(1).orderChanges()
                || first.spanInDays() < best.get(1).spanInDays();
        return Optional.of(new InferredDateFormat(
                first.format(), first.language(), certain ? Certainty.CERTAIN : Certainty.LIKELY, proof(best)));
    }

    /** Returns the proof of the first of several interpretations that parse equally many values. */
    private static Optional<Proof> proof(List<DateInterpretation> best) {
        DateInterpretation first = best.get(0);
        List<DateInterpretation> possible = best.stream()
                .filter(other -> !other.dates().equals(first.dates()))
                .toList();
        if (possible.isEmpty()) {
            return Optional.of(Proof.ONLY_FORM);
        }
        List<DateInterpretation> others = possible.stream()
                .filter(other -> !first.isSpreadOverYearsBy(other))
                .toList();
        if (others.isEmpty()) {
            return Optional.of(Proof.SHORT_PERIOD);
        }
        boolean inSequence = first.orderChanges() == 0
                && first.dates().stream().distinct().count() >= MIN_DATES_IN_SEQUENCE
                && others.stream().allMatch(other -> other.orderChanges() > 0);
        return inSequence ? Optional.of(Proof.ROW_ORDER) : Optional.empty();
    }

    /** Returns the format with day and month exchanged; empty if no such format is in use. */
    public Optional<InferredDateFormat> exchanged() {
        String day = "([dM])([-/])([dM])(?=\\2y)";
        return Optional.of(format.replaceFirst("^" + day, "$3$2$1"))
                .filter(other -> !other.equals(format))
                .map(other -> new InferredDateFormat(other, language, certainty, Optional.empty()));
    }

    public boolean isDayFirst() {
        return format.startsWith("d");
    }

    /** Returns this format with a proof of the order of day and month. */
    public InferredDateFormat proven(Proof ground) {
        return new InferredDateFormat(format, language, Certainty.CERTAIN, Optional.of(ground));
    }

    /** Returns the format of the date without a time. */
    public InferredDateFormat withoutTime() {
        return new InferredDateFormat(format.substring(0, format.lastIndexOf('y') + 1), language, certainty, proof);
    }

    /** Returns whether all values are dates of this format. */
    public boolean parsesAll(List<String> values) {
        return parse(values).size() == values.size();
    }

    /** Returns the dates among some texts; texts of another form are omitted. */
    public List<LocalDate> parse(List<String> values) {
        Function<String, Optional<LocalDate>> parser = parser();
        return values.stream().flatMap(value -> parser.apply(value).stream()).toList();
    }

    /** Returns how often the order of dates changes, ascending or descending. */
    public int orderChanges(List<String> values) {
        return DateSequence.reversals(parse(values));
    }

    /** Returns the values that are dates of this format or of another one. */
    public List<String> retainDates(InferredDateFormat other, List<String> values) {
        Function<String, Optional<LocalDate>> parser = parser();
        Function<String, Optional<LocalDate>> otherParser = other.parser();
        return values.stream()
                .filter(value -> parser.apply(value).isPresent()
                        || otherParser.apply(value).isPresent())
                .toList();
    }

    /** Builds a parser that parses dates as the mapping will. Callers keep it, as it takes longer to build than to use. */
    public Function<String, Optional<LocalDate>> parser() {
        return ValueParsers.dates(format, language);
    }
}
