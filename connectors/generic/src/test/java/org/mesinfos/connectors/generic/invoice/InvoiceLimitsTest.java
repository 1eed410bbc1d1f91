package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.document.CaptionDictionary;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentTableHeader;
import org.mesinfos.connectors.generic.document.DocumentTableHeaderFinder;

/** Distances up to which the lines of an invoice belong together, and the part of the page that contains its head. */
class InvoiceLimitsTest {

    private static final double HEIGHT = 1000;

    /** Returns a line of words of five points a letter, one letter apart. */
    private static PdfLine line(double baseline, double left, String text) {
        List<PdfWord> words = new ArrayList<>();
        double at = left;
        for (String word : text.split(" ", -1)) {
            words.add(new PdfWord(word, at, at + 5 * word.length()));
            at += 5 * (word.length() + 1);
        }
        return new PdfLine(baseline, words);
    }

    private static PrintedInvoice invoice(PdfLine... further) {
        List<PdfLine> lines = new ArrayList<>(List.of(line(50, 40, "Rechnung Nr. 12")));
        lines.addAll(List.of(further));
        lines.add(new PdfLine(970, List.of(new PdfWord("Rechnungsbetrag", 40, 115), new PdfWord("36,00", 300, 325))));
        return PrintedInvoice.extract(List.of(new PdfPage(1, 595, HEIGHT, lines)), Optional.empty())
                .orElseThrow();
    }

    private static Optional<String> buyer(double distance, double offset) {
        PrintedInvoice invoice = invoice(line(100, 40, "Käufer"), line(100 + distance, 40 + offset, "Anna Hafen"));
        return BuyerNameFinder.find(invoice.document(), invoice.captions());
    }

    @Test
    void nameOfTheBuyerIsUpTo22PointsBelowItsCaptionAnd12Beside() {
        assertThat(buyer(22, 0)).contains("Anna Hafen");
        assertThat(buyer(22.1, 0)).isEmpty();
        assertThat(buyer(20, 12)).contains("Anna Hafen");
        assertThat(buyer(20, 12.1)).isEmpty();
    }

    private static Optional<String> customerNumber(double distance, double offset) {
        return invoice(line(100, 40, "Käufer"), line(100 + distance, 40 + offset, "Nummer: K4711"))
                .header()
                .customerNumber()
                .unanimous();
    }

    @Test
    void customerNumberIsUpTo90PointsBelowTheCaptionOfTheBuyerAnd12Beside() {
        assertThat(customerNumber(90, 0)).contains("K4711");
        assertThat(customerNumber(90.1, 0)).isEmpty();
        assertThat(customerNumber(50, 12)).contains("K4711");
        assertThat(customerNumber(50, 12.1)).isEmpty();
    }

    /** Returns the issue date of an invoice with a date below its title and a date of something else. */
    private static Optional<LocalDate> dateBelowTitle(double distance) {
        return invoice(
                        line(80, 40, "Rechnung"),
                        line(80 + distance, 40, "vom 13.12.2023"),
                        line(140, 40, "Ablesung 24.11.2023"))
                .header()
                .issueDate()
                .unanimous();
    }

    @Test
    void dateAloneBelowTheTitleIsUpTo26PointsBelowIt() {
        assertThat(dateBelowTitle(26)).contains(LocalDate.of(2023, 12, 13));
        assertThat(dateBelowTitle(26.1)).isEmpty();
    }

    private static Optional<LocalDate> dateInSentence(double distance) {
        return invoice(
                        line(100, 40, "We'll collect this by Direct Debit"),
                        line(100 + distance, 40, "on or after 18 April 2024"))
                .header()
                .dueDate()
                .unanimous();
    }

    @Test
    void sentenceWithTheDueDateContinuesUpTo22PointsBelow() {
        assertThat(dateInSentence(22)).contains(LocalDate.of(2024, 4, 18));
        assertThat(dateInSentence(22.1)).isEmpty();
    }

    @Test
    void dateWithoutACaptionIsInTheUpper45PercentOfThePage() {
        assertThat(invoice(line(450, 40, "13.12.2023")).header().issueDate().unanimous())
                .isPresent();
        assertThat(invoice(line(451, 40, "13.12.2023")).header().issueDate().unanimous())
                .isEmpty();
    }

    @Test
    void titlesOfOtherDocumentsAreInTheUpperTwoFifthsOfThePage() {
        assertThat(InvoiceAssessment.assess(invoice(line(400, 40, "Kontoauszug")))
                        .reason())
                .contains("another kind of document");
        assertThat(InvoiceAssessment.assess(invoice(line(401, 40, "Kontoauszug")))
                        .reason())
                .doesNotContain("another kind of document");
    }

