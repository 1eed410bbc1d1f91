package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertTransactions;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Periods and dates of a statement, from which the years of its transactions are completed. */
class StatementYearsTest {

    @Test
    void readsPeriodWithDash() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Statement  Sort Code 20-11-43")
                .left(40, 64, "01 Dec 2023 - 08 Jan 2024");
        PdfTable table = PdfTable.on(file, 100, left(40), left(90), right(390), right(470))
                .row("Date", "Description", "Money out £", "Money in £")
                .row("30 Dec", "Bakery", "4.50")
                .row("2 Jan", "Ann", "", "10.00");

        assertThat(read(table)).extracting(StatementFixtures::bookingDate).containsExactly("2023-12-30", "2024-01-02");
    }

    @Test
    void dayOfTheNextDateIsNotTheYearOfTheOneBeforeIt() throws IOException {
        PdfFile file = new PdfFile().page().left(40, 50, "Statement").left(40, 64, "01 Dec 2023 - 08 Jan 2024");
        PdfTable table = PdfTable.on(file, 100, left(40), left(85), left(140), right(470), right(550))
                .row("Date", "Valeur", "Description", "Amount", "Balance")
                .row("04 DEC", "05 DEC", "Bakery", "-4.50", "95.50")
                .row("28 DEC", "29 DEC", "Wage", "100.00", "195.50")
                .row("31 DEC", "02 JAN", "Garage", "-5.50", "190.00")
                .row("05 JAN", "05 JAN", "Kiosk", "-2.00", "188.00");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, row -> String.valueOf(row.getValueDate()))
                .containsExactly(
                        tuple("2023-12-04", "2023-12-05"),
                        tuple("2023-12-28", "2023-12-29"),
                        tuple("2023-12-31", "2024-01-02"),
                        tuple("2024-01-05", "2024-01-05"));
    }

    @Test
    void datesOfOtherYearsThanThePeriodAreNotProven() throws IOException {
        PdfFile file = new PdfFile().page().left(40, 50, "Statement").left(40, 64, "01/12/2023 - 31/12/2023");
        PdfTable table = PdfTable.on(file, 100, left(40), left(110), right(470), right(550))
                .row("Booked", "Description", "Amount", "Balance")
                .row("14/12/2018", "Bakery", "-4.50", "95.50")
                .row("18/12/2019", "Wage", "100.00", "195.50")
                .row("21/12/2020", "Garage", "-5.50", "190.00")
                .row("28/12/2021", "Kiosk", "-2.00", "188.00");

        assertThat(lacking(table)).containsExactly("booking_date: transactions after the end of the printed period");
    }

    @Test
    void readsMonthJoinedWithDayInPeriodWithSlashBeforeTheYear() throws IOException {
        PdfFile file = new PdfFile().page().left(40, 50, "Statement of account").left(40, 64, "DEC 10/23 - JAN 09/24");
        PdfTable table = PdfTable.on(file, 100, left(40), right(320), right(400), left(420), right(550))
                .row("Description", "Withdrawals", "Deposits", "Date", "Balance")
                .row("Bakery", "4.50", "", "DEC28", "95.50")
                .row("Wage", "", "100.00", "JAN02", "195.50");

        assertTransactions(table, "2023-12-28 -4.5", "2024-01-02 100");
    }

    @Test
    void valueDatesAfterThePeriodLeaveTheYearsOfBookingsProven() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(250), right(380), right(460), left(500))
                .row("Forklaring", "Rentedato", "Ut av konto", "Inn på konto", "Bokført")
                .row("Saldo fra kontoutskrift 30.11.2023", "", "", "100,00")
                .row("Bakeri Kanel", "0112", "4,50", "", "0212")
                .row("Lønn", "0612", "", "10,00", "0412")
                .row("Blomster", "0612", "2,00", "", "0512")
                .row("Vipps", "2612", "1,00", "", "2512")
                .row("Kiosk", "0101", "1,50", "", "3012")
                .row("Gebyr", "3112", "1,25", "", "3112")
                .row("Sum", "", "10,25", "10,00")
                .row("Saldo i Deres favør 31.12.2023", "", "", "99,75");

        assertThat(StatementFixtures.lacking(table)).isEmpty();
        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate)
                .containsExactly("2023-12-02", "2023-12-04", "2023-12-05", "2023-12-25", "2023-12-30", "2023-12-31");
    }

    /** Returns a card statement in groups, each in the order of its dates. */
    private static PdfTable inGroups(String firstDate) {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Credit card statement")
                .left(40, 64, "Statement date: 12 January 2024");
        return PdfTable.on(file, 100, left(40), left(120), right(540))
                .row("Previous balance", "", "200.00")
                .row("New balance", "", "86.75")
                .gap(20)
                .row("Date", "Details", "Amount")
                .row("28 Dec", "Payment", "150.00 CR")
                .row(firstDate, "Bakery", "4.50")
                .row("10 Jan", "Harbour shoes", "20.00")
                .row("16 Dec", "Florist", "8.25")
                .row("4 Jan", "Kiosk", "4.00");
    }

    @Test
    void dateOfTheStatementProvesYearsOfGroupsThatAddUp() throws IOException {
        assertThat(StatementFixtures.lacking(inGroups("14 Dec").file().content()))
                .isEmpty();
        assertThat(read(inGroups("14 Dec")))
                .extracting(StatementFixtures::bookingDate)
                .containsExactly("2023-12-28", "2023-12-14", "2024-01-10", "2023-12-16", "2024-01-04");
    }

    @Test
    void dateOfTheStatementDoesNotProveYearsLongBeforeIt() throws IOException {
        assertThat(StatementFixtures.lacking(inGroups("2 Aug").file().content()))
                .containsExactly("booking_date: years that only one date of the document suggests");
    }

    @Test
    void datesInThePrintedPeriodMayBeInAnyOrder() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(120), right(470), right(550))
                .row("Date", "Libellé", "Débit", "Crédit")
                .row("", "Solde précédent au 30/11/2023", "", "500,00")
                .row("10/12", "AUNE", "", "90,00")
                .row("28/12", "LAMPION", "40,00", "")
                .row("14/12", "ROSEAU", "25,50", "")
                .row("01/12", "HERON", "4,50", "")
                .row("", "Solde au 31/12/2023", "", "520,00");

        StatementFixtures.assertProven(table, "2023-12-10 90", "2023-12-28 -40", "2023-12-14 -25.5", "2023-12-01 -4.5");
    }

    /** Returns debits and credits of December 2023 in no order, without balances, the first of them before the period. */
    private static PdfTable withoutOrder(String earlier) {
        return StatementFixtures.table(left(40), left(120), right(470), right(550))
                .row("Date", "Libellé", "Débit", "Crédit")
                .row("10/12", "AUNE", "", "90,00")
                .row(earlier, "SAULE", "7,00")
                .row("28/12", "LAMPION", "40,00")
                .row("14/12", "ROSEAU", "25,50")
                .row("21/12", "TILLEUL", "3,50")
                .row("01/12", "HERON", "4,50");
    }

    @Test
    void yearsOfDatesWithoutOrderAreProvenUpToAMonthBeforeThePeriod() throws IOException {
        String unproven = "booking_date: years that only one date of the document suggests";

        assertThat(lacking(withoutOrder("02/11"))).doesNotContain(unproven);
        assertThat(lacking(withoutOrder("30/10"))).contains(unproven);
    }

    @Test
    void yearOfAPeriodMayBePrintedOnce() throws IOException {
        PdfTable table = PdfTable.on(new PdfFile().page(), 60, left(40), left(110), right(460), right(550))
                .row("Statement of account from 1 December to 31 December 2023 (printed on 4 January 2024)")
                .row("Date", "Details", "Debit", "Credit")
                .row("10/12", "Alder", "", "90.00")
                .row("28/12", "Lantern", "40.00")
                .row("14/12", "Reed", "25.50")
                .row("21/12", "Willow", "3.50")
                .row("05/12", "Moss", "7.00")
                .row("01/12", "Heron", "4.50");

        assertThat(lacking(table)).doesNotContain("booking_date: years that only one date of the document suggests");
        assertTransactions(
                table,
                "2023-12-10 90",
                "2023-12-28 -40",
                "2023-12-14 -25.5",
                "2023-12-21 -3.5",
                "2023-12-05 -7",
                "2023-12-01 -4.5");
    }
}
