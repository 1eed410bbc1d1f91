package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mesinfos.connectors.format.pdf.PdfFile;

/** A generated invoice of a fictitious seller to a fictitious person, and the values expected from it. */
final class GeneratedInvoice {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final List<String> GOODS = List.of(
            "Pumpe 12 V", "Main d'oeuvre", "Oak shelf, 2 parts", "Fiets 28 inch", "Silla plegable", "Lampada 40 W");
    private static final int[] EDGES = {330, 400, 460, 550};

    /** An item as printed. */
    record GeneratedItem(String label, int quantity, BigDecimal price, BigDecimal amount) {}

    private final InvoiceStyle style;
    private final List<GeneratedItem> lines = new ArrayList<>();
    private final int rate;
    private final LocalDate issued;
    private final String number;
    private final PdfFile file = new PdfFile();
    private double y;

    private GeneratedInvoice(InvoiceStyle style, Random random, int items) {
        this.style = style;
        this.rate = 5 + random.nextInt(20);
        this.issued = LocalDate.of(2023, 1 + random.nextInt(12), 13 + random.nextInt(15));
        this.number = "F" + (2000 + random.nextInt(8000)) + "-" + random.nextInt(999);
        for (int i = 0; i < items; i++) {
            int quantity = 1 + random.nextInt(9);
            BigDecimal price = new BigDecimal(1 + random.nextInt(90_000)).movePointLeft(2);
            lines.add(new GeneratedItem(
                    GOODS.get(random.nextInt(GOODS.size())),
                    quantity,
                    price,
                    price.multiply(BigDecimal.valueOf(quantity))));
        }
    }

    static GeneratedInvoice of(InvoiceStyle style, long seed, int items) {
        return new GeneratedInvoice(style, new Random(seed), items);
    }

    String number() {
        return number;
    }

    LocalDate issued() {
        return issued;
    }

    LocalDate due() {
        return issued.plusDays(30);
    }

    int rate() {
        return rate;
    }

    List<GeneratedItem> lines() {
        return lines;
    }

    BigDecimal net() {
        return lines.stream().map(GeneratedItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal tax() {
        return net().multiply(BigDecimal.valueOf(rate)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    BigDecimal gross() {
        return net().add(tax());
    }

    PdfFile draw() {
        return draw(BigDecimal.ZERO);
    }

    /** @param missing amount by which the printed gross total is too low */
    PdfFile draw(BigDecimal missing) {
        file.page();
        file.left(50, 60, style.wording().seller());
        file.left(50, 74, "1 quai des Tests, 44000 Nantes");
        file.left(330, 60, style.wording().title());
        file.left(50, 110, "Mme CLAIRE MOREL");
        head();
        table();
        y += 20;
        sum(style.wording().net(), net());
        sum(style.wording().tax() + " " + rate + " %", tax());
        sum(style.wording().gross(), gross().subtract(missing));
        file.left(50, 800, style.wording().seller() + ", 1 quai des Tests, call 02 40 00 00 00");
        return file;
    }

    private void head() {
        InvoiceStyle.Wording words = style.wording();
        List<String> names = List.of(words.number(), words.issued(), words.due(), words.customer());
        List<String> values = List.of(number, style.date(issued), style.date(due()), "K-20417");
        for (int i = 0; i < names.size(); i++) {
            switch (style.layout()) {
                case AFTER_COLON -> file.left(50, 160 + 14 * i, names.get(i) + ": " + values.get(i));
                case RIGHT_COLUMN -> {
                    file.left(320, 160 + 14 * i, names.get(i));
                    file.right(550, 160 + 14 * i, values.get(i));
                }
                case BELOW_CAPTION -> {
                    file.left(50 + 130 * i, 160, names.get(i));
                    file.left(50 + 130 * i, 174, values.get(i));
                }
            }
        }
        y = 240;
    }

    private void table() {
        header();
        for (GeneratedItem line : lines) {
            if (y > 740) {
                file.page();
                y = 60;
                header();
            }
            file.left(50, y, line.label());
            cells(List.of(
                    String.valueOf(line.quantity()),
                    style.amount(line.price()),
                    rate + " %",
                    style.amount(line.amount())));
            y += 15;
        }
    }

    private void header() {
        file.left(50, y, style.wording().columns().get(0));
        cells(style.wording().columns().subList(1, 5));
        y += 16;
    }

    private void cells(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            file.right(EDGES[i], y, cells.get(i));
        }
    }

    private void sum(String name, BigDecimal amount) {
        file.left(340, y, name);
        file.right(550, y, style.amount(amount));
        y += 14;
    }
}
