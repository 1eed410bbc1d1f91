package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Style in which a fictitious bank prints its statements. */
record StatementStyle(
        String name,
        Locale language,
        String dateFormat,
        String decimal,
        String grouping,
        AmountStyle amounts,
        DatePrinting dating,
        List<Column> columns,
        Wording wording,
        Order order) {

    enum AmountStyle {
        DEBIT_CREDIT,
        SIGNED,
        TRAILING_SIGN,
        /** Trailing D or C. */
        DEBIT_CREDIT_LETTERS,
        /** Trailing S or H. */
        GERMAN_LETTERS,
        /** Only incoming amounts are marked. */
        CREDITS_MARKED,
        /** Outgoing amounts are in parentheses. */
        PARENTHESES,
        /** No signs: they follow from the balances. */
        UNSIGNED,
        /** Charges to a card are positive. */
        CARD_CHARGES_POSITIVE
    }

    enum DatePrinting {
        EVERY_ROW,
        FIRST_ROW_OF_DATE
    }

    enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    enum Kind {
        DATE,
        VALUE_DATE,
        LABEL,
        AMOUNT,
        DEBIT,
        CREDIT,
        BALANCE,
        REFERENCE
    }

    enum Align {
        LEFT,
        RIGHT
    }

    /** A column: its header, and the positions of its values and header. */
    record Column(Kind kind, String header, Align align, double x, double headerX, Align headerAlign) {
        static Column left(Kind kind, String header, double x) {
            return new Column(kind, header, Align.LEFT, x, x, Align.LEFT);
        }

        static Column right(Kind kind, String header, double x) {
            return new Column(kind, header, Align.RIGHT, x, x, Align.RIGHT);
        }

        Column withHeaderAt(double otherX, Align other) {
            return new Column(kind, header, align, x, otherX, other);
        }
    }

    /** Texts printed around the transactions. {0} is replaced by a date; an empty text is not printed. */
    record Wording(String title, String period, String account, String opening, String closing, String total) {}

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(dateFormat, language).format(date);
    }

    String number(BigDecimal amount) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(decimal.charAt(0));
        symbols.setGroupingSeparator(grouping.isEmpty() ? ' ' : grouping.charAt(0));
        DecimalFormat format = new DecimalFormat("#,##0.00", symbols);
        format.setGroupingUsed(!grouping.isEmpty());
        return format.format(amount.abs());
    }

    String amount(BigDecimal amount) {
        boolean out = amount.signum() < 0;
        String number = number(amount);
        return switch (amounts) {
            case DEBIT_CREDIT, UNSIGNED -> number;
            case SIGNED -> (out ? "-" : "") + number;
            case TRAILING_SIGN -> number + (out ? "-" : "+");
            case DEBIT_CREDIT_LETTERS -> number + (out ? " D" : " C");
            case GERMAN_LETTERS -> number + (out ? " S" : " H");
            case CREDITS_MARKED -> number + (out ? "" : " CR");
            case PARENTHESES -> out ? "(" + number + ")" : number;
            case CARD_CHARGES_POSITIVE -> (out ? "" : "-") + number;
        };
    }

    boolean has(Kind kind) {
        return columns.stream().anyMatch(column -> column.kind() == kind);
    }
}
