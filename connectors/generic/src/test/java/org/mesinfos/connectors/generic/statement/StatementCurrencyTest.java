package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** The currency of the account is one that the statement prints; others are derived. */
class StatementCurrencyTest {

    private static PdfTable statement(String caption) {
        return StatementFixtures.table(left(40), left(110), right(460), right(540))
                .row(caption)
                .row("Date", "Details", "Paid out", "Paid in")
                .row("", "Opening balance", "", "500.00")
                .row("14/03/2024", "LANTERN", "40.00")
                .row("16/03/2024", "TRANSFER ALDER", "", "90.00")
                .row("17/03/2024", "REED", "25.50")
                .row("", "Closing balance", "", "524.50");
    }

    private static List<BankTransaction> read(PdfTable table) throws IOException {
        return CollectedRows.of(StatementFixtures.CONNECTOR, table.file().content())
                .records(BankTransaction.class);
    }

    @Test
    void currencyOfTheCountryOfAnAccountIsDerived() throws IOException {
        assertThat(read(statement("IBAN GB33BUKB20201555555555")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.getCurrency()).isNull())
                .allSatisfy(row -> assertThat(row.getDerived())
                        .filteredOn(derived -> derived.getName().equals("currency"))
                        .singleElement()
                        .satisfies(derived -> assertThat(derived.getValue()).isEqualTo("GBP"))
                        .satisfies(
                                derived -> assertThat(derived.getConfidence()).isEqualTo(0.5)));
    }

    @Test
    void printedCurrencyIsThatOfTheAccount() throws IOException {
        assertThat(read(statement("IBAN GB33BUKB20201555555555 Currency EUR")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.getCurrency()).isEqualTo("EUR"))
                .allSatisfy(row -> assertThat(row.getDerived())
                        .noneMatch(derived -> derived.getName().equals("currency")));
    }

    @Test
    void eachAccountHasTheCurrencyBesideItsNumber() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(460), right(540))
                .row("Account 11111111 Currency: CZK")
                .row("Date", "Details", "Paid out", "Paid in")
                .row("", "Opening balance", "", "500.00")
                .row("14/03/2024", "LANTERN", "40.00")
                .row("16/03/2024", "TRANSFER ALDER", "", "90.00")
                .row("17/03/2024", "REED", "25.50")
                .row("", "Closing balance", "", "524.50")
                .row("Account 22222222 Currency: EUR")
                .row("Date", "Details", "Paid out", "Paid in")
                .row("", "Opening balance", "", "10.00")
                .row("15/03/2024", "WIEN", "4.00")
                .row("", "Closing balance", "", "6.00");

        assertThat(read(table))
                .extracting(row -> row.getSubject() + " " + row.getCurrency())
                .containsExactly("11111111 CZK", "11111111 CZK", "11111111 CZK", "22222222 EUR");
    }
}
