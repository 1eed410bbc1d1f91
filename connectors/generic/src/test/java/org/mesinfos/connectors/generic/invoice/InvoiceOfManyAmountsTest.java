package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/** Invoices with tables of thousands of amounts below the names of totals. */
class InvoiceOfManyAmountsTest {

    private static final int ROWS = 5_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<PdfLine> lines = new ArrayList<>();

    /** Prints a line of cells that are 120 points apart. */
    private void print(String... cells) {
        List<PdfWord> words = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            double left = 40 + 120 * i;
            for (String word : cells[i].split(" ", -1)) {
                words.add(new PdfWord(word, left, left + 4 * word.length()));
                left += 4 * (word.length() + 1);
            }
        }
        lines.add(new PdfLine(50 + 12 * lines.size(), words));
    }

    private static String amount(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** Prints rows of different amounts. In none is the total the sum of net and tax. */
    private void printRows() {
        print("Date", "Net", "Tax amount", "Fee", "Total");
        for (int i = 0; i < ROWS; i++) {
            print("01/02/2024", amount(1000 + 20 * i), amount(200 + 4 * i), "0.01", amount(1201 + 24 * i));
        }
    }

    private InvoiceTotals read() {
        List<PdfPage> pages = List.of(new PdfPage(1, 700, 100 + 12 * lines.size(), lines));
        return assertTimeoutPreemptively(
                LIMIT,
                () -> PrintedInvoice.extract(pages, Optional.empty())
                        .orElseThrow()
                        .totals());
    }

    @Test
    void totalsBelowALongTableAreFoundInTime() {
        print("Invoice no. 12");
        printRows();
        print("Net", "300,000.00");
        print("Tax amount", "60,000.00");
        print("Total incl. VAT", "360,000.00");

        InvoiceTotals totals = read();

        assertThat(totals.net()).contains(new BigDecimal("300000.00"));
        assertThat(totals.tax()).contains(new BigDecimal("60000.00"));
        assertThat(totals.gross()).contains(new BigDecimal("360000.00"));
    }

    @Test
    void totalsThatDoNotAddUpAreComparedInTime() {
        print("Invoice no. 12");
        printRows();
        print("Total incl. VAT", "360,000.00");

        assertThat(read().gross()).contains(new BigDecimal("360000.00"));
    }
}
