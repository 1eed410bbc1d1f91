package org.mesinfos.samples.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mesinfos.samples.layout.LayoutFile.StatedCurrency;
import org.mesinfos.samples.person.SeededRandom;

/** Drawn layout of the statement of an invented bank as PDF. */
final class PdfLayout {

    private final SeededRandom random;
    private final LayoutLanguage language;
    private final AmountNotation notation;
    private final SignStyle style;
    private final InventedAccount account;
    private final DateTimeFormatter fullDates;
    private final DateTimeFormatter dates;
    private final PdfColumns columns;
    private final PrintedLabels labels;
    private final boolean balanceColumn;
    private final boolean datesOnce;
    private final boolean repeatNames;
    private final boolean carry;
    private final PdfSheet sheet = new PdfSheet();

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
        this.labels = new PrintedLabels(language, notation);
        this.columns = new PdfColumns(random, language, notation, style, dates, balanceColumn);
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
        startPage();
        String lastDate = "";
        if (style != SignStyle.CHARGES) {
            balanceLine("opening", account.first(), account.opening());
        }
        for (LayoutTransaction transaction : account.transactions()) {
            List<String> label = labels.of(transaction);
            if (!sheet.hasRoomFor(label.size() + 1)) {
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
        sheet.next();
        sheet.at(PdfSheet.LEFT, language.word("disclaimer"));
        return new LayoutFile(name, "pdf", sheet.bytes(), StatedCurrency.STATED, account, account.transactions());
    }

    // Lines of the table

    private void transaction(LayoutTransaction transaction, List<String> label, boolean dateOmitted) {
        sheet.next();
        for (int at = 0; at < columns.all().size(); at++) {
            PdfColumn column = columns.all().get(at);
            if (at > 0 || !dateOmitted) {
                column.print(sheet, column.cell().apply(transaction));
            }
        }
        for (String further : label.subList(1, label.size())) {
            sheet.next();
            sheet.at(columns.labelX(), further);
        }
    }

    private void balanceLine(String key, LocalDate day, BigDecimal balance) {
        sheet.next();
        String name = language.draw(random, key) + (random.percent(50) ? " " + fullDates.format(day) : "");
        sheet.at(columns.labelX(), name);
        amountUnder(balance);
    }

    /** Prints a balance in its own column, otherwise in the one of its sign. */
    private void amountUnder(BigDecimal balance) {
        List<PdfColumn> amounts = columns.amounts();
        if (balanceColumn) {
            amounts.get(0).print(sheet, columns.balanceText(balance));
        } else if (style.isSplit()) {
            String side = balance.signum() < 0 ? "debit" : "credit";
            amounts.stream()
                    .filter(column -> language.choices(side).contains(column.name()))
                    .findFirst()
                    .ifPresent(column -> column.print(sheet, notation.unsigned(balance)));
        } else if (style == SignStyle.CODE) {
            String[] codes = language.choices("codes").get(0).split(",", -1);
            sheet.to(PdfSheet.RIGHT, notation.unsigned(balance) + " " + (balance.signum() < 0 ? codes[0] : codes[1]));
        } else {
            sheet.to(PdfSheet.RIGHT, columns.balanceText(balance));
        }
    }

    private void totals() {
        if (random.percent(45)) {
            return;
        }
        sheet.next();
        sheet.at(columns.labelX(), language.draw(random, "total"));
        for (PdfColumn column : columns.all()) {
            if (language.choices("debit").contains(column.name())) {
                column.print(sheet, notation.unsigned(account.debits()));
            } else if (language.choices("credit").contains(column.name())) {
                column.print(sheet, notation.unsigned(account.credits()));
            } else if (style == SignStyle.CHARGES && column.hasAmounts()) {
                column.print(sheet, notation.format(account.opening().subtract(account.closing())));
            }
        }
    }

    /** Prints a table of payments to come, or of fees, after the statement. */
    private void annex() {
        if (!random.percent(30)) {
            return;
        }
        sheet.next();
        sheet.next();
        sheet.at(PdfSheet.LEFT, language.draw(random, "annexes"));
        sheet.next();
        sheet.at(PdfSheet.LEFT, language.choices("booking").get(0));
        sheet.at(columns.labelX(), language.choices("label").get(0));
        sheet.to(PdfSheet.RIGHT - 80, language.choices("amount").get(0));
        for (int line = 1; line <= 3; line++) {
            sheet.next();
            sheet.at(PdfSheet.LEFT, fullDates.format(account.last().plusDays(2L * line)));
            sheet.at(columns.labelX(), language.draw(random, "billers"));
            sheet.to(PdfSheet.RIGHT - 80, notation.unsigned(BigDecimal.valueOf(random.between(900, 9_900), 2)));
        }
    }

    // Pages

    private void startPage() {
        int page = sheet.startPage();
        sheet.at(PdfSheet.LEFT, "Invented Bank");
        sheet.to(PdfSheet.RIGHT, language.choices("statement").get(0) + " " + page);
        if (page == 1) {
            firstPage();
        }
        if (page == 1 || repeatNames) {
            sheet.next();
            sheet.next();
            columns.all().forEach(column -> column.print(sheet, column.name()));
        }
    }

    private void firstPage() {
        sheet.next();
        sheet.next();
        sheet.to(PdfSheet.RIGHT, account.holder());
        sheet.next();
        sheet.at(
                PdfSheet.LEFT, style == SignStyle.CHARGES ? language.word("card") : language.draw(random, "statement"));
        sheet.to(PdfSheet.RIGHT, "12 Quai 75000");
        sheet.next();
        sheet.at(PdfSheet.LEFT, language.draw(random, "accountName") + ": " + account.number());
        sheet.next();
        sheet.at(PdfSheet.LEFT, language.choices("currencyName").get(0) + ": " + language.currency());
        sheet.next();
        String period = language.word("periodText")
                .formatted(fullDates.format(account.first()), fullDates.format(account.last()));
        sheet.at(PdfSheet.LEFT, language.draw(random, "period") + " " + period);
        if (random.percent(25)) {
            sheet.next();
            sheet.at(
                    PdfSheet.LEFT,
                    language.word("printed") + " "
                            + fullDates.format(account.last().plusDays(3)));
        }
        sheet.next();
    }

    private void breakPage(BigDecimal balance) {
        if (carry) {
            sheet.next();
            sheet.at(columns.labelX(), language.word("forward"));
            amountUnder(balance);
        }
        startPage();
        if (carry) {
            sheet.next();
            sheet.at(columns.labelX(), language.word("brought"));
            amountUnder(balance);
        }
    }
}