    private static InvoiceItem item(double label, double description) {
        return invoice(
                        new PdfLine(
                                600,
                                List.of(
                                        new PdfWord("Bezeichnung", 40, 95),
                                        new PdfWord("Menge", 300, 325),
                                        new PdfWord("Betrag", 400, 430))),
                        new PdfLine(620, List.of(new PdfWord("2", 310, 315), new PdfWord("36,00", 405, 430))),
                        line(620 + label, 40, "Lampe"),
                        line(620 + label + description, 40, "aus Messing"))
                .items()
                .items()
                .get(0);
    }

    @Test
    void labelOfAnItemIsUpTo14PointsBelowItsNumbers() {
        assertThat(item(14, 10).name()).contains("Lampe");
        assertThat(item(14.1, 10).name()).isNotEqualTo(Optional.of("Lampe"));
    }

    @Test
    void descriptionOfAnItemIsUpTo26PointsBelowIt() {
        assertThat(item(10, 26).details()).contains("aus Messing");
        assertThat(item(10, 26.1).details()).isEmpty();
    }

    private static Optional<String> buyerNamed(String name) {
        PrintedInvoice invoice = invoice(line(100, 40, "Käufer"), line(112, 40, name));
        return BuyerNameFinder.find(invoice.document(), invoice.captions());
    }

    @Test
    void nameOfTheBuyerHasTwoToSixWordsAndUpToSixtyLetters() {
        assertThat(buyerNamed("Hafen")).isEmpty();
        assertThat(buyerNamed("Anna hafen")).isEmpty();
        assertThat(buyerNamed("Anna Hafen")).isPresent();
        assertThat(buyerNamed("Anna Maria Lena Ida Eva Hafen")).isPresent();
        assertThat(buyerNamed("Anna Maria Lena Ida Eva Mia Hafen")).isEmpty();
        assertThat(buyerNamed("Anna H" + "a".repeat(54))).isPresent();
        assertThat(buyerNamed("Anna H" + "a".repeat(55))).isEmpty();
    }

    private static Optional<String> customerNumberBelowLines(int count) {
        List<PdfLine> lines = new ArrayList<>(List.of(line(100, 40, "Käufer")));
        for (int i = 1; i < count; i++) {
            lines.add(line(100 + 12 * i, 40, "Hafenstadt"));
        }
        lines.add(line(100 + 12 * count, 40, "Nummer: K4711"));
        return invoice(lines.toArray(PdfLine[]::new)).header().customerNumber().unanimous();
    }

    @Test
    void customerNumberIsInTheFirstSixLinesBelowTheCaptionOfTheBuyer() {
        assertThat(customerNumberBelowLines(6)).contains("K4711");
        assertThat(customerNumberBelowLines(7)).isEmpty();
    }

    private static List<String> instalments(PdfLine... lines) {
        return InstalmentLines.find(Document.of(List.of(new PdfPage(1, 595, HEIGHT, List.of(lines)))), Set.of());
    }

    @Test
    void twoLinesOfADateAndAnAmountWithAtMostOneFurtherWordAreInstalments() {
        assertThat(instalments(line(100, 40, "13.12.2023 Rate 12,50"), line(112, 40, "13.01.2024 Rate 12,50")))
                .hasSize(2);
        assertThat(instalments(line(100, 40, "13.12.2023 Rate 12,50"))).isEmpty();
        assertThat(instalments(
                        line(100, 40, "13.12.2023 erste Rate 12,50"), line(112, 40, "13.01.2024 neue Rate 12,50")))
                .isEmpty();
    }

    /** Returns the number of columns of a header of two lines, with a column of another name above them. */
    private static Optional<Integer> columnsOfHeader(int linesAbove) {
        List<PdfLine> lines = new ArrayList<>(List.of(line(100, 250, "Menge")));
        for (int i = 1; i < linesAbove; i++) {
            lines.add(line(100 + 12 * i, 40, "der"));
        }
        lines.add(new PdfLine(
                100 + 12 * linesAbove, List.of(new PdfWord("Bezeichnung", 40, 95), new PdfWord("Betrag", 400, 430))));
        return headerOf(lines).map(header -> header.columns().size());
    }

    private static Optional<DocumentTableHeader> headerOf(List<PdfLine> lines) {
        return new DocumentTableHeaderFinder(
                        CaptionDictionary.load(InvoiceItems.class, "item-words.txt"), concepts -> true)
                .findBetween(Document.of(List.of(new PdfPage(1, 595, HEIGHT, lines))), 0, lines.size());
    }

    @Test
    void headerHasUpToTwoLinesAboveTheOneWithSeveralNames() {
        assertThat(columnsOfHeader(2)).contains(3);
        assertThat(columnsOfHeader(3)).contains(2);
    }

    @Test
    void headerHasALineWithTwoNames() {
        assertThat(headerOf(List.of(line(100, 40, "Bezeichnung"), line(112, 400, "Betrag"))))
                .isEmpty();
    }
}
