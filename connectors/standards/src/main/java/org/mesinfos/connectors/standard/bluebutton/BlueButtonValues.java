package org.mesinfos.connectors.standard.bluebutton;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/**
 * Values of a section of a Blue Button text, by name. Those that no field takes remain for {@code additional}. Not
 * thread-safe.
 */
final class BlueButtonValues {

    /** Maximum number of values of one profile or claim. */
    private static final int MAX_VALUES = 20_000;
    /** Maximum number of characters of these values. */
    private static final int MAX_CHARACTERS = 1 << 22;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MM/dd/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MAX_DIGITS = 40;
    private static final Pattern AMOUNT = Pattern.compile("-?\\$?\\d{1,3}(,?\\d{3})*(\\.\\d+)?");
    private static final Pattern MARKS = Pattern.compile("[$,]");

    private final Map<String, StringBuilder> values = new LinkedHashMap<>();
    /** The last number after each name that several values have. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private int characters;
    private boolean tooLarge;
    private String last = "";

    /** Adds a value. A second value of a name is kept under the name with a number. */
    void add(String name, String value) {
        if (value.isEmpty()) {
            last = "";
            return;
        }
        tooLarge |= values.size() >= MAX_VALUES;
        if (fits(value)) {
            last = freeName(name);
            values.put(last, new StringBuilder(value));
        }
    }

    /** Counts a text, and returns whether it may be kept. */
    private boolean fits(String text) {
        tooLarge |= text.length() > MAX_CHARACTERS - characters;
        if (!tooLarge) {
            characters += text.length();
        }
        return !tooLarge;
    }

    private String freeName(String name) {
        String free = name;
        while (values.containsKey(free)) {
            free = name + " (" + numbers.merge(name, 2, (previous, first) -> previous + 1) + ")";
        }
        return free;
    }

    /** Appends a line that continues the last value. Returns whether there is one. */
    boolean append(String text) {
        StringBuilder value = values.get(last);
        if (value != null && fits(text)) {
            value.append(' ').append(text);
        }
        return value != null;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Takes a text; empty if it is absent. */
    Optional<String> take(String name) {
        return Optional.ofNullable(values.remove(name)).map(StringBuilder::toString);
    }

    /** Takes a date as month, day and year; empty if it is absent or invalid. An invalid date remains. */
    Optional<LocalDate> date(String name) {
        try {
            Optional<LocalDate> date = Optional.ofNullable(values.get(name)).map(text -> LocalDate.parse(text, DATE));
            date.ifPresent(valid -> values.remove(name));
            return date;
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    /** Takes an amount in dollars, such as {@code $1,504.80}; empty if it is absent. */
    Optional<BigDecimal> amount(String name) throws InvalidValueException {
        StringBuilder stated = values.get(name);
        if (stated == null) {
            return Optional.empty();
        }
        String text = stated.toString();
        if (text.length() > MAX_DIGITS || !AMOUNT.matcher(text).matches()) {
            throw ValueErrors.invalid(name, text, "an amount in dollars");
        }
        BigDecimal amount = FixedDecimal.amount(
                        new BigDecimal(MARKS.matcher(text).replaceAll("")))
                .orElseThrow(() -> ValueErrors.outOfRange(name, text, FixedDecimal.AMOUNT_RANGE));
        values.remove(name);
        return Optional.of(amount);
    }

    /** Moves the remaining values. */
    void moveTo(Map<String, String> additional) {
        values.forEach((name, value) -> additional.put(name, value.toString()));
        values.clear();
    }
}
