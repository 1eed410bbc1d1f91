package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;
import static org.mesinfos.connectors.generic.table.TableReading.read;
import static org.mesinfos.connectors.generic.table.TableReading.rows;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Fees in a column of their own that change the balances in addition to the amounts. */
class ChargedFeesTest {

    private static final String UNSIGNED = """
            Date,Label,Money in,Money out,Levy,Balance
            2024-05-13,Lantern,,10.00,,990.00
            2024-05-14,Reed,,20.00,1.50,968.50
            2024-05-15,Stamp,,,0.35,968.15
            2024-05-16,Refunded stamp,,,-0.35,968.50
            2024-05-17,Basket,100.00,,2.00,1066.50
            """;

    @Test
    void aFeeIsChargedWithTheAmountOfItsRowOrAlone() throws IOException {
        assertProven(
                UNSIGNED, "2024-05-13 -10", "2024-05-14 -21.5", "2024-05-15 -0.35", "2024-05-16 0.35", "2024-05-17 98");
        assertThat(read(UNSIGNED))
                .extracting(row -> row.getFees() == null
                        ? ""
                        : row.getFees().stripTrailingZeros().toPlainString())
                .containsExactly("", "1.5", "0.35", "-0.35", "2");
    }

    @Test
    void negativeFeesAreChargedInTheSameWay() throws IOException {
        assertProven("""
                Date,Label,Money in,Money out,Levy,Balance
                2024-05-13,Lantern,,-10.00,,990.00
                2024-05-14,Reed,,-20.00,-1.50,968.50
                2024-05-15,Stamp,,,-0.35,968.15
                2024-05-16,Refunded stamp,,,0.35,968.50
                2024-05-17,Basket,100.00,,-2.00,1066.50
                """, "2024-05-13 -10", "2024-05-14 -21.5", "2024-05-15 -0.35", "2024-05-16 0.35", "2024-05-17 98");
    }

    @Test
    void feesBesideSignedAmountsAreChargedInAddition() throws IOException {
        String text = """
                Date,Label,Amount,Fee,Balance
                2024-05-13,Lantern,-10.00,0.00,990.00
                2024-05-14,Reed,-20.00,1.50,968.50
                2024-05-15,Shell,-7.50,0.00,961.00
                2024-05-16,Basket,100.00,2.00,1059.00
                """;

        assertProven(text, "2024-05-13 -10", "2024-05-14 -21.5", "2024-05-15 -7.5", "2024-05-16 98");
        assertProven(
                text.replace(",1.50,", ",-1.50,").replace(",2.00,", ",-2.00,"),
                "2024-05-13 -10",
                "2024-05-14 -21.5",
                "2024-05-15 -7.5",
                "2024-05-16 98");
    }

    @Test
    void feesThatTheBalancesIncludeInTheAmountsAreNotChargedAgain() throws IOException {
        assertProven("""
                Date,Label,Amount,Fee,Balance
                2024-05-13,Lantern,-10.00,0.50,990.00
                2024-05-14,Reed,-20.00,1.50,970.00
                2024-05-15,Shell,-7.50,0.00,962.50
                2024-05-16,Basket,100.00,2.00,1062.50
                """, "2024-05-13 -10", "2024-05-14 -20", "2024-05-15 -7.5", "2024-05-16 100");
    }

    @Test
    void aRowWithNeitherAmountNorFeeIsNoTransaction() throws IOException {
        CollectedRows rows = rows(UNSIGNED + "2024-05-18,Refused lamp,,,,\n2024-05-19,Heron,,5.00,,\n");

        assertThat(rows.records(BankTransaction.class)).hasSize(6);
        assertThat(rows.rejections()).isEmpty();
    }

    @Test
    void aDifferenceToTheBalanceOfALaterRowIsNoFee() throws IOException {
        assertProven("""
                Date;Description;Amount;Original amount;Balance
                2024-05-17;Lantern;-40.00;-40.00;1000.00
                2024-05-16;Basket;60.00;60.00;1040.00
                2024-05-15;Reed;-30.00;-30.00;980.00
                2024-05-14;Shell;-5.00;-5.00;1010.00
                """, "2024-05-17 -40", "2024-05-16 60", "2024-05-15 -30", "2024-05-14 -5");
    }
}
