package org.mesinfos.connectors.standard.qif;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.standard.money.DecimalMarkRule;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/** Parser for amounts. Currency symbols are ignored, and a text with such a symbol is also kept as delivered. */
final class QifAmounts {

    private static final Pattern LEADING_MARK =
            Pattern.compile("(?<sign>[-+(]?)(?<mark>[.,])(?<digits>[0-9]{3})(?<rest>(?:[^0-9].*)?)");

    private static final Pattern CENTS_AFTER_POINT = Pattern.compile(".*\\.\\d\\d");
    private static final Pattern CENTS_AFTER_COMMA = Pattern.compile(".*,\\d\\d");
    private static final Pattern CENTS_AFTER_GROUPS = Pattern.compile(".*[.,].*[.,]\\d\\d");

    private final DecimalMarkRule mark;

    /** @param mark the decimal mark of the file */
    QifAmounts(DecimalMarkRule mark) {
        this.mark = mark;
    }

    /**
     * Returns the amount of a record: the first non-empty field of {@code T}, {@code U} and another code. Other fields
     * are kept if they have another value.
     *
     * @return empty if the record has none of these fields
     */
    Optional<BigDecimal> recordAmount(QifRecord record, char other) throws InvalidValueException {
        Optional<QifField> first = record.first('T').or(() -> record.first('U')).or(() -> record.first(other));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal total = amount(first.get());
        record.first('U')
                .filter(field -> parse(field.text())
                        .filter(number -> number.compareTo(total) == 0)
                        .isPresent())
                .ifPresent(QifField::claim);
        return Optional.of(total);
    }

    private BigDecimal amount(QifField field) throws InvalidValueException {
        String column = String.valueOf(field.code());
        BigDecimal number =
                parse(field.text()).orElseThrow(() -> ValueErrors.invalid(column, field.text(), "an amount"));
        BigDecimal amount = FixedDecimal.amount(number)
                .orElseThrow(() -> ValueErrors.outOfRange(column, field.text(), FixedDecimal.AMOUNT_RANGE));
        claim(field);
        return amount;
    }

    /** Parses an optional amount; an invalid one is left unclaimed. */
    Optional<BigDecimal> optional(Optional<QifField> field) {
        Optional<BigDecimal> amount =
                field.flatMap(present -> parse(present.text())).flatMap(FixedDecimal::amount);
        amount.ifPresent(present -> claim(field.get()));
        return amount;
    }

    private static void claim(QifField field) {
        if (withoutCurrencySymbols(field.text()).equals(field.text())) {
            field.claim();
        }
    }

    /** Parses a number with the decimal mark of the file, or else with the mark that the number itself shows. */
    Optional<BigDecimal> parse(String text) {
        String number = withoutLeadingGroupingMark(withoutCurrencySymbols(text));
        return mark.read(number).or(() -> DecimalMarkRule.SHOWN_CLEARLY.read(number));
    }

    /**
     * Returns whether a text ends with two digits after the decimal mark of the file. If the amounts of the file differ in it, the
     * only mark of a text may be a grouping mark.
     */
    boolean hasCents(String text) {
        Pattern cents =
                switch (mark) {
                    case POINT -> CENTS_AFTER_POINT;
                    case COMMA -> CENTS_AFTER_COMMA;
                    case SHOWN, SHOWN_CLEARLY -> CENTS_AFTER_GROUPS;
                };
        return cents.matcher(text).matches();
    }

    /**
     * Removes a grouping mark before the first digit, as in {@code ,300.00}, which programs write if the group before
     * it is empty. It is a grouping mark if the decimal mark is known to be the other one, or follows in the number.
     */
    private String withoutLeadingGroupingMark(String text) {
        Matcher number = LEADING_MARK.matcher(text);
        if (!number.matches()) {
            return text;
        }
        boolean isComma = number.group("mark").equals(",");
        boolean isGrouping = mark == (isComma ? DecimalMarkRule.POINT : DecimalMarkRule.COMMA)
                || number.group("rest").indexOf(isComma ? '.' : ',') >= 0;
        return isGrouping ? number.group("sign") + number.group("digits") + number.group("rest") : text;
    }

    private static String withoutCurrencySymbols(String text) {
        if (text.indexOf('$') < 0 && text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        StringBuilder bare = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.CURRENCY_SYMBOL)
                .forEach(bare::appendCodePoint);
        return bare.length() == text.length() ? text : bare.toString().strip();
    }
}
