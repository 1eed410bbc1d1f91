package org.mesinfos.samples.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mesinfos.samples.layout.AmountCells.Column;
import org.mesinfos.samples.layout.LayoutFile.StatedCurrency;
import org.mesinfos.samples.pdf.PdfDrawing;
import org.mesinfos.samples.person.SeededRandom;

/** Drawn layout of the statement of an invented bank as PDF. */
final class PdfLayout {

    private static final int LEFT = 40;
    private static final int RIGHT = 560;
    private static final int LEADING = 13;
    private static final int LAST_LINE = 760;
    private static final int LABEL_LETTERS = 34;
    private static final int DATE_WIDTH = 66;
    private static final int POINTS_PER_LETTER = 5;
    private static final int SPACE = 8;

    private final SeededRandom random;
    private final LayoutLanguage language;
    private final AmountNotation notation;
    private final SignStyle style;
    private final InventedAccount account;
    private final DateTimeFormatter fullDates;
    private final DateTimeFormatter dates;
    private final List<Placed> columns = new ArrayList<>();
    private final boolean balanceColumn;
    private final boolean datesOnce;
    private final boolean repeatNames;
    private final boolean carry;
    private final StringBuilder sheet = new StringBuilder();
    private int labelX;
    private int y;
    private int page;

    /** Column with the x of its edge: the left one of texts, the right one of amounts. */
    private record Placed(String name, int x, Edge edge, Function<LayoutTransaction, String> cell) {}

    private enum Edge {
        LEFT,
        RIGHT
    }

    private PdfLayout(SeededRandom random) {
        this.random = random;
        this.language = LayoutLanguage.drawPrintable(random);
        this.notation = AmountNotation.draw(random, language).withPlainSpaces();
        this.style = SignStyle.drawPrinted(random);
        this.account = InventedAccount.draw(
                random, language, random.percent(20) ? 20 : 0, style == SignStyle.CHARGES ? 4 : 15);
        String pattern = language.draw(random, "dates");
        this.fullDates = DateTimeFormatter.ofPattern(pattern, language.locale());
        this.dates = random.percent(35) && withoutYear(pattern) != null
                ? DateTimeFormatter.ofPattern(withoutYear(pattern), language.locale())
                : fullDates;
        this.balanceColumn = style != SignStyle.CHARGES && random.percent(45);
        this.datesOnce = random.percent(12);
        this.repeatNames = random.percent(75);
        this.carry = style != SignStyle.CHARGES && random.percent(35);
    }

    private static @Nullable String withoutYear(String pattern) {
        return pattern.startsWith("dd") && !pattern.contains("MMM, ") ? pattern.replaceAll("[-/ ]?y+$", "") : null;
    }

    /** Draws the layout of one file. */
    static LayoutFile draw(long seed, int index) {
        SeededRandom random = SeededRandom.of(seed, "pdf", index);
        return new PdfLayout(random).file("statement-%02d.pdf".formatted(index));
    }

    private LayoutFile file(String name) {
        place();
        startPage();
        String lastDate = "";
        if (style != SignStyle.CHARGES) {
            balanceLine("opening", account.first(), account.opening());
        }
        for (LayoutTransaction transaction : account.transactions()) {
            List<String> label = wrapped(transaction);
            if (y + LEADING * (label.size() + 1) > LAST_LINE) {
                breakPage(transaction.balanceBefore());
                lastDate = "";
            }
            String date = dates.format(transaction.booking());
            transaction(transaction, label, datesOnce && date.equals(lastDate));
            lastDate = date;
        }
        totals();
        if (style != SignStyle.CHARGES) {
            balanceLine("closing", account.last(), account.closing());
        }
        annex();
        next();
        at(LEFT, language.word("disclaimer"));
        return new LayoutFile(name, "pdf", bytes(), StatedCurrency.STATED, account, account.transactions());
    }

    private byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfDrawing.of(sheet.toString()).write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Columns

