package org.mesinfos.connectors.mapping.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.mapping.MappingConnector;
import org.mesinfos.connectors.mapping.MappingLoader;

/** The mapping shown in {@code docs/pdf-mappings.md} reads a statement as its comments say. */
class PdfDocumentationTest {

    private static final String BEGIN = "```yaml\n";

    private static final String FIELDS = """
            values: {decimal: ",", dates: dd/MM/yyyy}
            record: BankTransaction
            subject: {kind: customer, from: {context: client}}
            key: {natural: [booking_date, amount, label]}
            fields:
              iban: {context: iban}
              booking_date: {column: Date, required: true}
              amount: {debit: Débit, credit: Crédit, required: true}
              label: Libellé
            """;

    @Test
    void exampleReadsTheRowsOfAStatement() throws IOException {
        MappingConnector connector = connector();
        PdfFile statement = statement("108,00");

        assertThat(connector.recognise(BufferedFilePreview.of(statement.content(), PdfReader.inProcess())))
                .isInstanceOf(Recognition.Claimed.class);
        CollectedMappingRows rows = CollectedMappingRows.of(connector, statement.content());
        assertThat(rows.json()).containsExactly("""
                        {"record":"BankTransaction","organisation":"test","subject":"00000042","subject_kind":"CUSTOMER",\
                        "iban":"FR00 0000 0000","booking_date":"2023-12-28","amount":"-12.00","label":"CARTE PAIN DORE"}""", """
                        {"record":"BankTransaction","organisation":"test","subject":"00000042","subject_kind":"CUSTOMER",\
                        "iban":"FR00 0000 0000","booking_date":"2024-01-05","amount":"20.00","label":"VIREMENT"}""");
        assertThat(rows.rejectionTexts()).isEmpty();
    }

    @Test
    void balancesOfTheExampleProveThatNoRowIsMissing() throws IOException {
        CollectedMappingRows rows =
                CollectedMappingRows.of(connector(), statement("118,00").content());

        assertThat(rows.json()).hasSize(2);
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "page 1 line 13: found transactions 10 too low, expected opening balance and transactions adding up"
                                + " to the closing balance (BROKEN_FILE)");
    }

    private static MappingConnector connector() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "pdf-mappings.md"));
        String example = page.substring(page.indexOf(BEGIN) + BEGIN.length());
        return MappingLoader.load(
                "t/x",
                "x.yaml",
                "connector: t/x\nversion: 1\ntitle: Test\n" + example.substring(0, example.indexOf("```")) + FIELDS);
    }

    private static PdfFile statement(String closingBalance) {
        PdfFile file = new PdfFile().page();
        file.left(50, 40, "Banque Atlantide").left(50, 60, "RELEVÉ DE COMPTE").left(50, 80, "Relevé n° 1");
        file.left(50, 100, "IBAN : FR00 0000 0000").left(320, 110, "00000042");
        file.left(50, 120, "du 28/12/2023 au 27/01/2024");
        file.left(50, 160, "Date")
                .left(110, 160, "Libellé")
                .right(420, 160, "Débit")
                .right(520, 160, "Crédit");
        file.left(110, 176, "Ancien solde au 27/12/2023").right(520, 176, "100,00");
        file.left(50, 192, "28/12").left(110, 192, "CARTE").right(420, 192, "12,00");
        file.left(110, 204, "PAIN DORE");
        file.left(50, 220, "05/01").left(110, 220, "VIREMENT").right(520, 220, "20,00");
        file.left(110, 250, "Total des opérations").right(420, 250, "12,00").right(520, 250, "20,00");
        file.left(110, 266, "Nouveau solde au 27/01/2024").right(520, 266, closingBalance);
        file.left(50, 300, "Fin du relevé").left(50, 320, "28/12 is no row after the end");
        return file;
    }
}
