package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.ValueForms;

/**
 * Format of the amounts of a file, inferred from sampled values.
 *
 * @param decimal the decimal mark; empty if it varies and each amount shows its own
 * @param strips texts next to the digits, such as {@code €}, the longest first
 * @param certainty {@link Certainty#LIKELY} if the decimal mark is ambiguous
 */
record NumberForm(Optional<Character> decimal, List<String> strips, Certainty certainty) {

    private static final Pattern NUMBER =
            Pattern.compile("[-+\\u2212\\u2013(]*\\s*\\d[\\d.,'\\u2019\\s\\u00a0\\u202f]*[-)\\u2212]?");
    private static final Pattern BESIDE = Pattern.compile("[\\p{L}\\p{Sc}][\\p{L}\\p{Sc}.\\u200e\\u200f]*");
    private static final int LONGEST_BESIDE = 3;
    private static final Pattern LAST_MARK = Pattern.compile("([.,])(\\d*)\\D*$");
    private static final int MOST_STRIPS = 6;
    private static final int LONGEST_STRIP = 8;
    /** Longer numbers are account numbers. */
    private static final int MOST_DIGITS = 17;

    /** Infers the format of numbers. */
    static NumberForm of(Collection<String> values) {
        Map<String, Integer> strips = new LinkedHashMap<>();
        int commas = 0;
        int points = 0;
        int undecided = 0;
        int whole = 0;
        for (String value : values) {
            String digits = without(value, strips);
            Matcher mark = LAST_MARK.matcher(digits);
            if (!mark.find()) {
                whole += digits.isEmpty() ? 0 : 1;
                continue;
            }
            boolean comma = mark.group(1).equals(",");
            boolean both = digits.indexOf('.') >= 0 && digits.indexOf(',') >= 0;
            boolean single = digits.indexOf(mark.group(1)) == mark.start(1);
            if (both ? single : single && mark.group(2).length() != 3) {
                commas += comma ? 1 : 0;
                points += comma ? 0 : 1;
            } else {
                // 1.234 and 1.234.567: thousands, or three decimals.
                points += comma && !single ? 1 : 0;
                commas += !comma && !single ? 1 : 0;
                undecided += single ? (comma ? 1 : -1) : 0;
            }
        }
        List<String> texts = strips.keySet().stream()
                .filter(text -> text.length() <= LONGEST_STRIP)
                .sorted((a, b) -> b.length() - a.length())
                .limit(MOST_STRIPS)
                .toList();
        if (commas > 0 && points > 0) {
            boolean rare = Math.min(commas, points) * 20 < Math.max(commas, points);
            return new NumberForm(
                    rare ? Optional.of(commas > points ? ',' : '.') : Optional.empty(), texts, Certainty.CERTAIN);
        }
        if (commas == 0 && points == 0 && undecided != 0) {
            // Three digits after the only mark of every number are decimals; if there are also whole numbers, they are
            // thousands.
            boolean comma = undecided > 0;
            return new NumberForm(Optional.of(comma == (whole == 0) ? ',' : '.'), texts, Certainty.LIKELY);
        }
        return new NumberForm(Optional.of(commas > 0 ? ',' : '.'), texts, Certainty.CERTAIN);
    }

    /** Returns whether a text is probably an amount, in any format. */
    static boolean looksLikeMoney(String text) {
        if (text.length() > 40 || text.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        Map<String, Integer> beside = new LinkedHashMap<>();
        String digits = without(text, beside);
        return NUMBER.matcher(digits).matches()
                && digits.chars().filter(Character::isDigit).count() <= MOST_DIGITS
                && beside.keySet().stream().allMatch(NumberForm::mayStandBeside);
    }

    /**
     * Returns whether a word may be next to an amount. Codes, symbols and debit or credit marks are short; a longer
     * word makes the value a text.
     */
    private static boolean mayStandBeside(String word) {
        long letters = word.chars().filter(c -> c != '.').count();
        return letters <= LONGEST_BESIDE || word.toUpperCase(Locale.ROOT).startsWith("EURO");
    }

    /** Returns a parser that parses amounts as the mapping will. */
    Function<String, Optional<BigDecimal>> reader() {
        Function<String, Optional<BigDecimal>> numbers =
                decimal.map(mark -> ValueForms.numbers(mark, grouping())).orElseGet(ValueForms::numbersOfEitherMark);
        return text -> {
            String left = text;
            for (String strip : strips) {
                left = left.replace(strip, "");
            }
            return numbers.apply(left.strip());
        };
    }

    String grouping() {
        return decimal.map(mark -> mark == ',' ? "." : ",").orElse("");
    }

    private static String without(String value, Map<String, Integer> strips) {
        Matcher beside = BESIDE.matcher(value);
        StringBuilder digits = new StringBuilder();
        while (beside.find()) {
            strips.merge(beside.group(), 1, Integer::sum);
            beside.appendReplacement(digits, "");
        }
        beside.appendTail(digits);
        return digits.toString().strip();
    }
}
