package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.generic.table.sample.SampledTable;
import org.mesinfos.records.BankTransaction;

/** Tables of transactions below a smaller table with a header of its own, such as totals and balances. */
class SummaryAboveTableTest {

    private static List<String> transactions(String text) throws IOException {
        return TableReading.rows(text).records(BankTransaction.class).stream()
                .map(transaction -> transaction.getBookingDate() + " " + transaction.getLabel() + " "
                        + transaction.getAmount().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void namesOfTheSummaryAreNotThoseOfTheTransactions() throws IOException {
        assertThat(transactions("""
                        OPENING_BALANCE;CREDITS;DEBITS;CLOSING_BALANCE
                        0.00;2,150.00;-1,940.00;210.00

                        SETTLED_DATE;MOVEMENT;REFERENCE_ID;MOVEMENT_NET_AMOUNT;RUNNING_BALANCE
                        14-05-2024;Lantern;262018192302;150.00;150.00
                        15-05-2024;Reed;262017205220;-140.00;10.00
                        17-05-2024;Heron;263017205221;2,000.00;2,010.00
                        28-05-2024;Willow;272017205222;-1,800.00;210.00
                        """))
                .containsExactly(
                        "2024-05-14 Lantern 150",
                        "2024-05-15 Reed -140",
                        "2024-05-17 Heron 2000",
                        "2024-05-28 Willow -1800");
    }

    /** The balances after two rows were left out, so that they prove nothing. */
    @Test
    void namesOfTheSummaryAreNotThoseOfTransactionsWithBrokenBalances() throws IOException {
        assertThat(transactions("""
                        OPENING_BALANCE;CREDITS;DEBITS;CLOSING_BALANCE
                        0.00;2,150.00;-1,940.00;210.00

                        SETTLED_DATE;MOVEMENT;REFERENCE_ID;MOVEMENT_NET_AMOUNT;RUNNING_BALANCE
                        14-05-2024;Lantern;262018192302;150.00;150.00
                        17-05-2024;Heron;263017205221;2,000.00;2,990.00
                        28-05-2024;Willow;272017205222;-1,800.00;210.00
                        """))
                .containsExactly("2024-05-14 Lantern 150", "2024-05-17 Heron 2000", "2024-05-28 Willow -1800");
    }

    @Test
    void namesOfTheSummaryAreNotThoseOfTransactionsWithoutNames() throws IOException {
        assertThat(transactions("""
                        OPENING_BALANCE;CREDITS;DEBITS;CLOSING_BALANCE
                        0.00;2,150.00;-1,940.00;210.00

                        14-05-2024;Lantern;262018192302;150.00;150.00
                        15-05-2024;Reed;262017205220;-140.00;10.00
                        17-05-2024;Heron;263017205221;2,000.00;2,990.00
                        28-05-2024;Willow;272017205222;-1,800.00;1,190.00
                        """))
                .containsExactly(
                        "2024-05-14 Lantern 150",
                        "2024-05-15 Reed -140",
                        "2024-05-17 Heron 2000",
                        "2024-05-28 Willow -1800");
    }

    private static List<CsvGrid.Line> lines(String text) {
        return text.lines()
                .map(line -> new CsvGrid.Line(line, List.of(line.split(";", -1))))
                .toList();
    }

    @Test
    void annexMayHaveTheHeaderOfTheSummary() {
        List<CsvGrid.Line> lines = lines("""
                Date;Label;Amount;Balance
                01/05/2024;Summary;1,00;100,00
                Booking date;Description;Amount;Balance
                14/05/2024;Lantern;-1,50;98,50
                15/05/2024;Reed;-1,51;96,99
                17/05/2024;Heron;-1,52;95,47
                Date;Label;Amount;Balance
                01/06/2024;To come;-1,00;1,00
                """);

        SampledTable table = SampledTable.withHeader(';', lines, 2);

        assertThat(table.rows()).isEqualTo(lines.subList(3, 6));
        assertThat(table.end()).contains("Date;Label;Amount;Balance");
    }
}
