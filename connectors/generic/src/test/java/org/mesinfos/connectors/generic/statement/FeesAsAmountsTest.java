package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** A charge in a column of its own may be the amount of its row. */
class FeesAsAmountsTest {

    private static PdfTable charged(String balance) {
        return StatementFixtures.table(left(40), left(110), right(310), right(390), right(470), right(550))
                .row("Date", "Description", "Frais", "Retrait", "Dépôt", "Solde")
                .row("", "Solde reporté", "", "", "", "500,00")
                .row("04.12.2023", "VERGER", "", "30,00", "", "470,00")
                .row("13.12.2023", "COLLINE", "", "", "80,00", "550,00")
                .row("18.12.2023", "MARAIS", "", "50,00", "", "500,00")
                .row("31.12.2023", "Tenue du compte", "4,50", "", "", balance)
                .row("", "Solde final", "", "", "", balance);
    }

    @Test
    void onlyChargeBesideItsBalanceIsTheAmount() throws IOException {
        assertProven(charged("495,50"), "2023-12-04 -30", "2023-12-13 80", "2023-12-18 -50", "2023-12-31 -4.5");
    }

    @Test
    void chargeFromWhichItsBalanceDoesNotFollowHoldsTheStatement() throws IOException {
        assertThat(lacking(charged("495,00"))).contains("amount: balances do not follow from the amounts");
    }
}
