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
    private final boolean quoteAll;
    private final CsvColumns columns;
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
        this.columns = new CsvColumns(random, language, notation, style, account, dates);
    }

    /** Draws the layout of one file. */
    static LayoutFile draw(long seed, int index) {
        SeededRandom random = SeededRandom.of(seed, "csv", index);
        return new CsvLayout(random).file("bank-%02d.csv".formatted(index));
    }

    private LayoutFile file(String name) {
        List<Column> drawn = columns.draw();
        List<LayoutTransaction> rows = new ArrayList<>(account.transactions());
        boolean descending = random.percent(45);
        if (descending) {
            Collections.reverse(rows);
        }
        StringBuilder text = new StringBuilder();
        preamble(text);
        if (!random.percent(6)) {
            line(text, headings(drawn));
        }
        for (LayoutTransaction row : rows) {
            line(text, drawn.stream().map(column -> column.cell().apply(row)).toList());
        }
        footer(text, drawn);
        return new LayoutFile(
                name,
                "csv",
                encoded(text),
                currencyStated || columns.stateCurrency() ? StatedCurrency.STATED : StatedCurrency.UNSTATED,
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
