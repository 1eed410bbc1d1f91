package org.mesinfos.connectors.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.generic.TableReading.DEFAULT_THRESHOLD;
import static org.mesinfos.connectors.generic.TableReading.amounts;
import static org.mesinfos.connectors.generic.TableReading.assertProven;
import static org.mesinfos.connectors.generic.TableReading.proposal;
import static org.mesinfos.connectors.generic.TableReading.rows;
import static org.mesinfos.connectors.generic.TableReading.transactions;

import java.io.IOException;
import java.util.List;
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
    void namesInLanguageThatWritesTheDayFirstDistinguishDayAndMonth() throws IOException {
        String text = """
                Fecha;Concepto;Importe
                03/04/2024;Farol;-4,50
                03/04/2024;Junco;-90,00
                02/04/2024;Cesta;-1,25
                """;

        assertThat(transactions(text)).containsExactly("2024-04-03 -4.5", "2024-04-03 -90", "2024-04-02 -1.25");
        assertThat(proposal(text).lacking())
                .contains("booking_date: numeric dates below names in a language that writes the day first");
        assertThat(proposal(text).confidence()).isGreaterThanOrEqualTo(DEFAULT_THRESHOLD);
    }

    @Test
    void sameDayOfSeveralMonthsIsNotOneMonthBelowSuchNames() throws IOException {
        assertThat(transactions("""
                        Date;Libellé;Montant
                        05/01/2024;Jonc;-31,50
                        05/02/2024;Jonc;-31,75
                        05/04/2024;Jonc;-32,00
                        """)).containsExactly("2024-01-05 -31.5", "2024-02-05 -31.75", "2024-04-05 -32");
    }

    @Test
    void englishNamesDoNotDistinguishDayAndMonth() throws IOException {
        assertThat(proposal("""
                        Date;Description;Amount
                        03/04/2024;Lantern;-4.50
                        03/04/2024;Reed;-90.00
                        02/04/2024;Basket;-1.25
                        """).lacking()).contains("booking_date: day and month may be the other way round");
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
    void wordsOfFrenchBanksProveTheSignsOfTableWithoutHeader() throws IOException {
        String text = """
                0071;13/05/2024;CARTE JONC 11;-12,10
                0071;14/05/2024;CB LAMPION;-4,00
                0071;15/05/2024;CHEQUE 0000012;-80,00
                0071;16/05/2024;ECH PRET AUNE;-310,25
                """;

        assertProven(text, "2024-05-13 -12.1", "2024-05-14 -4", "2024-05-15 -80", "2024-05-16 -310.25");
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
    void dashBesidePlusIsACodeOfOutgoingAmounts() throws IOException {
        assertThat(transactions("""
                        Date,Description,Amount,Sign
                        30/10/2024,Reed,207.07,-
                        29/10/2024,Lantern,690.00,+
                        """)).containsExactly("2024-10-30 -207.07", "2024-10-29 690");
    }

    @Test
    void balancesInvertSignedAmountsOfAColumnNamedAfterDebits() throws IOException {
        assertProven("""
                Date,Description,Debit,Balance
                2024-10-01,Reed,40.00,960.00
                2024-10-02,Lantern,-100.00,1060.00
                2024-10-03,Shell,25.50,1034.50
                2024-10-04,Shell,10.00,1024.50
                """, "2024-10-01 -40", "2024-10-02 100", "2024-10-03 -25.5", "2024-10-04 -10");
    }

    @Test
    void minusAfterADebitIsItsSign() throws IOException {
        assertThat(proposal("""
                        Date,Description,Debit
                        2024-10-01,Reed,40.00
                        2024-10-02,Lantern,100.00-
                        2024-10-03,Shell,25.50
                        """).lacking()).containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void codesThatAgreeWithSignsConfirmMostlyPositiveAmounts() throws IOException {
        String text = """
                Type,Date Posted,Amount,Description
                CREDIT,20240102,2289.58,Reed
                DEBIT,20240115,-4.95,Lantern
                """;

        assertThat(transactions(text)).containsExactly("2024-01-02 2289.58", "2024-01-15 -4.95");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: debits and credits, but no balance or total to check them");
    }

    @Test
    void codesThatContradictEverySignInvertIt() throws IOException {
        String text = """
                Transaction Date,Amount,Merchant,Debit/Credit Flag
                14/09/2024,-20.00,Reed,Credit
                05/09/2024,-5.00,Lantern,Credit
                03/09/2024,12.34,Lantern,Debit
                """;

        assertThat(transactions(text)).containsExactly("2024-09-14 20", "2024-09-05 5", "2024-09-03 -12.34");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: debits and credits, but no balance or total to check them");
    }

    @Test
    void codesAmongOtherTypesInvertChargesOfACard() throws IOException {
        String text = """
                Transaction Date,Description,Type,Amount
                09/21/2024,Reed,Purchase,227.00
                09/15/2024,Lantern,Payment,-400.00
                09/14/2024,Shell,Credit,-12.00
                09/13/2024,Shell,Debit,0.12
                """;

        assertThat(transactions(text))
                .containsExactly("2024-09-21 -227", "2024-09-15 400", "2024-09-14 12", "2024-09-13 -0.12");
    }

    @Test
    void receivedPaymentOfACardInvertsItsCharges() throws IOException {
        String text = """
                Date,Description,Amount
                05/27/2024,AUTOMATIC PAYMENT - THANK YOU,-80.69
                06/05/2024,Reed,40.00
                06/06/2024,Lantern,12.50
                """;

        assertThat(transactions(text)).containsExactly("2024-05-27 80.69", "2024-06-05 -40", "2024-06-06 -12.5");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: words in fewer than three rows state the direction of their amounts");
    }

    @Test
    void directDebitThatPaysACardDoesNotConfirmItsSigns() throws IOException {
        assertThat(proposal("""
                        Date,Description,Amount
                        2024-05-27,DIRECT DEBIT REED,-80.69
                        2024-06-05,Reed,40.00
                        2024-06-06,Lantern,12.50
                        """).lacking()).containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void plusSignsShowThatPositiveAmountsAreIncoming() throws IOException {
        assertThat(proposal("""
                        Date,Note,Amount
                        2024-10-04,Reed,- 40.00
                        2024-10-05,Lantern,+ 15.00
                        2024-10-06,Shell,+ 12.00
                        """).lacking())
                .containsExactly("amount: signs, but no balance or total to check the amounts");
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
    void mostlyPositiveAmountsBesideAccountsOfOthersAreThoseOfAnAccount() throws IOException {
        assertThat(proposal("""
                        Booked;Amount;Currency;Counterparty account;Text
                        22.07.2024;178,20;EUR;LU120010001234567891;Reed
                        23.07.2024;-84,00;EUR;LU120010001234567891;Lantern
                        """).lacking())
                .containsExactly(
                        "amount: mostly positive amounts of an account, but no balance or total to check them");
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
    void minusInParenthesesAfterAnAmountIsItsSign() throws IOException {
        assertThat(transactions("""
                        Date;Description;Amount
                        13/05/2024;Reed;40,25(-)
                        14/05/2024;Lantern;300,00
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
    void oneCodeThatPairsUseWithOppositeMeaningsIsNoCodeOfBoth() {
        assertThat(DebitCreditCodes.detect(new SampledColumn(0, "Type", List.of("D", "D", "Reed", "Lantern"))))
                .isEmpty();
    }

    @Test
    void wordsOfBothDirectionsConfirmTheOnlyColumnOfTableWithoutNames() throws IOException {
        assertThat(proposal("""
                        13/05/2024;LANTERN S/O;-40,25
                        14/05/2024;GROSS INTEREST;1,30
                        15/05/2024;REED;-7,00
                        """).lacking())
                .containsExactly("amount: words in fewer than three rows state the direction of their amounts");
    }

    @Test
    void ibanShowsThatTheDayComesFirst() throws IOException {
        String text = """
                Account;LU120010001234567891
                Booked;Description;Amount;Currency
                02-01-2024;Reed;-40.25;EUR
                02-01-2024;Lantern;-12.00;EUR
                05-02-2024;Basket;-7.30;EUR
                """;

        assertThat(transactions(text)).containsExactly("2024-01-02 -40.25", "2024-01-02 -12", "2024-02-05 -7.3");
        assertThat(proposal(text).lacking())
                .contains("booking_date: numeric dates beside IBANs, whose countries write the day first");
        assertThat(proposal(text).confidence()).isGreaterThanOrEqualTo(DEFAULT_THRESHOLD);
    }

    @Test
    void ibanAboveTheTableShowsThatItIsOfAnAccount() throws IOException {
        assertThat(proposal("""
                        Account;LU120010001234567891
                        Booked;Description;Amount;Currency
                        22.07.2024;Reed;178,20;EUR
                        23.07.2024;Lantern;-84,00;EUR
                        """).lacking())
                .containsExactly(
                        "amount: mostly positive amounts of an account, but no balance or total to check them");
    }

    @Test
    void signsOfTwoColumnsThatExcludeEachOtherStateTheDirection() throws IOException {
        String text = """
                0071;22/07/2024;Reed;;+178,20;+900,00
                0071;23/07/2024;Lantern;-84,00;;+500,00
                0071;24/07/2024;Basket;-12,50;;+700,00
                """;

        assertThat(transactions(text)).containsExactly("2024-07-22 178.2", "2024-07-23 -84", "2024-07-24 -12.5");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: signs in two columns that exclude each other, which have no known names");
    }

    @Test
    void columnsThatExcludeEachOtherWithoutSignsStateNoDirection() throws IOException {
        assertThat(proposal("""
                        0071;22/07/2024;Reed;;178,20;900,00
                        0071;23/07/2024;Lantern;84,00;;500,00
                        0071;24/07/2024;Basket;12,50;;700,00
                        """).lacking()).containsExactly("amount: no name or proof of the column of amounts");
    }

    @Test
    void receivedPaymentBesideAsManyChargesInvertsThem() throws IOException {
        String text = """
                Date,Description,Amount
                05/27/2024,AUTOMATIC PAYMENT - THANK YOU,-80.69
                06/05/2024,Reed,40.00
                """;

        assertThat(transactions(text)).containsExactly("2024-05-27 80.69", "2024-06-05 -40");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: words in fewer than three rows state the direction of their amounts");
    }

    @Test
    void creditOfACardInvertsItsCharges() throws IOException {
        assertThat(transactions("""
                        Date,Description,Amount
                        05/27/2024,LANTERN STATEMENT CREDIT,-15.00
                        06/05/2024,Reed,40.00
                        06/06/2024,Basket,12.50
                        """)).containsExactly("2024-05-27 15", "2024-06-05 -40", "2024-06-06 -12.5");
    }

    @Test
    void paymentOfTheBillEntersACardAndLeavesAnAccount() throws IOException {
        String rows = """
                İşlem Tarihi;Açıklama;Tutar
                13/05/2024;LANTERN;1.234,56
                14/05/2024;KREDI KARTI ODEMESI;-1.500,00
                15/05/2024;REED;89,90
                """;

        assertThat(amounts("Kredi Kartı Ekstresi\n" + rows)).containsExactly("-1234.56", "1500", "-89.9");
        assertThat(proposal("Kredi Kartı Ekstresi\n" + rows).lacking())
                .containsExactly("amount: words in fewer than three rows state the direction of their amounts");
        assertThat(amounts(rows)).containsExactly("1234.56", "-1500", "89.9");
        assertThat(proposal(rows).lacking()).containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void namesOfChargesStateTheirDirectionAndJapaneseNamesThatYenHaveNoDecimals() throws IOException {
        String text = """
                利用日,利用店名,支払方法,利用金額,支払総額
                2024/05/13,Reed,1,4980,4980
                2024/05/14,Lantern,1,"12,800","12,800"
                """;

        assertThat(amounts(text)).containsExactly("-4980", "-12800");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: names of columns that state charges, but no balance or total to check them");
    }

    @Test
    void singleNameOfChargesMayBeThatOfAShop() throws IOException {
        assertThat(proposal("""
                        Date,Description,Amount charged
                        2024-05-13,Reed,40.25
                        2024-05-14,Lantern,12.00
                        """).lacking())
                .containsExactly("amount: amounts taken for charges of a card, without proof");
    }

    @Test
    void amountOfPurchasesIsThatOfTheAccountIfThereIsNoOther() throws IOException {
        String text = """
                תאריך עסקה,תאריך חיוב,שם בית העסק,סכום עסקה
                13/05/2024,20/05/2024,Reed,40.25
                14/05/2024,20/05/2024,Lantern,12.00
                """;

        assertThat(amounts(text)).containsExactly("-40.25", "-12");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: names of columns that state charges, but no balance or total to check them");
    }

    @Test
    void signsOfTheOnlyColumnOfAmountsWithoutNamesAreEvidence() throws IOException {
        String text = """
                13/05/2024,"-40.25",LANTERN
                14/05/2024,"-9.75",REED
                15/05/2024,"100.00",BASKET
                """;

        assertThat(amounts(text)).containsExactly("-40.25", "-9.75", "100");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: signs beside the only column of amounts, which has no known name");
        assertThat(proposal(text).confidence()).isGreaterThanOrEqualTo(DEFAULT_THRESHOLD);
    }

    @Test
    void theOnlyDecimalsBesideCodesMayBeBalances() throws IOException {
        String text = """
                13/05/2024,LANTERN,350,DEBIT,2345.56
                14/05/2024,REED,1290,CREDIT,3635.50
                15/05/2024,BASKET,40,DEBIT,3595.10
                """;

        assertThat(proposal(text).lacking()).containsExactly("amount: no name or proof of the column of amounts");
    }
}
