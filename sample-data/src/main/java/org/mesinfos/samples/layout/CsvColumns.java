package org.mesinfos.samples.layout;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mesinfos.samples.layout.AmountCells.Column;
import org.mesinfos.samples.person.SeededRandom;

/** Drawn columns of the export of an invented bank as CSV. */
final class CsvColumns {

    private final SeededRandom random;
    private final LayoutLanguage language;
    private final AmountNotation notation;
    private final SignStyle style;
    private final InventedAccount account;
    private final DateTimeFormatter dates;
    private boolean currencyStated;

    CsvColumns(
            SeededRandom random,
            LayoutLanguage language,
            AmountNotation notation,
            SignStyle style,
            InventedAccount account,
            DateTimeFormatter dates) {
        this.random = random;
        this.language = language;
        this.notation = notation;
        this.style = style;
        this.account = account;
        this.dates = dates;
    }

    /** Returns whether one of the drawn columns has the currency of the account. */
    boolean stateCurrency() {
        return currencyStated;
    }

    /** Draws the columns in their order. */
    List<Column> draw() {
        List<Column> columns = new ArrayList<>(dateColumns());
        List<Column> texts = texts();
        List<Column> amounts = amounts();
        if (random.percent(70)) {
            columns.addAll(texts);
            columns.addAll(amounts);
        } else {
            columns.addAll(amounts);
            columns.addAll(texts);
        }
        if (random.percent(35)) {
            columns.add(random.percent(60) ? 0 : columns.size(), constant("accountName", account.number()));
        }
        if (random.percent(10)) {
            columns.add(constant("holder", account.holder()));
        }
        return columns;
    }

    private Column constant(String key, String value) {
        return column(key, transaction -> value);
    }

    private Column column(String key, Function<LayoutTransaction, String> cell) {
        return new Column(language.draw(random, key), cell);
    }

    private List<Column> dateColumns() {
        if (random.percent(3)) {
            return List.of(
                    new Column(
                            "Day",
                            transaction -> String.valueOf(transaction.booking().getDayOfMonth())),
                    new Column(
                            "Month",
                            transaction -> String.valueOf(transaction.booking().getMonthValue())),
                    new Column(
                            "Year",
                            transaction -> String.valueOf(transaction.booking().getYear())));
        }
        String time = random.percent(6) ? " 00:00:00" : "";
        Column booking = column("booking", transaction -> dates.format(transaction.booking()) + time);
        if (!random.percent(45)) {
            return List.of(booking);
        }
        Column value = column("value", transaction -> dates.format(transaction.value()) + time);
        return random.percent(80) ? List.of(booking, value) : List.of(value, booking);
    }

    private List<Column> texts() {
        List<Column> texts = new ArrayList<>();
        texts.add(column("label", LayoutTransaction::label));
        optional(texts, 30, column("kind", m -> language.choices("kinds").get(m.kind())));
        optional(texts, 25, column("counterparty", LayoutTransaction::counterparty));
        optional(texts, 20, column("counterpartyAccount", LayoutTransaction::counterpartyAccount));
        optional(texts, 25, column("reference", m -> "%06d".formatted(480_000 + 7 * m.number())));
        optional(
                texts,
                15,
                column("category", m -> language.choices("categories").get(m.kind() % 4)));
        optional(texts, 15, column("detail", m -> m.number() % 5 == 0 ? "REF " + m.number() * 31 : ""));
        return texts;
    }

    private void optional(List<Column> columns, int percent, Column column) {
        if (random.percent(percent)) {
            columns.add(random.below(columns.size() + 1), column);
        }
    }

    private List<Column> amounts() {
        List<Column> amounts = new ArrayList<>(new AmountCells(random, language, notation, style).columns());
        String symbol = random.percent(6) ? " " + language.word("symbol") : "";
        if (!symbol.isEmpty()) {
            amounts.replaceAll(column -> new Column(
                    column.name(),
                    m -> column.cell().apply(m).matches(".*\\d.*")
                            ? column.cell().apply(m) + symbol
                            : column.cell().apply(m)));
        }
        if (random.percent(50)) {
            currencyStated = true;
            amounts.add(random.percent(70) ? amounts.size() : 0, constant("currencyName", language.currency()));
        }
        if (account.transactions().stream().anyMatch(m -> m.original() != null)) {
            amounts.addAll(random.percent(60) ? amounts.size() : 0, originals());
        }
        balance(amounts);
        return amounts;
    }

    private void balance(List<Column> amounts) {
        int draw = style == SignStyle.CHARGES ? 99 : random.below(100);
        if (draw < 40) {
            amounts.add(column("balance", m -> notation.format(m.balance())));
        } else if (draw < 48) {
            amounts.add(column("balanceBefore", m -> notation.format(m.balanceBefore())));
            amounts.add(column("balance", m -> notation.format(m.balance())));
        }
    }

    private List<Column> originals() {
        boolean always = random.percent(35);
        boolean signed = random.percent(40);
        List<Column> columns = new ArrayList<>();
        columns.add(column("original", m -> {
            LayoutTransaction.Original original = m.original();
            BigDecimal amount = original == null ? m.amount() : original.amount();
            return original == null && !always ? "" : signed ? notation.format(amount) : notation.unsigned(amount);
        }));
        columns.add(column("originalCurrency", m -> {
            LayoutTransaction.Original original = m.original();
            return original == null ? (always ? language.currency() : "") : original.currency();
        }));
        if (random.percent(50)) {
            columns.add(column("rate", m -> {
                LayoutTransaction.Original original = m.original();
                return original == null
                        ? (always ? "1" + notation.decimal() + "00" : "")
                        : notation.format(original.rate());
            }));
        }
        return columns;
    }
}