    private void place() {
        int x = LEFT;
        boolean valueFirst = random.percent(40);
        boolean value = random.percent(50);
        String booking = language.draw(random, "booking");
        text(x, booking, transaction -> dates.format(transaction.booking()));
        x += width(booking);
        if (value && valueFirst) {
            String name = language.choices("value").get(0);
            text(x, name, transaction -> dates.format(transaction.value()));
            x += width(name);
        }
        if (random.percent(20)) {
            text(x, language.choices("reference").get(0), m -> "%06d".formatted(480_000 + 7 * m.number()));
            x += 62;
        }
        labelX = x;
        text(
                x,
                language.draw(random, "label"),
                transaction -> wrapped(transaction).get(0));
        int right = RIGHT;
        if (balanceColumn) {
            amount(right, language.draw(random, "balance"), transaction -> balanceText(transaction.balance()));
            right -= 72;
        }
        List<Column> amounts = amounts();
        for (int at = amounts.size() - 1; at >= 0; at--) {
            amount(right, amounts.get(at).name(), amounts.get(at).cell());
            right -= 72;
        }
        if (value && !valueFirst) {
            text(right - 52, language.choices("value").get(0), transaction -> dates.format(transaction.value()));
        }
    }

    /** Returns enough points for a column of dates and its name. */
    private static int width(String name) {
        return Math.max(DATE_WIDTH, POINTS_PER_LETTER * name.length() + SPACE);
    }

    private List<Column> amounts() {
        AmountCells cells = new AmountCells(random, language, notation, style);
        if (style != SignStyle.CODE) {
            return cells.columns();
        }
        String[] codes = language.draw(random, "codes").split(",", -1);
        return List.of(new Column(
                language.draw(random, "amount"),
                transaction -> cells.unsigned(transaction) + " " + (transaction.isDebit() ? codes[0] : codes[1])));
    }

    private String balanceText(BigDecimal balance) {
        return style == SignStyle.TRAILING_MINUS && balance.signum() < 0
                ? notation.unsigned(balance) + "-"
                : notation.format(balance);
    }

    private void text(int x, String name, Function<LayoutTransaction, String> cell) {
        columns.add(new Placed(name, x, Edge.LEFT, cell));
    }

    private void amount(int x, String name, Function<LayoutTransaction, String> cell) {
        columns.add(new Placed(name, x, Edge.RIGHT, cell));
    }

    // Lines of the table

