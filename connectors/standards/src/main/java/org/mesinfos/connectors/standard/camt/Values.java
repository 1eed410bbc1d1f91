package org.mesinfos.connectors.standard.camt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.BadValue;

/** The simple types of ISO 20022. */
final class Values {

    static final int MONEY_SCALE = 4;
    static final int RATE_SCALE = 6;

    private static final int PRECISION = 19;
    private static final int LONGEST_NUMBER = 40;
    private static final int DATE_LENGTH = 10;

    private Values() {}

    /** The text of the element, without surrounding space; taken into a field. Empty when absent or blank. */
    static Optional<String> take(Optional<TreeElement> element) {
        return element.map(TreeElement::claim).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** As {@link #take}, of the element reached over these names. */
    static Optional<String> take(TreeElement from, String... names) {
        return take(from.at(names));
    }

    /** A number as a column of {@code scale} decimals can hold it; empty when it is none or cannot be held exactly. */
    static Optional<BigDecimal> number(String text, int scale) {
        try {
            String stripped = text.strip();
            if (stripped.length() > LONGEST_NUMBER || stripped.indexOf('e') >= 0 || stripped.indexOf('E') >= 0) {
                return Optional.empty();
            }
            BigDecimal number = new BigDecimal(stripped).setScale(scale, RoundingMode.UNNECESSARY);
            return number.precision() > PRECISION ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException | ArithmeticException unfit) {
            return Optional.empty();
        }
    }

    /** An amount without sign, four decimals. */
    static BigDecimal amount(Optional<TreeElement> element, String column) throws BadValue {
        String text = element.map(TreeElement::value).orElse("").strip();
        if (text.isEmpty()) {
            throw new BadValue(RejectionReason.MISSING_VALUE, column, "empty", "an amount");
        }
        Optional<BigDecimal> amount = number(text, MONEY_SCALE);
        if (amount.isPresent() && amount.get().signum() >= 0) {
            return amount.get();
        }
        boolean wellFormed = amount.isEmpty() && isDecimal(text);
        throw new BadValue(
                wellFormed ? RejectionReason.OUT_OF_RANGE : RejectionReason.INVALID_VALUE,
                column,
                BadValue.kind(text),
                wellFormed ? "at most 15 digits and 4 decimals" : "an amount without sign, with a decimal point");
    }

    /** Whether an indicator says debit; taken into the sign of an amount. */
    static boolean isDebit(Optional<TreeElement> indicator, String column) throws BadValue {
        String text = indicator.map(element -> element.claim().strip()).orElse("");
        return switch (text) {
            case "DBIT" -> true;
            case "CRDT" -> false;
            case "" -> throw new BadValue(RejectionReason.MISSING_VALUE, column, "empty", "CRDT or DBIT");
            default -> throw new BadValue(RejectionReason.UNKNOWN_CODE, column, BadValue.kind(text), "CRDT or DBIT");
        };
    }

    private static boolean isDecimal(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return points <= 1 && text.length() > points;
    }

    /** The day of a {@code Dt} or {@code DtTm} in a date choice; empty when the choice is absent or empty. */
    static Optional<LocalDate> day(Optional<TreeElement> choice, String column) throws BadValue {
        Optional<TreeElement> chosen = choice.flatMap(Values::chosen);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        String text = chosen.get().value().strip();
        Optional<LocalDate> day = calendarDay(text);
        if (day.isEmpty()) {
            throw new BadValue(RejectionReason.INVALID_VALUE, column, BadValue.kind(text), "a date as year-month-day");
        }
        if (chosen.get().name().equals("Dt")) {
            chosen.get().claim();
        }
        return day;
    }

    /** The day a date or a date with time is written with. */
    static Optional<LocalDate> calendarDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length()))));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** The instant of a {@code DtTm} that has an offset. */
    static Optional<Instant> instant(Optional<TreeElement> choice) {
        Optional<TreeElement> time = choice.flatMap(element -> element.child("DtTm"));
        if (time.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant instant = OffsetDateTime.parse(time.get().value().strip()).toInstant();
            Instant held = instant.truncatedTo(ChronoUnit.MICROS);
            if (held.equals(instant)) {
                time.get().claim();
            }
            return Optional.of(held);
        } catch (DateTimeException withoutOffset) {
            return Optional.empty();
        }
    }

    private static Optional<TreeElement> chosen(TreeElement choice) {
        Optional<TreeElement> day =
                choice.child("Dt").filter(element -> !element.value().isBlank());
        return day.isPresent()
                ? day
                : choice.child("DtTm").filter(element -> !element.value().isBlank());
    }

    /** The currency of an amount. */
    static Optional<String> currency(Optional<TreeElement> amount) {
        return amount.flatMap(element -> element.attribute("Ccy"))
                .map(attribute -> attribute.value().strip())
                .filter(text -> !text.isEmpty());
    }

    /** Takes an amount and its currency into a field. */
    static void takeAmount(TreeElement amount) {
        amount.claim();
        amount.attribute("Ccy").ifPresent(currency -> currency.claim());
    }
}
