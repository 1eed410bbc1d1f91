package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;
import static org.mesinfos.connectors.generic.table.TableReading.read;
import static org.mesinfos.connectors.generic.table.TableReading.rows;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

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

    @Test
    void twoBalancesShowFeesBesidePendingAmounts() throws IOException {
        assertThat(transactions("""
                        Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance
                        2024-05-16,2024-05-17,Shell,-23.00,0.00,CHF,COMPLETED,75.50
                        2024-05-16,,Basket,-12.00,0.00,CHF,PENDING,
                        2024-05-15,2024-05-15,Reed,-100.00,1.50,CHF,COMPLETED,98.50
                        2024-05-13,2024-05-13,Lantern,200.00,0.00,CHF,COMPLETED,200.00
                        """))
                .containsExactly("2024-05-17 -23", "2024-05-16 -12", "2024-05-15 -101.5", "2024-05-13 200");
    }

    @Test
    void aLedgerOfCurrenciesHasFeesWithFourDecimals() throws IOException {
        assertProven(
                """
                time,type,asset,amount,fee,balance
                2024-05-13 08:57:47,deposit,EUR,1500.0000,0.0000,1500.0000
                2024-05-14 10:11:12,trade,EUR,-400.0000,0.6400,1099.3600
                2024-05-14 10:11:12,trade,USD,452.4000,0.0000,452.4000
                2024-05-15 19:20:21,spend,USD,-100.0000,1.4778,350.9222
                2024-05-20 07:45:00,withdrawal,EUR,-600.0000,0.9000,498.4600
                """,
                "2024-05-13 1500",
                "2024-05-14 -400.64",
                "2024-05-14 452.4",
                "2024-05-15 -101.4778",
                "2024-05-20 -600.9");
    }

    @Test
    void aFeeBeforeTheFirstBalanceMayBeChargedInAddition() throws IOException {
        String untested = """
                Date,Label,Amount,Fee,Balance
                2024-05-13,Lantern,-100.00,1.50,900.00
                2024-05-14,Reed,-20.00,0.00,880.00
                2024-05-15,Shell,-7.50,0.00,872.50
                2024-05-16,Basket,100.00,0.00,972.50
                """;

        assertHeld(untested, "fees that may be charged in addition to the amounts");
        assertAccepted(untested + "2024-05-17,Ferry,-50.00,1.50,922.50\n");
    }

    @Test
    void anotherNumberLessTheFeeIsAnAmountThatIncludesIt() throws IOException {
        String table = """
                Date,Label,Amount,Original amount,Fee,Balance
                2024-05-16,Basket,100.00,100.00,,980.00
                2024-05-15,Shell,-7.50,-7.50,,880.00
                2024-05-14,Reed,-20.00,-20.00,,887.50
                2024-05-13,Lantern,-101.50,%s,1.50,907.50
                """;

        assertAccepted(table.formatted("-100.00"));
        assertHeld(table.formatted("-103.00"), "fees that may be charged in addition to the amounts");
    }
}
