package org.mesinfos.samples.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class StatementPdfTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final StatementOperation COFFEE = new StatementOperation(
            FIRST, FIRST, List.of("CARTE CAFÉ DE L'ŒUVRE", "L'HAŸ-LES-ROSES"), new BigDecimal("-2.5"));

    @Test
    void writesEqualBytesForEqualStatements() throws IOException {
        assertThat(written(3)).isEqualTo(written(3));
    }

    @Test
    void printsHeaderAndNumberOnEveryPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(written(60))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(document).lines())
                    .contains(
                            "IBAN : FR76 3009 9000 0100 0012 3456 789", "Page 2/3", "Date Valeur Libellé Débit Crédit");
        }
    }

    @Test
    void printsAccentsAndBalances() throws IOException {
        try (PDDocument document = Loader.loadPDF(written(2))) {
            assertThat(new PDFTextStripper().getText(document).lines())
                    .contains(
                            "RELEVÉ DE COMPTE",
                            "Ancien solde au 01/01/2024 1 234,56",
                            "01/01/2024 01/01/2024 CARTE CAFÉ DE L'ŒUVRE 2,50",
                            "L'HAŸ-LES-ROSES",
                            "Total des opérations 5,00 0,00",
                            "Nouveau solde au 31/01/2024 1 229,56");
        }
    }

    private static byte[] written(int operations) throws IOException {
        PdfStatement statement = new PdfStatement(
                "FR7630099000010000123456789",
                "2024-01",
                FIRST,
                LocalDate.of(2024, 1, 31),
                new BigDecimal("1234.56"),
                Collections.nCopies(operations, COFFEE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatementPdf.write(statement, out);
        return out.toByteArray();
    }
}
