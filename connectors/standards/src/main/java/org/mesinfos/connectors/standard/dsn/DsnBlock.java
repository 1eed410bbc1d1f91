package org.mesinfos.connectors.standard.dsn;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/** Values of one block. A value that is copied to a field is claimed; the others are for {@code additional}. Not thread-safe. */
final class DsnBlock {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MAX_DIGITS = 40;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final String name;
    private final long line;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private String last = "";

    /** @param line line of its first value, from 1 */
    DsnBlock(String name, long line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    long line() {
        return line;
    }

    /** Returns whether a value belongs to this block. Numbers ascend within a block. */
    boolean continuesWith(DsnLine next) {
        return next.block().equals(name) && next.number().compareTo(last) > 0;
    }

    void add(DsnLine next) {
        last = next.number();
        values.put(next.number(), next.value());
    }

    /** Returns a value without claiming it; empty if it is absent or blank. */
    Optional<String> peek(String number) {
        return Optional.ofNullable(values.get(number)).filter(text -> !text.isEmpty());
    }

    /** Claims and returns a value; empty if it is absent or blank. */
    Optional<String> take(String number) {
        Optional<String> text = peek(number);
        text.ifPresent(present -> claimed.add(number));
        return text;
    }

    /** Claims and returns a date; empty if it is absent or invalid. An invalid date is not claimed. */
    Optional<LocalDate> date(String number) {
        Optional<LocalDate> date = peekDate(number);
        date.ifPresent(valid -> claimed.add(number));
        return date;
    }

    /** Returns a date without claiming it; empty if it is absent or invalid. */
    Optional<LocalDate> peekDate(String number) {
        return peek(number).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text, DATE));
            } catch (DateTimeException invalid) {
                return Optional.empty();
            }
        });
    }

    /** Claims and returns a number; empty if it is absent or invalid. It is claimed if the scale represents it exactly. */
    Optional<BigDecimal> decimal(String number, int scale) {
        return peek(number)
                .flatMap(DsnBlock::parse)
                .flatMap(parsed -> FixedDecimal.of(parsed, scale))
                .map(decimal -> {
                    if (decimal.isExact()) {
                        claimed.add(number);
                    }
                    return decimal.value();
                });
    }

    /** Returns a number without claiming it; empty if it is absent or invalid. */
    Optional<BigDecimal> peekDecimal(String number, int scale) {
        return peek(number)
                .flatMap(DsnBlock::parse)
                .flatMap(parsed -> FixedDecimal.of(parsed, scale))
                .map(FixedDecimal::value);
    }

    private static Optional<BigDecimal> parse(String text) {
        return text.length() <= MAX_DIGITS && NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** Claims and returns an amount; empty if it is absent. */
    Optional<BigDecimal> amount(String number) throws InvalidValueException {
        Optional<String> delivered = peek(number);
        if (delivered.isEmpty()) {
            return Optional.empty();
        }
        String text = delivered.get();
        BigDecimal parsed = parse(text)
                .orElseThrow(() -> ValueErrors.invalid(name + "." + number, text, "an amount with a decimal point"));
        BigDecimal amount = FixedDecimal.amount(parsed)
                .orElseThrow(() -> ValueErrors.outOfRange(name + "." + number, text, FixedDecimal.AMOUNT_RANGE));
        claimed.add(number);
        return Optional.of(amount);
    }

    /** Passes each value that was not claimed to the consumer, with its number. */
    void forEachUnclaimed(BiConsumer<String, String> consumer) {
        values.forEach((number, text) -> {
            if (!claimed.contains(number) && !text.isEmpty()) {
                consumer.accept(number, text);
            }
        });
    }
}
