package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.generic.statement.StatementStyle.Align;
import org.mesinfos.connectors.generic.statement.StatementStyle.AmountStyle;
import org.mesinfos.connectors.generic.statement.StatementStyle.Column;
import org.mesinfos.connectors.generic.statement.StatementStyle.DatePrinting;
import org.mesinfos.connectors.generic.statement.StatementStyle.Kind;
import org.mesinfos.connectors.generic.statement.StatementStyle.Order;

/**
 * A generated statement of a fictitious bank with transactions of fictitious people, and the values expected from it.
 */
final class GeneratedStatement {

    private static final List<List<String>> LABELS = List.of(
            List.of("CARTE 14/12 LIBRAIRIE DES HALLES"),
            List.of("VIREMENT RECU", "Mme CLAIRE MOREL", "LOYER DECEMBRE REF 2210-44"),
            List.of("PRLV SEPA TELECOM AZUR", "MANDAT FR12ZZZ400001"),
            List.of("Card payment QUAY BAKERY 12"),
            List.of("Total Energy 44 NANTES"),
            List.of("RETRAIT DAB 1200 RUE DU PORT"),
            List.of("Standing order", "J. Smith", "Rent 12.50 share"),
            List.of("Gehalt Werkstatt Nord", "KREF 2024-01"));

    /** A transaction as printed. */
    record GeneratedTransaction(
            LocalDate date, LocalDate valueDate, BigDecimal amount, BigDecimal balance, String label) {}

    private final StatementStyle style;
    private final List<GeneratedTransaction> transactions;
    private final BigDecimal opening;
    private final PdfFile file = new PdfFile();
    private final double leading;
    private final double rowGap;
    private final boolean headerOnEveryPage;
    private double y;
    private int pages;

    private GeneratedStatement(StatementStyle style, Random random, int rows) {
        this.style = style;
        this.opening = new BigDecimal(random.nextInt(400_000)).movePointLeft(2);
        this.leading = 11 + random.nextInt(3);
        this.rowGap = random.nextInt(6);
        this.headerOnEveryPage = random.nextInt(3) > 0;
        this.transactions = transactions(random, rows);
    }

    static GeneratedStatement of(StatementStyle style, long seed, int rows) {
        return new GeneratedStatement(style, new Random(seed), rows);
    }

    List<GeneratedTransaction> transactions() {
        return transactions;
    }

    PdfFile draw() {
        return draw(List.of());
    }

    /** @param missing transactions that are not printed, but included in the balances */
    PdfFile draw(List<GeneratedTransaction> missing) {
        startPage();
        for (String line :
                List.of(style.wording().title(), "Mme CLAIRE MOREL", "12 RUE DES ARTISANS", "44000 NANTES")) {
            left(60, line);
        }
        LocalDate last = LocalDate.of(2024, 1, 15);
        left(300, style.wording().account());
        left(60, style.wording().period());
        y += 10;
        header();
        List<GeneratedTransaction> printed = new ArrayList<>(transactions);
        printed.removeAll(missing);
        if (style.order() == Order.NEWEST_FIRST) {
            Collections.reverse(printed);
        } else {
            balance(style.wording().opening(), LocalDate.of(2023, 12, 15), opening);
        }
        LocalDate before = null;
        for (GeneratedTransaction transaction : printed) {
            row(
                    transaction,
                    style.dating() == DatePrinting.FIRST_ROW_OF_DATE
                            && transaction.date().equals(before));
            before = transaction.date();
        }
        if (!style.wording().total().isEmpty()) {
            y += leading;
            at(column(Kind.LABEL), style.wording().total());
            y += leading;
        }
        if (style.order() == Order.OLDEST_FIRST) {
            balance(style.wording().closing(), last, closing());
        }
        y += 40;
        left(
                60,
                "Invented bank, 1 quai des Tests, 44000 Nantes. Call 02 40 00 00 00 before 31/12/2030 for 12,50 a minute.");
        footer();
        return file;
    }

    BigDecimal closing() {
        return transactions.stream().map(GeneratedTransaction::amount).reduce(opening, BigDecimal::add);
    }

