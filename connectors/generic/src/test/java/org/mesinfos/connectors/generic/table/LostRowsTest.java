package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.amounts;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;
import static org.mesinfos.connectors.generic.table.TableReading.rows;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Rows without an amount: those of a balance are skipped, and those that change it are not. */
class LostRowsTest {

    private static final String CHANGE_WITHOUT_AMOUNT = """
            Date,Label,Money in,Money out,Levy,Balance
            2024-05-13,Lantern,,10.00,,990.00
            2024-05-14,Reed,,20.00,,970.00
            2024-05-15,Stamp,,,0.45,969.65
            2024-05-16,Basket,100.00,,,1069.65
            """;

    @Test
    void aRowWhoseBalanceChangesWithoutAmountIsRejected() throws IOException {
        CollectedRows rows = rows(CHANGE_WITHOUT_AMOUNT);

        assertThat(rows.records(BankTransaction.class)).hasSize(3);
        assertThat(rows.rejections()).hasSize(1);
    }

    @Test
    void aRowWithADateOfItsOwnButWithoutAmountsIsNoPartOfTheRowAbove() throws IOException {
        CollectedRows rows = rows("""
                Date,Label,Amount,Cost,Currency
                2024-05-13,Lantern,-10.00,1.00,EUR
                2024-05-14,Refused lamp,,2.00,EUR
                2024-05-15,Basket,100.00,1.00,EUR
                """);

        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getLabel)
                .containsExactly("Lantern", "Basket");
        assertThat(rows.rejections())
                .extracting(Rejection::toString)
                .containsExactly("line 3, Amount: found empty, expected a value (MISSING_VALUE)");
    }

    @Test
    void aRowWithThePurchaseDateButWithoutBookingDateAndAmountIsNoPartOfTheRowAbove() throws IOException {
        CollectedRows rows = rows("""
                Purchase date;Booking text;Price;Debit;Credit;Booked
                21.05.2024;Heron;7.00;;;
                13.05.2024;Lantern;10.00;10.00;;14.05.2024
                12.05.2024;Refused lamp;2.00;;;
                12.05.2024;Basket;100.00;;100.00;13.05.2024
                11.05.2024;Reed;3.00;3.00;;13.05.2024
                """);

        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getLabel)
                .containsExactly("Lantern", "Basket", "Reed");
        assertThat(rows.rejections())
                .extracting(rejection -> rejection.locator().toString())
                .containsExactly("line 2", "line 4");
    }

    @Test
    void aRowThatRepeatsABalanceIsSkipped() throws IOException {
        assertThat(amounts(
                        CHANGE_WITHOUT_AMOUNT.replace("0.45,969.65", ",970.00").replace("1069.65", "1070.00")))
                .containsExactly("-10", "-20", "100");
    }

    @Test
    void theBalanceBeforeTheFirstAmountIsSkipped() throws IOException {
        assertProven("""
                Statement 12,,,
                03Aug2024,FERRY,,500.00
                05Aug2024,LANTERN,-40.25,459.75
                13Aug2024,REED,-9.75,450.00
                14Aug2024,BASKET,100.00,550.00
                31Aug2024,FERRY,,550.00
                """, "2024-08-05 -40.25", "2024-08-13 -9.75", "2024-08-14 100");
    }

    @Test
    void creditsWithoutDecimalsBesideDebitsFollowFromTheBalances() throws IOException {
        assertProven(
                """
                2024/5/13,LANTERN,"5,562",,"836,438"
                2024/5/14,REED,"12,665",,"823,773"
                2024/5/15,BASKET,,"277,654","1,101,427"
                2024/5/16,SHELL,"1,544",,"1,099,883"
                2024/5/17,STAMP,,14,"1,099,897"
                """, "2024-05-13 -5562", "2024-05-14 -12665", "2024-05-15 277654", "2024-05-16 -1544", "2024-05-17 14");
    }

    @Test
    void aBalanceWithSpacedLettersOrAMarkIsSkipped() throws IOException {
        assertThat(amounts("""
                        Data,Descrizione,Importo
                        13/05/2024,LANTERNA,-40.25
                        14/05/2024,GIUNCO,-9.75
                        15/05/2024,CESTO,100.00
                        31/05/2024,S A L D O,550.00
                        31/05/2024,| Saldo finale,550.00
                        """)).containsExactly("-40.25", "-9.75", "100");
    }

    @Test
    void balancesAmongTheRowsAreSkippedWhateverTheirText() throws IOException {
        String text = """
                Day,Text,Amount,D/C
                2024-05-13,Lantern,10.00,D
                2024-05-13,Heron,990.00,C
                2024-05-14,Reed,20.00,D
                2024-05-14,Basket,50.00,C
                2024-05-14,Heron,1020.00,C
                2024-05-15,Shell,25.50,D
                2024-05-15,Heron,994.50,C
                """;

        assertThat(amounts(text)).containsExactly("-10", "-20", "50", "-25.5");
        assertThat(amounts(text.replace("994.50", "994.00")))
                .containsExactly("-10", "990", "-20", "50", "1020", "-25.5", "994");
    }

    @Test
    void balancesOfADayAreSkipped() throws IOException {
        for (String caption : List.of("Saldo del giorno", "Solde du jour", "Balance available 13/05", "Saldo do dia")) {
            assertThat(amounts("""
                            Date,Description,Debit,Credit
                            2024-05-13,Lantern,10.00,
                            2024-05-13,%s,,990.00
                            2024-05-14,Reed,,50.00
                            """.formatted(caption))).as(caption).containsExactly("-10", "50");
        }
        assertThat(amounts("""
                        Date,Description,Debit,Credit
                        2024-05-13,Lantern,10.00,
                        2024-05-13,Solde facture,,990.00
                        """)).containsExactly("-10", "990");
    }

    @Test
    void aRowWhoseAmountHasMoreThanFourDecimalsIsRejected() throws IOException {
        CollectedRows rows = rows("""
                Date;Description;Shares;Price;Amount;Currency
                2024-05-13;Lantern;3.505;21.395;-74.989475;EUR
                2024-05-14;Reed;;;-20.000000;EUR
                2024-05-15;Basket;;;100.00;EUR
                """);

        assertThat(rows.records(BankTransaction.class))
                .extracting(transaction ->
                        transaction.getAmount().stripTrailingZeros().toPlainString())
                .containsExactly("-20", "100");
        assertThat(rows.rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.toString()).contains("number with 6 decimals"));
    }

    @Test
    void balancesAndPricesWithMoreDecimalsThanTheirFieldsStayInAdditional() throws IOException {
        assertThat(TableReading.read("""
                Date;Description;Price;Amount;Balance
                2024-05-13;Lantern;21.1234567;-10.00;990.123456
                2024-05-14;Reed;1.00;-20.00;970.123456
                2024-05-15;Basket;1.00;100.00;1070.123456
                """)).first().satisfies(transaction -> {
            assertThat(transaction.getBalanceAfter()).isNull();
            assertThat(transaction.getAdditional())
                    .containsEntry("Balance", "990.123456")
                    .containsEntry("Price", "21.1234567");
        });
    }

    @Test
    void aBalanceBesideTheNameOfTheHolderIsSkipped() throws IOException {
        assertThat(amounts("""
                        Karteninhaber;Datum;Buchungstext;Branche;Belastung;Gutschrift
                        Shell;02.05.2024;Saldovortrag;;;208,55
                        Shell;13.05.2024;Lantern;Restaurants;5,00;
                        Shell;14.05.2024;Reed;Restaurants;7,50;
                        Shell;15.05.2024;Basket;;;20,00
                        """)).containsExactly("-5", "-7.5", "20");
    }

    @Test
    void rowsWithDetailsBelowARepeatedHeaderBelongToOneTable() throws IOException {
        assertThat(transactions("""
                        Data,,,Detalii tranzactie,Debit,,Credit,Balanta
                        17 mai 2024,,,Comision,"5,00",,,"640,00"
                        ,,,Referinta: 16696,,,,
                        16 mai 2024,,,Felinar,"40,00",,,"645,00"
                        ,,,Referinta: 16697,,,,
                        Data,,,Detalii tranzactie,Debit,,Credit,Balanta
                        15 mai 2024,,,Trestie,"10,00",,,"685,00"
                        ,,,Referinta: 16698,,,,
                        14 mai 2024,,,Incasare,,,"95,00","695,00"
                        ,,,Referinta: 16699,,,,
                        """))
                .containsExactly("2024-05-17 -5", "2024-05-16 -40", "2024-05-15 -10", "2024-05-14 95");
    }
}
