package org.mesinfos.connectors.generic.print;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.value.MonthNames;
import org.mesinfos.connectors.mapping.value.NormalisedText;

/** Month names in printed texts. */
public final class PrintedMonths {

    private static final Pattern MONTH_AND_YEAR =
            Pattern.compile("\\b([A-Z]{3,12})[. ,/-]{1,2}(?:DE )?(" + PrintedYear.EXPRESSION + ")\\b");

    private static final Pattern NUMERIC_MONTH =
            Pattern.compile("(?<![\\d./-])(0?[1-9]|1[0-2]) ?[./-] ?(" + PrintedYear.EXPRESSION + ")(?![\\d./-])");

    private PrintedMonths() {}

    /** Returns whether a word is the name of a month or an unambiguous abbreviation of one. */
    public static boolean isMonth(String word) {
        return MonthNames.numberOfPrefix(word).isPresent();
    }

    /** Returns the first month in a text that is followed by its year. */
    public static Optional<YearMonth> findYearMonth(String text) {
        Matcher named = MONTH_AND_YEAR.matcher(NormalisedText.of(text));
        while (named.find()) {
            Optional<Integer> month = MonthNames.numberOfPrefix(named.group(1));
            if (month.isPresent()) {
                return Optional.of(YearMonth.of(Integer.parseInt(named.group(2)), month.get()));
            }
        }
        return Optional.empty();
    }

    /** Returns the first month in a text that is written in digits, such as <i>09/2024</i>. */
    public static Optional<YearMonth> findNumericYearMonth(String text) {
        Matcher month = NUMERIC_MONTH.matcher(text);
        return month.find()
                ? Optional.of(YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1))))
                : Optional.empty();
    }
}
