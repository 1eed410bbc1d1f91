package org.mesinfos.connectors.generic.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/** Limit of the length of a receipt. */
class PrintedReceiptTest {

    private static Optional<PrintedReceipt> receipt(int lines) {
        List<PdfLine> printed = new ArrayList<>();
        printed.add(line(1, "Bread", "4.50"));
        printed.add(line(2, "Total", "4.50"));
        while (printed.size() < lines) {
            printed.add(line(printed.size() + 1, "Thanks", "again"));
        }
        return PrintedReceipt.of(List.of(new PdfPage(1, 300, 10 * lines + 10.0, printed)));
    }

    private static PdfLine line(int number, String first, String second) {
        return new PdfLine(number * 10.0, List.of(new PdfWord(first, 10, 60), new PdfWord(second, 200, 230)));
    }

    @Test
    void receiptHasAtMost3000Lines() {
        assertThat(receipt(3_000)).isPresent();
        assertThat(receipt(3_001)).isEmpty();
    }
}
