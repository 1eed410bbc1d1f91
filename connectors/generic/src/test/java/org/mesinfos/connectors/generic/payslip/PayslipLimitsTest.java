package org.mesinfos.connectors.generic.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;

/** The part of the page that contains the head of a payslip. */
class PayslipLimitsTest {

    private static PrintedPayslip payslip(double baseline, String... words) {
        List<PdfWord> line = new ArrayList<>();
        double left = 40;
        for (String word : words) {
            line.add(new PdfWord(word, left, left + 5 * word.length()));
            left += 5 * (word.length() + 1);
        }
        return PrintedPayslip.extract(
                        List.of(new PdfPage(
                                1,
                                595,
                                1000,
                                List.of(
                                        new PdfLine(50, List.of(new PdfWord("Gehaltsabrechnung", 40, 125))),
                                        new PdfLine(baseline, line),
                                        new PdfLine(
                                                970,
                                                List.of(
                                                        new PdfWord("Auszahlungsbetrag", 40, 125),
                                                        new PdfWord("1.500,00", 300, 340)))))),
                        Optional.empty())
                .orElseThrow();
    }

    @Test
    void monthWithoutACaptionIsInTheUpper45PercentOfThePage() {
        assertThat(payslip(450, "Dezember", "2023").period()).isPresent();
        assertThat(payslip(451, "Dezember", "2023").period()).isEmpty();
    }

    @Test
    void titlesOfOtherDocumentsAreInTheUpperThreeTenthsOfThePage() {
        assertThat(PayslipAssessment.assess(payslip(300, "Kontoauszug")).reason())
                .contains("another kind of document");
        assertThat(PayslipAssessment.assess(payslip(301, "Kontoauszug")).reason())
                .doesNotContain("another kind of document");
    }

    private static List<PrintedPayLine> beside(double left) {
        Document document = Document.of(List.of(new PdfPage(
                1,
                595,
                842,
                List.of(
                        new PdfLine(
                                100,
                                List.of(
                                        new PdfWord("Bezeichnung", 40, 95),
                                        new PdfWord("Betrag", 160, 190),
                                        new PdfWord("Abzüge", 300, 330),
                                        new PdfWord("Betrag", 460, 490))),
                        new PdfLine(
                                112, List.of(new PdfWord("Lohnsteuer", left, 345), new PdfWord("12,50", 465, 490)))))));
        return PayLineReader.read(document, Captions.find(document, PayslipVocabulary.CAPTIONS));
    }

    @Test
    void deductionsBesideTheEarningsStartUpTo4PointsBeforeTheirHeader() {
        assertThat(beside(296)).extracting(PrintedPayLine::label).containsExactly("Lohnsteuer");
        assertThat(beside(295.9)).isEmpty();
    }
}