    private void row(GeneratedTransaction transaction, boolean undated) {
        List<String> lines = new ArrayList<>();
        for (List<String> label : LABELS) {
            if (String.join(" ", label).equals(transaction.label())) {
                lines.addAll(label);
            }
        }
        if (y + leading * lines.size() > 760) {
            footer();
            startPage();
            left(60, style.wording().account());
            if (headerOnEveryPage) {
                header();
            } else {
                y += 20;
            }
            undated = false;
        }
        if (!undated) {
            at(column(Kind.DATE), style.date(transaction.date()));
            if (style.has(Kind.VALUE_DATE)) {
                at(column(Kind.VALUE_DATE), style.date(transaction.valueDate()));
            }
        }
        if (style.amounts() == AmountStyle.DEBIT_CREDIT) {
            at(
                    column(transaction.amount().signum() < 0 ? Kind.DEBIT : Kind.CREDIT),
                    style.amount(transaction.amount()));
        } else {
            at(column(Kind.AMOUNT), style.amount(transaction.amount()));
        }
        if (style.has(Kind.BALANCE)) {
            at(column(Kind.BALANCE), signed(transaction.balance()));
        }
        for (String line : lines) {
            at(column(Kind.LABEL), line);
            y += leading;
        }
        y += rowGap;
    }

    private void balance(String words, LocalDate date, BigDecimal balance) {
        if (words.isEmpty()) {
            return;
        }
        at(column(Kind.LABEL), words.replace("{0}", style.date(date)));
        BigDecimal printed = style.amounts() == AmountStyle.CARD_CHARGES_POSITIVE ? balance.negate() : balance;
        if (style.has(Kind.BALANCE)) {
            at(column(Kind.BALANCE), signed(printed));
        } else if (style.amounts() == AmountStyle.DEBIT_CREDIT) {
            at(column(printed.signum() < 0 ? Kind.DEBIT : Kind.CREDIT), style.number(printed));
        } else if (style.amounts() == AmountStyle.CARD_CHARGES_POSITIVE) {
            at(column(Kind.AMOUNT), signed(printed));
        } else {
            at(column(Kind.AMOUNT), style.amount(printed));
        }
        y += leading + rowGap;
    }

    private String signed(BigDecimal balance) {
        return (balance.signum() < 0 ? "-" : "") + style.number(balance);
    }

    private void header() {
        for (Column column : style.columns()) {
            if (column.headerAlign() == Align.LEFT) {
                file.left(column.headerX(), y, column.header());
            } else {
                file.right(column.headerX(), y, column.header());
            }
        }
        y += leading + 4;
    }

    private void at(Column column, String text) {
        if (column.align() == Align.LEFT) {
            file.left(column.x(), y, text);
        } else {
            file.right(column.x(), y, text);
        }
    }

    private Column column(Kind kind) {
        return style.columns().stream()
                .filter(column -> column.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void left(double x, String text) {
        file.left(x, y, text);
        y += leading;
    }

    private void startPage() {
        file.page();
        pages++;
        y = 60;
    }

    private void footer() {
        file.left(60, 800, "Invented bank SA, capital 12 000 000 EUR, RCS Nantes 000 000 000");
        file.right(540, 800, "Page " + pages);
    }

    private List<GeneratedTransaction> transactions(Random random, int rows) {
        List<GeneratedTransaction> result = new ArrayList<>();
        LocalDate date = LocalDate.of(2023, 12, 16);
        BigDecimal balance = opening;
        for (int i = 0; i < rows; i++) {
            date = date.plusDays(random.nextInt(2) * (long) random.nextInt(3));
            if (date.isAfter(LocalDate.of(2024, 1, 14))) {
                date = LocalDate.of(2024, 1, 14);
            }
            BigDecimal amount = new BigDecimal(1 + random.nextInt(250_000)).movePointLeft(2);
            amount = random.nextInt(4) > 0 ? amount.negate() : amount;
            balance = balance.add(amount);
            String label = String.join(" ", LABELS.get(random.nextInt(LABELS.size())));
            result.add(new GeneratedTransaction(date, date.plusDays(random.nextInt(2)), amount, balance, label));
        }
        return result;
    }
}
