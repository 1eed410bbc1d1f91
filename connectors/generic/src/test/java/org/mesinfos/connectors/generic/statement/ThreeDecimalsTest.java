package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Amounts with three digits after their only mark. */
class ThreeDecimalsTest {

    private static final String[] NAMES = {"Date", "Libellé", "Débit", "Crédit", "Solde"};

    @Test
    void threeDigitsAreDecimalsInACurrencyThatHasThree() throws IOException {
        PdfTable table = threeAmounts()
                .row("Compte courant en TND")
                .row(NAMES)
                .row("04/12/2023", "LAMPION", "45,500", "", "1 954,500")
                .row("05/12/2023", "ROSEAU", "12,250", "", "1 942,250")
                .row("06/12/2023", "FOUGERE", "", "100,000", "2 042,250");

        assertProven(table, "2023-12-04 -45.5", "2023-12-05 -12.25", "2023-12-06 100");
    }

    @Test
    void anotherMarkBetweenThousandsShowsThatTheyAreDecimals() throws IOException {
        PdfTable table = threeAmounts()
                .row(NAMES)
                .row("04/12/2023", "LAMPION", "45,500", "", "1.954,500")
                .row("05/12/2023", "ROSEAU", "12,250", "", "1.942,250")
                .row("06/12/2023", "FOUGERE", "", "100,000", "2.042,250");

        assertProven(table, "2023-12-04 -45.5", "2023-12-05 -12.25", "2023-12-06 100");
    }

    @Test
    void balancesDoNotProveThatTheyAreThousands() throws IOException {
        PdfTable table = threeAmounts()
                .row(NAMES)
                .row("04/12/2023", "LAMPION", "45,500", "", "754,500")
                .row("05/12/2023", "ROSEAU", "12,250", "", "742,250")
                .row("06/12/2023", "FOUGERE", "", "100,000", "842,250");

        assertThat(lacking(table))
                .containsExactly("amount: amounts such as 1.234, whose mark may be that of decimals or of thousands");
    }

    @Test
    void threeDigitsAreThousandsInACurrencyWithoutDecimals() throws IOException {
        PdfTable table = threeAmounts()
                .row("Compte courant en XOF")
                .row(NAMES)
                .row("04/12/2023", "LAMPION", "45.500", "", "754.500")
                .row("05/12/2023", "ROSEAU", "12.250", "", "742.250")
                .row("06/12/2023", "FOUGERE", "", "100.000", "842.250");

        assertProven(table, "2023-12-04 -45500", "2023-12-05 -12250", "2023-12-06 100000");
    }

    @Test
    void wholeNumbersWithoutMarksShowThatTheyAreThousands() throws IOException {
        PdfTable table = threeAmounts()
                .row(NAMES)
                .row("04/12/2023", "LAMPION", "45.500", "", "754.500")
                .row("05/12/2023", "ROSEAU", "250", "", "754.250")
                .row("06/12/2023", "FOUGERE", "", "100.000", "854.250");

        assertProven(table, "2023-12-04 -45500", "2023-12-05 -250", "2023-12-06 100000");
    }
}
