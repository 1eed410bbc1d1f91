package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertTransactions;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.twoAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Dates and years beside the transactions that date the rest of a statement. */
class DatesOfBalancesTest {

    @Test
    void bareYearIsThatOfTheLastTransaction() throws IOException {
        PdfTable table = twoAmounts()
                .row("Auszug 2024/1")
                .row("Datum", "Text", "Soll", "Haben")
                .row("", "Alter Saldo", "", "500,00")
                .row("31.12.", "LATERNE", "40,00")
                .row("02.01.", "ERLE", "", "90,00")
                .row("04.01.", "SCHILF", "25,50")
                .row("", "Neuer Saldo", "", "524,50");

        assertTransactions(table, "2023-12-31 -40", "2024-01-02 90", "2024-01-04 -25.5");
    }

    @Test
    void datesOfBalancesBoundAStatementOfAWholeYear() throws IOException {
        PdfTable table = twoAmounts()
                .row("Date", "Opération", "Débit", "Crédit")
                .row("", "Solde créditeur au 03/01/2023", "", "500,00")
                .row("16/01", "LAMPION", "40,00")
                .row("30/01", "AUNE", "", "90,00")
                .row("14/12", "ROSEAU", "25,50")
                .row("", "Solde créditeur au 05/01/2024*", "", "524,50");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate)
                .containsExactly("2023-01-16", "2023-01-30", "2023-12-14");
    }

    @Test
    void capitalOfASavingsAccountIsItsBalance() throws IOException {
        for (String name : new String[] {"Solde", "Capital"}) {
            PdfTable table = StatementFixtures.table(left(40), left(150), left(400), right(540))
                    .row(name + " au 1er janvier 2024 : 500,00 €")
                    .row("Date", "Opération", "Valeur", "Montant (€)")
                    .row("8 janvier", "VIREMENT LAMPION", "16/01/2024", "+150,00")
                    .row("22 mars", "RETRAIT AUNE", "15/03/2024", "-40,00")
                    .row("31 décembre", "INTERETS ROSEAU", "01/01/2025", "+12,50")
                    .row(name + " au 31 décembre 2024 : 622,50 €");

            assertProven(table, "2024-01-08 150", "2024-03-22 -40", "2024-12-31 12.5");
        }
    }

    @Test
    void datedAmountNamedLikeABalanceWithoutItsNounIsATransaction() throws IOException {
        PdfTable table = StatementFixtures.oneAmount()
                .row("Date", "Opération", "Montant")
                .row("", "Ancien solde", "500,00")
                .row("14/03/2024", "LAMPION", "-40,00")
                .row("16/03/2024", "MONTANT DU RELEVE", "-90,00")
                .row("17/03/2024", "ROSEAU", "-25,50")
                .row("", "Nouveau solde", "344,50");

        assertProven(table, "2024-03-14 -40", "2024-03-16 -90", "2024-03-17 -25.5");
    }

    @Test
    void transactionsAfterThePrintedPeriodHoldTheFile() throws IOException {
        PdfTable table = twoAmounts()
                .row("Période du 01/03/2024 au 31/03/2024")
                .row("Date", "Opération", "Débit", "Crédit")
                .row("14/03/2024", "LAMPION", "40,00")
                .row("16/03/2024", "VIREMENT AUNE", "", "90,00")
                .row("17/03/2024", "ROSEAU", "25,50")
                .row("04/04/2024", "SAULE", "12,00");

        assertThat(lacking(table))
                .anySatisfy(lack -> assertThat(lack).contains("transactions after the end of the printed period"));
    }
}
