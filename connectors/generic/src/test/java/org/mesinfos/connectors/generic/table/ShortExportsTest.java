package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.generic.table.TableReading.DEFAULT_THRESHOLD;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;
import static org.mesinfos.connectors.generic.table.TableReading.rows;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.TransactionStatus;

/** Exports of a few rows, in which little evidence decides, and rows that are no booked transactions. */
class ShortExportsTest {

    private static final String FEW_BALANCES =
            "amount: balances that follow from fewer than three amounts, not from all, or"
                    + " with other signs as well";

    @Test
    void oneBalanceShowsThatIncomeIsNoCharge() throws IOException {
        String text = """
                Dato;Tekst;Beløb;Saldo
                2024-05-20;Lantern;-40,25;960,10
                2024-05-21;Reed;1500,00;2460,10
                """;

        assertThat(proposal(text).lacking()).containsExactly(FEW_BALANCES);
        assertThat(proposal(text).confidence()).isGreaterThanOrEqualTo(DEFAULT_THRESHOLD);
    }

    @Test
    void oneBalanceThatDoesNotFollowIsNoEvidence() throws IOException {
        assertThat(proposal("""
                        Dato;Tekst;Beløb;Saldo
                        2024-05-20;Lantern;-40,25;960,10
                        2024-05-21;Reed;1500,00;2460,90
                        """).lacking()).containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void openingAndClosingBalanceAgreeWithTwoAmounts() throws IOException {
        String text = """
                Opening balance;1000,00
                Closing balance;1950,50

                Date;Label;Amount
                2024-05-20;Lantern;-49,50
                2024-05-21;Reed;1000,00
                """;

        assertThat(proposal(text).lacking()).containsExactly(FEW_BALANCES);
    }

    @Test
    void numberInRowWithoutDateIsNoOtherHalfOfTheAmounts() throws IOException {
        String text = """
                Holder;Interval;Posted;Text;Amount;Booked balance;Reed now
                Lantern;2024-05-01 - 2024-05-31;;;;500,50;500,50
                Lantern;2024-05-01 - 2024-05-31;2024-05-22;Reed;-80,00;500,50;
                Lantern;2024-05-01 - 2024-05-31;2024-05-21;Basket;-40,25;580,50;
                Lantern;2024-05-01 - 2024-05-31;2024-05-21;Wage;300,00;620,75;
                Lantern;2024-05-01 - 2024-05-31;2024-05-20;Candle;-12,00;320,75;
                """;

        assertProven(text, "2024-05-22 -80", "2024-05-21 -40.25", "2024-05-21 300", "2024-05-20 -12");
    }

    @Test
    void zeroWithoutDecimalsIsAnAmountOfColumnWithDecimals() throws IOException {
        String text = """
                05/13/2024,Reed,0,500.00,500.00
                05/14/2024,Lantern,120.25,0,379.75
                05/15/2024,Basket,79.75,0,300.00
                05/16/2024,Candle,100.00,0,200.00
                05/17/2024,Reed,0,250.00,450.00
                """;

        assertProven(
                text, "2024-05-13 500", "2024-05-14 -120.25", "2024-05-15 -79.75", "2024-05-16 -100", "2024-05-17 250");
    }

    @Test
    void transactionWithoutBookingDateIsPending() throws IOException {
        String text = """
                Transaction date;Booking date;Description;Amount
                2024-05-20;2024-05-22;Lantern;-40.25
                2024-05-21;2024-05-22;Reed;-12.00
                2024-05-23;;Basket;-7.30
                """;

        assertThat(rows(text).records(BankTransaction.class))
                .extracting(BankTransaction::getStatus)
                .containsExactly(null, null, TransactionStatus.PENDING);
    }

    @Test
    void currencyOfTheNameShowsThatMarkIsThatOfThousands() throws IOException {
        String text = """
                日付,摘要,出金(円),入金(円),残高(円)
                2024/05/13,葦,,"40,000","40,000"
                2024/05/14,籠,"35,000",,"5,000"
                2024/05/15,灯,"1,000",,"4,000"
                2024/05/16,葦,"2,000",,"2,000"
                """;

        assertProven(text, "2024-05-13 40000", "2024-05-14 -35000", "2024-05-15 -1000", "2024-05-16 -2000");
    }

    @Test
    void dashesInPlaceOfAmountsAreEmptyCells() throws IOException {
        assertProven("""
                Date,Description,Money In,Money Out,Balance
                30/10/2024,Reed,-,207.07,429.76
                29/10/2024,Lantern,690.00,-,636.83
                29/10/2024,Shell,-,500.00,-53.17
                28/10/2024,Shell,-,13.99,446.83
                """, "2024-10-30 -207.07", "2024-10-29 690", "2024-10-29 -500", "2024-10-28 -13.99");
    }

    @Test
    void columnOfDashesIsAnUnusedColumnOfCredits() throws IOException {
        String text = """
                Date,Description,Money In,Money Out
                30/10/2024,Reed,-,207.07
                29/10/2024,Lantern,-,690.00
                """;

        assertThat(transactions(text)).containsExactly("2024-10-30 -207.07", "2024-10-29 -690");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: debits and credits, but no balance or total to check them");
    }

    @Test
    void failedTransactionsAreSkippedAndPendingOnesMarked() throws IOException {
        CollectedRows rows = rows("""
                Date,Description,Amount,Status
                2024-10-01,Reed,-40.00,Completed
                2024-10-02,Lantern,-12.00,FAILED
                2024-10-03,Shell,-7.50,Pending
                """);

        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getLabel, BankTransaction::getStatus)
                .containsExactly(tuple("Reed", null), tuple("Shell", TransactionStatus.PENDING));
    }

