package org.mesinfos.samples.layout;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mesinfos.samples.layout.AmountCells.Column;
import org.mesinfos.samples.layout.LayoutFile.StatedCurrency;
import org.mesinfos.samples.person.SeededRandom;

/** Drawn layout of the export of an invented bank as CSV. */
final class CsvLayout {

    private final SeededRandom random;
    private final LayoutLanguage language;
    private final AmountNotation notation;
    private final SignStyle style;
    private final InventedAccount account;
    private final DateTimeFormatter dates;
    private final String delimiter;
    private boolean quoteAll;
    private boolean currencyStated;

    private CsvLayout(SeededRandom random) {
        this.random = random;
        this.language = LayoutLanguage.draw(random);
        this.notation = AmountNotation.draw(random, language);
        this.style = SignStyle.drawExported(random);
        this.account = InventedAccount.draw(
                random, language, random.percent(25) ? 25 : 0, style == SignStyle.CHARGES ? 4 : 15);
        this.dates = DateTimeFormatter.ofPattern(language.draw(random, "dates"), language.locale());
        String free = notation.decimal().equals(",") ? ";" : ",";
        this.delimiter = random.percent(60) ? free : random.pick(List.of(";", "\t", ",", "|"));
        this.quoteAll = random.percent(25);
    }

    /** Draws the layout of one file. */
    static LayoutFile draw(long seed, int index) {
        SeededRandom random = SeededRandom.of(seed, "csv", index);
        return new CsvLayout(random).file("bank-%02d.csv".formatted(index));
    }

    private LayoutFile file(String name) {
        List<Column> columns = columns();
        List<LayoutTransaction> rows = new ArrayList<>(account.transactions());
        boolean descending = random.percent(45);
        if (descending) {
            Collections.reverse(rows);
        }
        StringBuilder text = new StringBuilder();
        preamble(text);
        if (!random.percent(6)) {
            line(text, headings(columns));
        }
        for (LayoutTransaction row : rows) {
            line(text, columns.stream().map(column -> column.cell().apply(row)).toList());
        }
        footer(text, columns);
        return new LayoutFile(
                name,
                "csv",
                encoded(text),
                currencyStated ? StatedCurrency.STATED : StatedCurrency.UNSTATED,
                account,
                account.transactions());
    }

    private byte[] encoded(StringBuilder text) {
        String content = random.percent(50) ? text.toString().replace("\n", "\r\n") : text.toString();
        int draw = random.below(100);
        if (draw < 25) {
            return ("\ufeff" + content).getBytes(StandardCharsets.UTF_8);
        }
        Charset national = Charset.forName(language.isWestern() ? "windows-1252" : "windows-1250");
        return content.getBytes(draw < 50 ? national : StandardCharsets.UTF_8);
    }

    private List<String> headings(List<Column> columns) {
        int draw = random.below(100);
        Function<String, String> letters = draw < 75
                ? Function.identity()
                : draw < 85
                        ? name -> name.toUpperCase(language.locale())
                        : draw < 93
                                ? name -> name.toLowerCase(language.locale())
                                : name -> name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        return columns.stream().map(column -> letters.apply(column.name())).toList();
    }

    // Columns

    private List<Column> columns() {
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
        Column booking = column("booking", transaction -> date(transaction.booking()) + time);
        if (!random.percent(45)) {
            return List.of(booking);
        }
        Column value = column("value", transaction -> date(transaction.value()) + time);
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

    // Lines before and after the table

    private void preamble(StringBuilder text) {
        if (random.percent(45)) {
            return;
        }
        if (random.percent(60)) {
            line(
                    text,
                    List.of(style == SignStyle.CHARGES ? language.word("card") : language.draw(random, "statement")));
        }
        if (random.percent(70)) {
            line(text, List.of(language.draw(random, "accountName"), account.number()));
        }
        if (random.percent(40)) {
            line(text, List.of(language.word("holder"), account.holder()));
        }
        if (random.percent(60)) {
            String period = language.word("periodText").formatted(date(account.first()), date(account.last()));
            line(text, List.of(language.draw(random, "period"), period));
        }
        if (style != SignStyle.CHARGES && random.percent(35)) {
            line(text, List.of(language.draw(random, "opening"), notation.format(account.opening())));
        }
        if (style != SignStyle.CHARGES && random.percent(35)) {
            line(text, List.of(language.draw(random, "closing"), notation.format(account.closing())));
        }
        if (random.percent(30)) {
            currencyStated = true;
            line(text, List.of(language.draw(random, "currencyName"), language.currency()));
        }
        if (random.percent(60)) {
            text.append('\n');
        }
    }

    private void footer(StringBuilder text, List<Column> columns) {
        int draw = random.below(100);
        if (draw < 15) {
            totals(text, columns);
        } else if (draw < 25 && style != SignStyle.CHARGES) {
            text.append('\n');
            line(text, List.of(language.draw(random, "closing"), notation.format(account.closing())));
        } else if (draw < 32) {
            text.append('\n');
            line(text, List.of(language.word("disclaimer")));
        } else if (draw < 38) {
            annex(text);
        }
    }

    private void totals(StringBuilder text, List<Column> columns) {
        List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        cells.set(0, language.draw(random, "total"));
        for (int at = 1; at < columns.size(); at++) {
            String name = columns.get(at).name();
            if (language.choices("debit").contains(name)) {
                cells.set(at, notation.unsigned(account.debits()));
            } else if (language.choices("credit").contains(name)) {
                cells.set(at, notation.unsigned(account.credits()));
            } else if (language.choices("amount").contains(name) && style != SignStyle.CODE) {
                cells.set(at, notation.format(account.closing().subtract(account.opening())));
            }
        }
        line(text, cells);
    }

    /** Writes a second table of payments that are yet to come. */
    private void annex(StringBuilder text) {
        text.append('\n');
        line(text, List.of(language.choices("annexes").get(0)));
        line(
                text,
                List.of(
                        language.choices("booking").get(0),
                        language.choices("label").get(0),
                        language.choices("amount").get(0)));
        for (int ahead = 1; ahead <= 3; ahead++) {
            LocalDate due = account.last().plusDays(3L * ahead);
            String amount = notation.format(BigDecimal.valueOf(-random.between(900, 9_900), 2));
            line(text, List.of(date(due), language.draw(random, "billers"), amount));
        }
    }

    private String date(LocalDate date) {
        return dates.format(date);
    }

    private void line(StringBuilder text, List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            text.append(at == 0 ? "" : delimiter).append(cell(cells.get(at)));
        }
        text.append('\n');
    }

    private String cell(String cell) {
        return quoteAll || cell.contains(delimiter) || cell.contains("\"")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
