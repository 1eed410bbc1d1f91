package org.mesinfos.connectors.inference.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.mapping.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Places in which a movement may stand other than on a line that begins with its date. */
class StatementLayoutsTest {

    private static final BankStatementsConnector CONNECTOR = new BankStatementsConnector(PdfReader.inProcess());

    @Test
    void theDateMayStandBehindTheLabel() throws IOException {
        PdfFile file = statement()
                .left(40, 100, "Beschreibung")
                .left(330, 100, "Verbuchungsdatum")
                .right(550, 100, "Betrag")
                .left(40, 116, "ATM 23NOV Hafen")
                .left(330, 116, "01.12.2023")
                .right(550, 116, "-47,27 €")
                .left(40, 127, "Wertstellung 02.12.2023")
                .left(40, 145, "Gehalt Werft")
                .left(330, 145, "04.12.2023")
                .right(550, 145, "+1.200,00 €");

        assertThat(read(file))
                .extracting(
                        row -> row.getBookingDate().toString(),
                        row -> row.getAmount().stripTrailingZeros().toPlainString(),
                        BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-01", "-47.27", "ATM 23NOV Hafen Wertstellung 02.12.2023"),
                        tuple("2023-12-04", "1200", "Gehalt Werft"));
    }

    @Test
    void theDateMayStandUnderTheAmount() throws IOException {
        PdfFile file = statement()
                .left(40, 100, "Description")
                .right(380, 100, "Incoming")
                .right(460, 100, "Outgoing")
                .right(550, 100, "Amount")
                .left(40, 118, "Bakery")
                .right(460, 118, "-12.50")
                .right(550, 118, "87.50")
                .left(40, 130, "4 December 2023")
                .left(40, 148, "From Ann")
                .right(380, 148, "100.00")
                .right(550, 148, "100.00")
                .left(40, 160, "2 December 2023");

        assertThat(read(file))
                .extracting(
                        row -> row.getBookingDate().toString(),
                        row -> row.getAmount().stripTrailingZeros().toPlainString(),
                        BankTransaction::getLabel,
                        row -> row.getBalanceAfter().stripTrailingZeros().toPlainString())
                .containsExactly(
                        tuple("2023-12-04", "-12.5", "Bakery", "87.5"), tuple("2023-12-02", "100", "From Ann", "100"));
    }

    @Test
    void whatWasPaidAbroadStandsInColumnsOfItsOwn() throws IOException {
        PdfFile file = statement()
                .left(40, 100, "Beleg")
                .left(90, 100, "Verwendungszweck")
                .left(330, 100, "Währung")
                .right(420, 100, "Betrag")
                .right(470, 100, "Kurs")
                .right(550, 100, "Betrag in EUR")
                .left(40, 116, "01.12.23")
                .left(90, 116, "Markt am Hafen")
                .right(550, 116, "20,00-")
                .left(40, 128, "03.12.23")
                .left(90, 128, "Hotel")
                .left(330, 128, "USD")
                .right(420, 128, "110,00")
                .right(470, 128, "1,10000")
                .right(550, 128, "100,00-");

        List<BankTransaction> rows = read(file);

        assertThat(rows).extracting(row -> row.getAmount().intValueExact()).containsExactly(-20, -100);
        assertThat(rows.get(0).getOriginalAmount()).isNull();
        assertThat(rows.get(1).getOriginalAmount()).isEqualByComparingTo("-110");
        assertThat(rows.get(1).getOriginalCurrency()).isEqualTo("USD");
        assertThat(rows.get(1).getExchangeRate()).isEqualByComparingTo("1.1");
        assertThat(rows.get(1).getAdditional()).isEmpty();
    }

    @Test
    void amountsInLabelsAreNoColumn() throws IOException {
        PdfFile file = statement();
        for (int i = 0; i < 6; i++) {
            file.left(40, 100 + 14 * i, "000" + (i + 1))
                    .left(80, 100 + 14 * i, "0" + (i + 1) + "-12-2023")
                    .left(150, 100 + 14 * i, i % 2 == 0 ? "Energie 45,20 EUR" : "Bakker")
                    .right(550, 100 + 14 * i, (i == 3 ? "+ " : "- ") + "1" + i + ",00 EUR");
        }

        assertThat(read(file))
                .extracting(row -> row.getAmount().intValueExact())
                .containsExactly(-10, -11, -12, 13, -14, -15);
    }

    @Test
    void anAmountThatCouldBeADateIsOneInItsColumn() throws IOException {
        PdfFile file = statement()
                .left(40, 100, "Datum")
                .left(100, 100, "Text")
                .right(380, 100, "Belastung")
                .right(450, 100, "Gutschrift")
                .left(460, 100, "Valuta")
                .right(570, 100, "Saldo")
                .left(40, 116, "02.12.23")
                .left(100, 116, "Gutschein")
                .right(450, 116, "20.04")
                .left(460, 116, "03.12.23")
                .right(570, 116, "120.04")
                .left(40, 130, "04.12.23")
                .left(100, 130, "Kiosk")
                .right(380, 130, "20.00")
                .left(460, 130, "04.12.23")
                .right(570, 130, "100.04")
                .left(100, 144, "Umsatztotal")
                .right(380, 144, "20.00")
                .right(450, 144, "20.04");

        assertThat(read(file))
                .extracting(
                        row -> row.getAmount().stripTrailingZeros().toPlainString(),
                        row -> row.getValueDate().toString())
                .containsExactly(tuple("20.04", "2023-12-03"), tuple("-20", "2023-12-04"));
    }

    @Test
    void accountsOfOneStatementKeepTheirMovements() throws IOException {
        PdfFile file = statement();
        double y = 90;
        for (String account : List.of("COMPTE CHEQUES N° 12345678901", "LIVRET EPARGNE N° 98765432109")) {
            file.left(40, y, account)
                    .left(40, y + 18, "DATE")
                    .left(90, y + 18, "OPERATIONS")
                    .right(490, y + 18, "DEBIT")
                    .right(560, y + 18, "CREDIT")
                    .left(40, y + 34, "04/12")
                    .left(90, y + 34, "VIREMENT")
                    .right(y < 100 ? 490 : 560, y + 34, "50,00");
            y += 80;
        }

        assertThat(read(file))
                .extracting(BankTransaction::getSubject, row -> row.getAmount().intValueExact())
                .containsExactly(tuple("12345678901", -50), tuple("98765432109", 50));
    }

    private static PdfFile statement() {
        return new PdfFile()
                .page()
                .left(40, 50, "Kontoauszug")
                .left(40, 64, "Periode 01.12.2023 - 31.12.2023")
                .left(40, 78, "Banque des Essais");
    }

    private static List<BankTransaction> read(PdfFile file) throws IOException {
        return CollectedRows.of(CONNECTOR, file.content()).accepted().stream()
                .map(row -> (BankTransaction) row.record())
                .toList();
    }
}