    @Test
    void rowNamedBalanceIsNoTransaction() throws IOException {
        assertThat(transactions("""
                        Date;Amount;Description
                        2024-10-24;540.15;BALANCE
                        2024-10-07;206.85;Reed
                        2024-09-24;-121.58;Lantern
                        """)).containsExactly("2024-10-07 206.85", "2024-09-24 -121.58");
    }

    @Test
    void columnNamedAfterACurrencyContainsAmounts() throws IOException {
        String text = """
                Account Type,Transaction Date,Description,CAD$,USD$
                Chequing,1/13/2024,Reed,-40.25,
                Chequing,1/14/2024,Lantern,300.00,
                Chequing,1/15/2024,Basket,-7.30,
                """;

        assertThat(rows(text).records(BankTransaction.class))
                .extracting(BankTransaction::getCurrency)
                .containsOnly("CAD");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: signs, but no balance or total to check the amounts");
    }

    @Test
    void zerosThatFillAnAmountAreNoAccountNumber() throws IOException {
        assertThat(transactions("""
                        Date,Description,Amount
                        13/05/2024,Reed,-00000000000000040.25
                        14/05/2024,Lantern,+00000000000000300.00
                        """)).containsExactly("2024-05-13 -40.25", "2024-05-14 300");
    }

    @Test
    void amountsMayStartWithTheMarkAndDatesHaveColons() throws IOException {
        assertThat(transactions("""
                        Date,Description,Amount
                        2024:05:13,Reed,-.25
                        2024:05:14,Lantern,-12.00
                        """)).containsExactly("2024-05-13 -0.25", "2024-05-14 -12");
    }

    @Test
    void paymentsThatWereNotApprovedAreSkipped() throws IOException {
        assertThat(transactions("""
                Date,Description,Amount,State
                2024-05-13,Reed,-4.00,APPROVED
                2024-05-14,Lantern,-5.00,NOT APPROVED
                2024-05-15,Shell,-6.00,APPROVED
                """)).containsExactly("2024-05-13 -4", "2024-05-15 -6");
    }

    @Test
    void whiteSpaceAfterAQuoteIsNoPartOfTheValue() throws IOException {
        assertThat(transactions("""
                Date,Description,Amount,Currency
                2024-05-13,"Reed, Lamp","-1,004.00"\t,EUR
                2024-05-14,"Shell" ,"-5.00"\t\t,EUR\s
                """)).containsExactly("2024-05-13 -1004", "2024-05-14 -5");
    }
}
