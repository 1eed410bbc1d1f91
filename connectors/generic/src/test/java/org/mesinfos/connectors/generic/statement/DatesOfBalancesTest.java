package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
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
