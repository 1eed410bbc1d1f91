package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;

/** Codes of machines that are printed in the margin, between the lines of a table. */
class MarginCodeTest {

    @Test
    void codeBetweenTheLinesOfAHeaderIsNoPartOfTheTable() throws IOException {
        PdfFile file = statement("00412*77*LRKQ*000981");

        assertThat(StatementFixtures.read(file.content()))
                .extracting(transaction -> StatementFixtures.bookingDate(transaction) + " "
                        + StatementFixtures.amount(transaction) + " " + transaction.getLabel())
                .containsExactly(
                        "2023-12-05 -40 CARTE LANTERNE",
                        "2023-12-08 90 VIREMENT RECU AULNE",
                        "2023-12-14 -25.5 PRELEVEMENT ROSEAU",
                        "2023-12-21 -10 CARTE NOISETIER");
        assertThat(StatementFixtures.lacking(file.content())).isEmpty();
    }

    @Test
    void listOfTransfersBelowTheTransactionsIsAnAnnexOfATableWithReferences() throws IOException {
        PdfFile file = statement("00412*77*LRKQ*000981")
                .page()
                .left(180, 50, "RELEVE DE COMPTE")
                .left(180, 64, "du 01/12/2023 au 31/12/2023 en euros")
                .left(185, 100, "DATE")
                .left(260, 100, "DETAIL DES VIREMENTS SEPA RECUS")
                .right(550, 100, "CREDIT")
                .left(180, 120, "08/12/2023 AULNE ET FILS")
                .right(550, 120, "60,00")
                .left(235, 130, "SCT7731204488")
                .left(400, 130, "NOTPROVIDED")
                .left(250, 140, "LOYER DU CHENE")
                .left(180, 156, "08/12/2023 AULNE ET FILS")
                .right(550, 156, "30,00")
                .left(235, 166, "SCT7731204489")
                .left(400, 166, "NOTPROVIDED")
                .left(250, 176, "CHARGES");

        assertThat(StatementFixtures.read(file.content()))
                .extracting(transaction ->
                        StatementFixtures.bookingDate(transaction) + " " + StatementFixtures.amount(transaction))
                .containsExactly("2023-12-05 -40", "2023-12-08 90", "2023-12-14 -25.5", "2023-12-21 -10");
    }

    /** Returns a statement with a code between the lines of its header. */
    private static PdfFile statement(String code) {
        PdfFile file = new PdfFile()
                .page()
                .left(180, 50, "RELEVE DE COMPTE")
                .left(180, 64, "du 01/12/2023 au 31/12/2023 en euros")
                .left(180, 100, "DATE")
                .left(355, 100, "DATE")
                .left(410, 100, "DATE")
                .right(470, 100, "DEBIT")
                .right(550, 100, "CREDIT")
                .left(225, 109, "LIBELLE/REFERENCE")
                .left(20, 118, code)
                .left(180, 131, "COMPTA")
                .left(350, 131, "OPERATION")
                .left(405, 131, "VALEUR")
                .right(470, 131, "EUROS")
                .right(550, 131, "EUROS")
                .left(225, 146, "SOLDE CREDITEUR AU 01/12/2023")
                .right(550, 146, "500,00");
        List<List<String>> rows = List.of(
                List.of("05/12", "CARTE LANTERNE", "05/12", "05/12", "40,00", ""),
                List.of("08/12", "VIREMENT RECU AULNE", "08/12", "08/12", "", "90,00"),
                List.of("14/12", "PRELEVEMENT ROSEAU", "14/12", "14/12", "25,50", ""),
                List.of("21/12", "CARTE NOISETIER", "21/12", "21/12", "10,00", ""));
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            double y = 160 + 15 * i;
            file.left(180, y, row.get(0))
                    .left(225, y, row.get(1))
                    .left(355, y, row.get(2))
                    .left(410, y, row.get(3))
                    .right(470, y, row.get(4))
                    .right(550, y, row.get(5));
        }
        return file.left(225, 222, "SOLDE CREDITEUR AU 31/12/2023").right(550, 222, "514,50");
    }
}
