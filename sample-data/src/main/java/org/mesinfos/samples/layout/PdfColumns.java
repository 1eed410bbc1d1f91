package org.mesinfos.samples.layout;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mesinfos.samples.layout.AmountCells.Column;
import org.mesinfos.samples.person.SeededRandom;

/** Drawn columns of the statement of an invented bank as PDF. */
final class PdfColumns {

    private static final int DATE_WIDTH = 66;
    private static final int POINTS_PER_LETTER = 5;
    private static final int SPACE = 8;

    private final SeededRandom random;
    private final LayoutLanguage language;
    private final AmountNotation notation;
    private final SignStyle style;
    private final DateTimeFormatter dates;
    private final PrintedLabels labels;
    private final boolean balanceColumn;
    private final List<PdfColumn> columns = new ArrayList<>();
    private int labelX;

    /** @param balanceColumn true if one column has the balances after the transactions */
    PdfColumns(
            SeededRandom random,
            LayoutLanguage language,
            AmountNotation notation,
            SignStyle style,
            DateTimeFormatter dates,
            boolean balanceColumn) {
        this.random = random;
        this.language = language;
        this.notation = notation;
        this.style = style;
        this.dates = dates;
        this.labels = new PrintedLabels(language, notation);
        this.balanceColumn = balanceColumn;
        place();
    }

    List<PdfColumn> all() {
        return columns;
    }

    /** Returns the columns of amounts, from right to left. */
    List<PdfColumn> amounts() {
        return columns.stream().filter(PdfColumn::hasAmounts).toList();
    }

    /** Returns the left edge of the labels. */
    int labelX() {
        return labelX;
    }

    /** Draws the columns, from left to right and back. */
    private void place() {
        int x = PdfSheet.LEFT;
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
                transaction -> labels.of(transaction).get(0));
        int right = PdfSheet.RIGHT;
        if (balanceColumn) {
            amount(right, language.draw(random, "balance"), transaction -> balanceText(transaction.balance()));
            right -= 72;
        }
        List<Column> amounts = cells();
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

    private List<Column> cells() {
        AmountCells cells = new AmountCells(random, language, notation, style);
        if (style != SignStyle.CODE) {
            return cells.columns();
        }
        String[] codes = language.draw(random, "codes").split(",", -1);
        return List.of(new Column(
                language.draw(random, "amount"),
                transaction -> cells.unsigned(transaction) + " " + (transaction.isDebit() ? codes[0] : codes[1])));
    }

    /** Returns a balance as the statement prints it. */
    String balanceText(BigDecimal balance) {
        return style == SignStyle.TRAILING_MINUS && balance.signum() < 0
                ? notation.unsigned(balance) + "-"
                : notation.format(balance);
    }

    private void text(int x, String name, Function<LayoutTransaction, String> cell) {
        columns.add(new PdfColumn(name, x, PdfColumn.Edge.LEFT, cell));
    }

    private void amount(int x, String name, Function<LayoutTransaction, String> cell) {
        columns.add(new PdfColumn(name, x, PdfColumn.Edge.RIGHT, cell));
    }
}
