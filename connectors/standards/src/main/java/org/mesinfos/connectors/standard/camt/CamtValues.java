package org.mesinfos.connectors.standard.camt;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.value.SupportedYears;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/** Parsers for the simple types of ISO 20022. */
final class CamtValues {

    private static final int DATE_LENGTH = 10;

    private CamtValues() {}

    /** Claims the element and returns its text without surrounding space; empty if it is absent or blank. */
    static Optional<String> take(Optional<TreeElement> element) {
        return element.map(TreeElement::claim).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Claims the element at this path and returns its text like {@link #take}. */
    static Optional<String> take(TreeElement parent, String... names) {
        return take(parent.descendant(names));
    }

    /** Parses a number; empty if it is invalid or a field with {@code scale} decimals cannot represent it exactly. */
    static Optional<BigDecimal> decimal(String text, int scale) {
        String stripped = text.strip();
        return stripped.indexOf('e') >= 0 || stripped.indexOf('E') >= 0
                ? Optional.empty()
                : FixedDecimal.parse(stripped, scale).flatMap(FixedDecimal::exact);
    }

    /** Parses a mandatory unsigned amount, with four decimals. */
    static BigDecimal amount(Optional<TreeElement> element, String column) throws InvalidValueException {
        String text = element.map(TreeElement::value).orElse("").strip();
        if (text.isEmpty()) {
            throw new InvalidValueException(RejectionReason.MISSING_VALUE, column, FoundValue.EMPTY, "an amount");
        }
        Optional<BigDecimal> amount = decimal(text, FixedDecimal.AMOUNT_SCALE);
        if (amount.isPresent() && amount.get().signum() >= 0) {
            return amount.get();
        }
        boolean isWellFormed = amount.isEmpty() && isDecimal(text);
        throw new InvalidValueException(
                isWellFormed ? RejectionReason.OUT_OF_RANGE : RejectionReason.INVALID_VALUE,
                column,
                FoundValue.of(text),
                isWellFormed ? "at most 15 digits and 4 decimals" : "an amount without sign, with a decimal point");
    }

    /** Claims a credit-debit indicator ({@code CdtDbtInd}) and returns whether it is {@code DBIT}. */
    static boolean isDebit(Optional<TreeElement> indicator, String column) throws InvalidValueException {
        String text = indicator.map(element -> element.claim().strip()).orElse("");
        return switch (text) {
            case "DBIT" -> true;
            case "CRDT" -> false;
            case "" ->
                throw new InvalidValueException(
                        RejectionReason.MISSING_VALUE, column, FoundValue.EMPTY, "CRDT or DBIT");
            default ->
                throw new InvalidValueException(
                        RejectionReason.UNKNOWN_CODE, column, FoundValue.of(text), "CRDT or DBIT");
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

    /**
     * Returns the date of a choice of {@code Dt} or {@code DtTm}; empty if the choice is absent or empty. Only {@code
     * Dt} is claimed, because the date field does not contain the time.
     */
    static Optional<LocalDate> date(Optional<TreeElement> choice, String column) throws InvalidValueException {
        Optional<TreeElement> chosen = choice.flatMap(CamtValues::choice);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        String text = chosen.get().value().strip();
        Optional<LocalDate> date = parseDate(text);
        if (date.isEmpty()) {
            throw new InvalidValueException(
                    RejectionReason.INVALID_VALUE, column, FoundValue.of(text), "a date as year-month-day");
        }
        if (chosen.get().name().equals("Dt")) {
            chosen.get().claim();
        }
        return date;
    }

    /** Parses the date of a date or date-time, ignoring time and offset. */
    static Optional<LocalDate> parseDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length()))));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    /**
     * Returns the instant of a {@code DtTm} with offset, truncated to microseconds; claimed if it is exact. Empty if its
     * year is not supported by every reader of bundles.
     */
    static Optional<Instant> instant(Optional<TreeElement> choice) {
        Optional<TreeElement> time = choice.flatMap(element -> element.child("DtTm"));
        if (time.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant instant = OffsetDateTime.parse(time.get().value().strip()).toInstant();
            if (!SupportedYears.include(instant.atOffset(ZoneOffset.UTC).getYear())) {
                return Optional.empty();
            }
            Instant truncated = instant.truncatedTo(ChronoUnit.MICROS);
            if (truncated.equals(instant)) {
                time.get().claim();
            }
            return Optional.of(truncated);
        } catch (DateTimeException withoutOffset) {
            return Optional.empty();
        }
    }

    private static Optional<TreeElement> choice(TreeElement choice) {
        Optional<TreeElement> date =
                choice.child("Dt").filter(element -> !element.value().isBlank());
        return date.isPresent()
                ? date
                : choice.child("DtTm").filter(element -> !element.value().isBlank());
    }

    /** Returns the currency attribute of an amount. */
    static Optional<String> currency(Optional<TreeElement> amount) {
        return amount.flatMap(element -> element.attribute("Ccy"))
                .map(attribute -> attribute.value().strip())
                .filter(text -> !text.isEmpty());
    }

    /** Claims an amount and its currency. */
    static void claimAmount(TreeElement amount) {
        amount.claim();
        amount.attribute("Ccy").ifPresent(currency -> currency.claim());
    }
}
