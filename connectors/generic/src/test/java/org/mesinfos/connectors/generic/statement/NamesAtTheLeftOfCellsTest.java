package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** The names of columns may be at the left of their cells, and the amounts at the right. */
class NamesAtTheLeftOfCellsTest {

    /** Returns the statement of a savings account without withdrawals, whose amounts are nearer to the name of the balances. */
    private static PdfFile savings(double rightOfDeposits) {
        PdfFile file = new PdfFile().page().left(40, 50, "Relevé de compte").left(40, 64, "Banque des Essais");
        PdfTable.on(file, 90, left(40), left(110), left(310), left(370), left(456))
                .row("Date", "Libellé", "Retraits", "Versements", "Solde");
        PdfTable.on(file, 104, left(40), left(110), right(rightOfDeposits), right(530))
                .row("31/12/2022", "Solde initial", "", "800,00")
                .row("15/01/2023", "VERGER", "50,00", "850,00")
                .row("15/02/2023", "COLLINE", "60,00", "910,00")
                .row("15/03/2023", "MARAIS", "55,00", "965,00")
                .row("31/12/2023", "Solde final", "", "965,00");
        file.left(
                40,
                180,
                "Les taux et les plafonds des comptes de notre banque sont ceux du mois de mai, au choix de chacun.");
        return file;
    }

    @Test
    void amountsBelongToTheNameAboveTheLeftOfTheirCell() throws IOException {
        assertThat(StatementFixtures.lacking(savings(453).content())).isEmpty();
        assertThat(StatementFixtures.read(savings(453).content()))
                .extracting(row -> StatementFixtures.amount(row) + " " + StatementFixtures.balance(row))
                .containsExactly("50 850", "60 910", "55 965");
    }
}
