package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.records.BankTransaction;

/** Detection of the account of a statement. */
class StatementAccountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPTE COURANT 21 0123456 78                    | 21 0123456 78
            Conto Corrente n. 010/123456/7 EURO             | 010/123456/7
            Privatkonto 8327-9,123 456 789-0 SEK            | 8327-9,123 456 789-0
            Card number ending 4321                         | 4321
            HU42 1177 3016 1111 1018 0000 0000 Devizanem    | HU42 1177 3016 1111 1018 0000 0000
            Cont: RO49 AAAA 1B31 0075 9384 0000 RON         | RO49 AAAA 1B31 0075 9384 0000
            """)
    void findsAccountNumberAfterCaption(String printed, String number) throws IOException {
        assertThat(read(statement(printed)))
                .extracting(BankTransaction::getSubject)
                .containsOnly(number);
    }

    @ParameterizedTest
    @CsvSource({"Relevé de compte mars 2024", "STATEMENT OF ACCOUNT 31JAN2024", "Relevé annuel Livret A 2023"})
    void doesNotTakeDatesForAccountNumbers(String printed) throws IOException {
        assertThat(read(statement(printed)))
                .extracting(BankTransaction::getSubject)
                .containsOnlyNulls();
    }

    @Test
    void usesNextCaptionIfFirstIsFollowedByDate() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "STATEMENT OF ACCOUNT 31DEC2023")
                .left(40, 64, "ACCOUNT 12345678");
        PdfTable table = table(file);

        assertThat(read(table)).extracting(BankTransaction::getSubject).containsOnly("12345678");
    }

    @Test
    void balanceAtTheMarginIsNotPartOfTheNumber() throws IOException {
        PdfFile file =
                new PdfFile().page().left(40, 50, "Compte joint n° 00417720991").right(480, 50, "2 041,07");

        assertThat(read(table(file))).extracting(BankTransaction::getSubject).containsOnly("00417720991");
    }

    @Test
    void numberAfterABalanceIsThatOfTheAccount() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Solde disponible")
                .right(250, 50, "2 041,07")
                .left(300, 50, "Compte joint n° 00417720991");

        assertThat(read(table(file))).extracting(BankTransaction::getSubject).containsOnly("00417720991");
    }

    @Test
    void balancesOfAnAccountWithoutTransactionsAreNotThoseOfTheNextOne() throws IOException {
        String[] names = {"Date", "Libellé", "Débit", "Crédit"};
        PdfTable table = StatementFixtures.twoAmounts()
                .row("Compte courant n° 00417720991")
                .row(names)
                .row("", "Solde au 30/11/2023", "", "500,00")
                .row("04/12/2023", "LAMPION", "40,00", "")
                .row("05/12/2023", "ROSEAU", "", "90,00")
                .row("", "Solde au 31/12/2023", "", "550,00")
                .gap(30)
                .row("Compte titres n° 00417720992")
                .row(names)
                .row("", "Solde au 30/11/2023", "", "10,00")
                .row("", "Aucune opération")
                .row("", "Solde au 31/12/2023", "", "10,00")
                .gap(30)
                .row("Livret n° 00417720993")
                .row(names)
                .row("", "Solde au 30/11/2023", "", "80,00")
                .row("06/12/2023", "INTERETS", "", "2,50")
                .row("", "Solde au 31/12/2023", "", "82,50");

        StatementFixtures.assertProven(table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 2.5");
        assertThat(read(table))
                .extracting(BankTransaction::getSubject)
                .containsExactly("00417720991", "00417720991", "00417720993");
    }

    /** Such a line names the account of the bank, or that of a payee. */
    @Test
    void numberBelowTheRowsOfAPageIsNotTheAccountOfRowsWhoseBalancesContinue() throws IOException {
        PdfTable table = continued("LANTERNE", "Unsere Bankverbindung: IBAN DE89 3704 0044 0532 0130 00")
                .row("06.12.2023", "SCHILF", "25,50", "", "524,50")
                .row("07.12.2023", "EICHE", "24,50", "", "500,00");

        StatementFixtures.assertProven(
                table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 -25.5", "2023-12-07 -24.5");
        assertThat(read(table)).extracting(BankTransaction::getSubject).containsOnly("DE02 1203 0000 0000 2020 51");
    }

    @Test
    void numberBelowTheRowsOfAPageIsThatOfTheNextAccountIfItsBalancesDiffer() throws IOException {
        PdfTable table = continued("LANTERNE", "Sparkonto IBAN DE89 3704 0044 0532 0130 00")
                .row("06.12.2023", "SCHILF", "25,50", "", "74,50")
                .row("07.12.2023", "EICHE", "24,50", "", "50,00");

        assertThat(read(table))
                .extracting(BankTransaction::getSubject)
                .containsExactly(
                        "DE02 1203 0000 0000 2020 51",
                        "DE02 1203 0000 0000 2020 51",
                        "DE89 3704 0044 0532 0130 00",
                        "DE89 3704 0044 0532 0130 00");
    }

    @Test
    void numberAboveACarriedBalanceIsNotTheAccountOfTheNextPage() throws IOException {
        String[] names = {"Date", "Libellé", "Débit", "Crédit"};
        PdfTable table = StatementFixtures.twoAmounts()
                .row("IBAN FR76 3000 4000 0100 0000 0000 153")
                .row(names)
                .row("", "Solde au 30/11/2023", "", "500,00")
                .row("04/12/2023", "LAMPION", "40,00", "")
                .row("05/12/2023", "ROSEAU", "", "90,00")
                .row("", "Solde à reporter", "", "550,00");
        table.file().left(40, 700, "Nos coordonnées : IBAN DE89 3704 0044 0532 0130 00");
        table.page()
                .row(names)
                .row("", "Solde précédent", "", "550,00")
                .row("06/12/2023", "FOUGERE", "25,50", "")
                .row("", "Solde au 31/12/2023", "", "524,50");

        StatementFixtures.assertProven(table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 -25.5");
        assertThat(read(table))
                .extracting(BankTransaction::getSubject)
                .containsOnly("FR76 3000 4000 0100 0000 0000 153");
    }

    /** Returns a table on two pages, with a line of text below the rows of the first one. */
    private static PdfTable continued(String label, String below) {
        String[] names = {"Datum", "Text", "Lastschriften", "Gutschriften", "Kontostand"};
        PdfTable table = StatementFixtures.threeAmounts()
                .row("IBAN DE02 1203 0000 0000 2020 51")
                .row(names)
                .row("04.12.2023", label, "40,00", "", "460,00")
                .row("05.12.2023", "ERLE", "", "90,00", "550,00");
        table.file().left(40, 700, below);
        return table.page().row(names);
    }

    private static PdfTable statement(String line) {
        return table(new PdfFile()
                .page()
                .left(40, 50, "Periode 01.12.2023 - 31.12.2023")
                .left(40, 64, line));
    }

    private static PdfTable table(PdfFile file) {
        return PdfTable.on(file, 100, left(40), left(140), right(400), right(480))
                .row("Datum", "Text", "Belastung", "Gutschrift")
                .row("04.12.2023", "Kiosk", "4.50", "")
                .row("05.12.2023", "Lohn", "", "10.00");
    }
}