    private List<String> wrapped(LayoutTransaction transaction) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : transaction.label().split(" ", -1)) {
            if (!line.isEmpty() && line.length() + word.length() > LABEL_LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (!transaction.counterpartyAccount().isEmpty() && transaction.number() % 2 == 0) {
            lines.add(transaction.counterpartyAccount());
        }
        LayoutTransaction.Original original = transaction.original();
        if (original != null) {
            lines.add(notation.unsigned(original.amount()) + " " + original.currency() + "  1 " + original.currency()
                    + " = " + notation.format(original.rate()) + " " + language.currency());
        }
        return lines;
    }

    private void transaction(LayoutTransaction transaction, List<String> label, boolean dateOmitted) {
        next();
        for (int at = 0; at < columns.size(); at++) {
            Placed column = columns.get(at);
            if (at > 0 || !dateOmitted) {
                print(column, column.cell().apply(transaction));
            }
        }
        for (String further : label.subList(1, label.size())) {
            next();
            at(labelX, further);
        }
    }

    private void balanceLine(String key, LocalDate day, BigDecimal balance) {
        next();
        String name = language.draw(random, key) + (random.percent(50) ? " " + fullDates.format(day) : "");
        at(labelX, name);
        amountUnder(balance);
    }

    /** Prints a balance in its own column, otherwise in the one of its sign. */
    private void amountUnder(BigDecimal balance) {
        List<Placed> amounts =
                columns.stream().filter(column -> column.edge() == Edge.RIGHT).toList();
        if (balanceColumn) {
            print(amounts.get(0), balanceText(balance));
        } else if (style.isSplit()) {
            String side = balance.signum() < 0 ? "debit" : "credit";
            amounts.stream()
                    .filter(column -> language.choices(side).contains(column.name()))
                    .findFirst()
                    .ifPresent(column -> print(column, notation.unsigned(balance)));
        } else if (style == SignStyle.CODE) {
            String[] codes = language.choices("codes").get(0).split(",", -1);
            to(RIGHT, notation.unsigned(balance) + " " + (balance.signum() < 0 ? codes[0] : codes[1]));
        } else {
            to(RIGHT, balanceText(balance));
        }
    }

    private void totals() {
        if (random.percent(45)) {
            return;
        }
        next();
        at(labelX, language.draw(random, "total"));
        for (Placed column : columns) {
            if (language.choices("debit").contains(column.name())) {
                print(column, notation.unsigned(account.debits()));
            } else if (language.choices("credit").contains(column.name())) {
                print(column, notation.unsigned(account.credits()));
            } else if (style == SignStyle.CHARGES && column.edge() == Edge.RIGHT) {
                print(column, notation.format(account.opening().subtract(account.closing())));
            }
        }
    }

    /** Prints a table of payments to come, or of fees, after the statement. */
    private void annex() {
        if (!random.percent(30)) {
            return;
        }
        next();
        next();
        at(LEFT, language.draw(random, "annexes"));
        next();
        at(LEFT, language.choices("booking").get(0));
        at(labelX, language.choices("label").get(0));
        to(RIGHT - 80, language.choices("amount").get(0));
        for (int line = 1; line <= 3; line++) {
            next();
            at(LEFT, fullDates.format(account.last().plusDays(2L * line)));
            at(labelX, language.draw(random, "billers"));
            to(RIGHT - 80, notation.unsigned(BigDecimal.valueOf(random.between(900, 9_900), 2)));
        }
    }

    // Pages

    private void startPage() {
        page++;
        sheet.append("page\n");
        y = 40;
        at(LEFT, "Invented Bank");
        to(RIGHT, language.choices("statement").get(0) + " " + page);
        if (page == 1) {
            firstPage();
        }
        if (page == 1 || repeatNames) {
            next();
            next();
            columns.forEach(column -> print(column, column.name()));
        }
    }

    private void firstPage() {
        next();
        next();
        to(RIGHT, account.holder());
        next();
        at(LEFT, style == SignStyle.CHARGES ? language.word("card") : language.draw(random, "statement"));
        to(RIGHT, "12 Quai 75000");
        next();
        at(LEFT, language.draw(random, "accountName") + ": " + account.number());
        next();
        at(LEFT, language.choices("currencyName").get(0) + ": " + language.currency());
        next();
        String period = language.word("periodText")
                .formatted(fullDates.format(account.first()), fullDates.format(account.last()));
        at(LEFT, language.draw(random, "period") + " " + period);
        if (random.percent(25)) {
            next();
            at(
                    LEFT,
                    language.word("printed") + " "
                            + fullDates.format(account.last().plusDays(3)));
        }
        next();
    }

    private void breakPage(BigDecimal balance) {
        if (carry) {
            next();
            at(labelX, language.word("forward"));
            amountUnder(balance);
        }
        startPage();
        if (carry) {
            next();
            at(labelX, language.word("brought"));
            amountUnder(balance);
        }
    }

    private void next() {
        y += LEADING;
    }

    private void print(Placed column, String text) {
        if (column.edge() == Edge.LEFT) {
            at(column.x(), text);
        } else {
            to(column.x(), text);
        }
    }

    private void at(int x, String text) {
        put("at", x, text);
    }

    private void to(int x, String text) {
        put("to", x, text);
    }

    private void put(String edge, int x, String text) {
        if (!text.isBlank()) {
            sheet.append(edge)
                    .append(' ')
                    .append(x)
                    .append(' ')
                    .append(y)
                    .append(" | ")
                    .append(text)
                    .append('\n');
        }
    }
}
