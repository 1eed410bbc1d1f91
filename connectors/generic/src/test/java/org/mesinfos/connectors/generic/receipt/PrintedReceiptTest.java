package org.mesinfos.connectors.generic.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.document.Document;

/** Limit of the length of a receipt. */
class PrintedReceiptTest {

    private static Optional<PrintedReceipt> receipt(int lines) {
        List<PdfLine> printed = new ArrayList<>();
        printed.add(line(1, "Bread", "4.50"));
        printed.add(line(2, "Total", "4.50"));
        while (printed.size() < lines) {
            printed.add(line(printed.size() + 1, "Thanks", "again"));
        }
        return PrintedReceipt.of(List.of(new PdfPage(1, 300, 10 * lines + 10.0, printed)), Optional.empty());
    }

    private static PdfLine line(int number, String first, String second) {
        return new PdfLine(number * 10.0, List.of(new PdfWord(first, 10, 60), new PdfWord(second, 200, 230)));
    }

    @Test
    void receiptHasAtMost3000Lines() {
        assertThat(receipt(3_000)).isPresent();
        assertThat(receipt(3_001)).isEmpty();
    }

    @Test
    void itemsThatStartWithDatesAreTheTransactionsOfAnAccount() {
        List<PdfLine> printed =
                List.of(line(1, "01/08 Bread", "4.50"), line(2, "02/08 Milk", "1.50"), line(3, "Total", "6.00"));

        assertThat(PrintedReceipt.of(List.of(new PdfPage(1, 300, 1100, printed)), Optional.empty()))
                .isEmpty();
    }

    @Test
    void datesOfTransactionsMayNameTheMonth() {
        List<PdfLine> printed =
                List.of(line(1, "01 AUG Bread", "4.50"), line(2, "2 Aug 2024 Milk", "1.50"), line(3, "Total", "6.00"));

        assertThat(PrintedReceipt.of(List.of(new PdfPage(1, 300, 1100, printed)), Optional.empty()))
                .isEmpty();
    }

    private static ReceiptHeader headerOf(List<String> linesAbove) {
        List<PdfLine> printed = new ArrayList<>();
        for (String text : linesAbove) {
            List<PdfWord> words = new ArrayList<>();
            double left = 10;
            for (String word : text.split(" ", -1)) {
                words.add(new PdfWord(word, left, left + 5 * word.length()));
                left += 5 * (word.length() + 1);
            }
            printed.add(new PdfLine(10 + 12 * printed.size(), words));
        }
        printed.add(line(100, "Bread", "4.50"));
        printed.add(line(102, "Total", "4.50"));
        return PrintedReceipt.of(List.of(new PdfPage(1, 300, 1100, printed)), Optional.empty())
                .orElseThrow()
                .header();
    }

    @Test
    void nameOfTheShopIsInTheFirstThreeLines() {
        assertThat(headerOf(List.of("Ticket", "Receipt", "Lantern Store")).shopName())
                .contains("Lantern Store");
        assertThat(headerOf(List.of("Bon", "Ticket", "Receipt", "Lantern Store"))
                        .shopName())
                .isEmpty();
    }

    private static ReceiptHeader headerWithTownBelow(int count) {
        List<String> lines = new ArrayList<>(Collections.nCopies(count, "Thanks again"));
        lines.add("12345 Hafenstadt");
        return headerOf(lines);
    }

    @Test
    void townOfTheShopIsInTheFirstTwelveLines() {
        assertThat(headerWithTownBelow(11).address()).isPresent();
        assertThat(headerWithTownBelow(12).address()).isEmpty();
    }

    private static int itemsBelowAmounts(int count) {
        List<PdfLine> printed = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            printed.add(line(printed.size() + 1, "Capital", i + "00.00"));
        }
        printed.add(line(printed.size() + 1, "Bread", "4.50"));
        printed.add(line(printed.size() + 1, "Total", "4.50"));
        return PrintedReceipt.of(List.of(new PdfPage(1, 300, 200, printed)), Optional.empty())
                .orElseThrow()
                .items()
                .size();
    }

    @Test
    void upToThreeAmountsAreAboveTheItems() {
        assertThat(itemsBelowAmounts(3)).isEqualTo(1);
        assertThat(itemsBelowAmounts(4)).isEqualTo(5);
    }

    @Test
    void hoursAfterNoonArePrintedFromTwelveToEleven() {
        assertThat(headerOf(List.of("13/12/2023 2:05 pm")).dateTime()).contains(LocalDateTime.of(2023, 12, 13, 14, 5));
        assertThat(headerOf(List.of("13/12/2023 12:05 pm")).dateTime()).contains(LocalDateTime.of(2023, 12, 13, 12, 5));
        assertThat(headerOf(List.of("13/12/2023 12:05 am")).dateTime()).contains(LocalDateTime.of(2023, 12, 13, 0, 5));
    }

    private static ReceiptRow row(String... words) {
        List<PdfWord> printed = new ArrayList<>();
        for (String word : words) {
            double left = 10 + 60 * printed.size();
            printed.add(new PdfWord(word, left, left + 5 * word.length()));
        }
        return ReceiptRow.of(Document.of(List.of(new PdfPage(1, 900, 200, List.of(new PdfLine(20, printed)))))
                .lines()
                .get(0));
    }

    @Test
    void textAfterAnAmountHasUpToThreeLetters() {
        assertThat(row("Bread", "4.50", "abc").amount()).isPresent();
        assertThat(row("Bread", "4.50", "abcd").amount()).isEmpty();
    }

    @Test
    void lineOfATaxHasACodeOfUpToThreeLettersAndUpToSixNumbers() {
        assertThat(ReceiptTax.of(row("ABC", "20%", "10.00", "2.00", "12.00"))
                        .orElseThrow()
                        .code())
                .isEqualTo("ABC");
        assertThat(ReceiptTax.of(row("ABCD", "20%", "10.00", "2.00", "12.00"))
                        .orElseThrow()
                        .code())
                .isEmpty();
        assertThat(ReceiptTax.of(row("A", "20%", "10.00", "2.00", "12.00", "1.00", "1.00", "1.00")))
                .isPresent();
        assertThat(ReceiptTax.of(row("A", "20%", "10.00", "2.00", "12.00", "1.00", "1.00", "1.00", "1.00")))
                .isEmpty();
    }
}
