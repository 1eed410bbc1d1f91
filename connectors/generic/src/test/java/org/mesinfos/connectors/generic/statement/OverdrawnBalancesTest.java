package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** A bank may print the balances of an overdrawn account without a sign. */
class OverdrawnBalancesTest {

    private static PdfTable overdrawn(String balance) {
        return threeAmounts()
                .row("Date", "Libellé", "Débit", "Crédit", "Solde")
                .row("", "Solde initial", "", "", "100,00")
                .row("04.12.2023", "VERGER", "30,00", "", "70,00")
                .row("06.12.2023", "LOYER MARAIS", "250,00", "", balance)
                .row("13.12.2023", "AVOIR VERGER", "", "12,50", "167,50")
                .row("20.12.2023", "SALAIRE", "", "900,00", "732,50")
                .row("", "Solde final", "", "", "732,50");
    }

    @Test
    void balanceWithoutSignIsNegativeIfTheAmountsLeadToItAndToTheClosingBalance() throws IOException {
        PdfTable table = overdrawn("180,00");

        assertProven(table, "2023-12-04 -30", "2023-12-06 -250", "2023-12-13 12.5", "2023-12-20 900");
        assertThat(read(table)).extracting(StatementFixtures::balance).containsExactly("70", "-180", "-167.5", "732.5");
    }

    @Test
    void otherBalanceHoldsTheStatement() throws IOException {
        assertThat(lacking(overdrawn("181,00"))).contains("amount: balances do not follow from the amounts");
    }

    @Test
    void balanceWithoutSignBesideSignedOnesHoldsTheStatement() throws IOException {
        assertThat(lacking(overdrawn("-180,00"))).contains("amount: balances do not follow from the amounts");
    }

    @Test
    void signsThatTheClosingBalanceDoesNotDecideHoldTheStatement() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Libellé", "Débit", "Crédit", "Solde")
                .row("", "Solde initial", "", "", "0,00")
                .row("04.12.2023", "VERGER", "30,00", "", "30,00")
                .row("06.12.2023", "MARAIS", "50,00", "", "80,00")
                .row("13.12.2023", "COLLINE", "", "80,00", "0,00")
                .row("", "Solde final", "", "", "0,00");

        assertThat(lacking(table)).isNotEmpty();
    }
}
