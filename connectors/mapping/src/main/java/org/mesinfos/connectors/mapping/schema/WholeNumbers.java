package org.mesinfos.connectors.mapping.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Range of whole numbers, from which the reader of a key and its schema are made.
 *
 * <p>The notation is that of decimal integers in the core schema of YAML 1.2: digits with an optional sign. {@code 012}
 * is 12. {@code 0x10}, {@code 1e6} and {@code 1.0} are refused.
 *
 * @param least least number, not negative
 * @param greatest greatest number
 */
public record WholeNumbers(long least, long greatest) {

    /** Numbers that count from 0. */
    public static final WholeNumbers FROM_0 = new WholeNumbers(0, Integer.MAX_VALUE);

    /** Numbers that count from 1. */
    public static final WholeNumbers FROM_1 = new WholeNumbers(1, Integer.MAX_VALUE);

    private static final Pattern NOTATION = Pattern.compile("[-+]?[0-9]+");

    /** Longest text that is read, so that no number exceeds a {@code long}. Zeros in front do not count. */
    private static final int DIGITS = 18;

    /** Returns the number that a text denotes; empty if it denotes none in the range. */
    public OptionalLong read(String text) {
        if (!NOTATION.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        String digits = text.replaceFirst("^[-+]?0*(?=.)", "");
        if (digits.length() > DIGITS) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(digits);
        long signed = text.startsWith("-") ? -number : number;
        return signed < least || signed > greatest ? OptionalLong.empty() : OptionalLong.of(signed);
    }

    /** Returns the description of the numbers for messages. */
    public String expected() {
        return greatest == Integer.MAX_VALUE
                ? "a whole number from " + least
                : "a whole number from " + least + " to " + greatest;
    }

    /** Returns the schema. A number in quotes is also accepted. */
    public JsonSchema schema() {
        return JsonSchema.of("type", List.of("integer", "string"))
                .with("minimum", least)
                .with("maximum", greatest)
                .with("pattern", "^" + (least == 0 ? "([-+]?0+|[+]?0*" : "([+]?0*") + texts() + ")$")
                .with("patternErrorMessage", "Expected " + expected() + ".");
    }

    /** Returns a regular expression of the numbers of the range above 0, without sign and zeros in front. */
    private String texts() {
        List<String> alternatives = new ArrayList<>();
        String first = String.valueOf(Math.max(1, least));
        String last = String.valueOf(greatest);
        int shortest = first.length();
        int longest = last.length();
        if (shortest == longest) {
            alternatives.addAll(between(first, last));
        } else {
            alternatives.addAll(between(first, "9".repeat(shortest)));
            if (shortest + 1 < longest) {
                alternatives.add("[1-9][0-9]{" + shortest + "," + (longest - 2) + "}");
            }
            alternatives.addAll(between("1" + "0".repeat(longest - 1), last));
        }
        return "(" + String.join("|", alternatives) + ")";
    }

    /** Returns regular expressions of the numbers between two numbers of equal length. */
    private static List<String> between(String low, String high) {
        if (low.isEmpty()) {
            return List.of("");
        }
        int rest = low.length() - 1;
        char first = low.charAt(0);
        char last = high.charAt(0);
        String lowRest = low.substring(1);
        String highRest = high.substring(1);
        boolean fromZeros = lowRest.equals("0".repeat(rest));
        boolean toNines = highRest.equals("9".repeat(rest));
        List<String> alternatives = new ArrayList<>();
        if (fromZeros && toNines) {
            alternatives.add(digits(first, last, rest));
        } else if (first == last) {
            between(lowRest, highRest).forEach(text -> alternatives.add(first + text));
        } else {
            char middleFirst = fromZeros ? first : (char) (first + 1);
            char middleLast = toNines ? last : (char) (last - 1);
            if (!fromZeros) {
                between(lowRest, "9".repeat(rest)).forEach(text -> alternatives.add(first + text));
            }
            if (middleFirst <= middleLast) {
                alternatives.add(digits(middleFirst, middleLast, rest));
            }
            if (!toNines) {
                between("0".repeat(rest), highRest).forEach(text -> alternatives.add(last + text));
            }
        }
        return alternatives;
    }

    private static String digits(char first, char last, int further) {
        String digit = first == last ? String.valueOf(first) : "[" + first + "-" + last + "]";
        return digit + (further == 0 ? "" : further == 1 ? "[0-9]" : "[0-9]{" + further + "}");
    }
}
