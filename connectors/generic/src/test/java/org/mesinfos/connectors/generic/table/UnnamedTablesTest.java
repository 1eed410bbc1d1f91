package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.generic.table.TableReading.DEFAULT_THRESHOLD;
import static org.mesinfos.connectors.generic.table.TableReading.amounts;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.isRecognised;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;
import static org.mesinfos.connectors.generic.table.TableReading.rows;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Amounts of tables without names of columns. */
class UnnamedTablesTest {

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
    void receivedPaymentShowsWhichOfTwoColumnsHasTheCredits() throws IOException {
        String words = "amount: words in fewer than three rows state the direction of their amounts";
        String creditsFirst = """
                13 May 24,LANTERN,,,40.25
                14 May 24,PAYMENT RECEIVED - THANK YOU,,80.00,
                15 May 24,REED,,,7.00
                """;
        String creditsLast = """
                13 May 24,LANTERN,40.25,,
                14 May 24,PAYMENT RECEIVED - THANK YOU,,80.00,
                """;

        assertThat(amounts(creditsFirst)).containsExactly("-40.25", "80", "-7");
        assertThat(proposal(creditsFirst).lacking()).containsExactly(words);
        assertThat(amounts(creditsLast)).containsExactly("-40.25", "80");
        assertThat(proposal(creditsLast).lacking()).containsExactly(words);
    }

    @Test
    void signedPaymentInItsOwnColumnShowsNoDirection() throws IOException {
        assertThat(proposal("""
                        13/05/2024;LANTERN;15.49;
                        14/05/2024;ONLINE PAYMENT THANK YOU;;-300.00
                        15/05/2024;REED;7.00;
                        """).lacking())
                .containsExactly("amount: signs in two columns that exclude each other, which have no known names");
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

    @Test
    void threeRowsWhoseBalancesFollowShowTheAmounts() throws IOException {
        String two = """
                0071;22/07/2024;Reed;900,00;178,20
                0071;23/07/2024;Lantern;816,00;-84,00
                """;
        String three = two + "0071;24/07/2024;Basket;803,50;-12,50\n";

        assertThat(amounts(three)).containsExactly("178.2", "-84", "-12.5");
        assertThat(proposal(three).isAcceptable(DEFAULT_THRESHOLD)).isTrue();
        assertThat(isRecognised(two)).isFalse();
    }

    @Test
    void aLastRowWithoutTheTextOfAllOthersIsNoTransaction() throws IOException {
        CollectedRows rows = rows("""
                13/05/2024;-40,25;Carte;;LANTERN 11
                14/05/2024;-9,75;Carte;;REED AND SONS
                15/05/2024;-7,00;Carte;;BASKET 12
                16/05/2024;100,00;Virement;;SHELL AND CO
                16/05/2024;612,31;;;0417B
                """);

        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getLabel)
                .containsExactly("LANTERN 11", "REED AND SONS", "BASKET 12", "SHELL AND CO");
        assertThat(rows.rejections()).extracting(Rejection::reason).containsExactly(RejectionReason.UNKNOWN_ROW);
    }

    @Test
    void aLastRowWithoutATextIsATransactionIfTheBalanceChangesByItsAmount() throws IOException {
        String before = """
                13/05/2024;-40,25;Carte;LANTERN 11;959,75
                14/05/2024;-9,75;Carte;REED AND SONS;950,00
                15/05/2024;-7,00;Carte;BASKET 12;943,00
                16/05/2024;100,00;Virement;SHELL AND CO;1043,00
                """;

        assertThat(amounts(before + "17/05/2024;-3,00;Frais;;1040,00\n"))
                .containsExactly("-40.25", "-9.75", "-7", "100", "-3");
        assertThat(rows(before + "17/05/2024;-3,00;Divers;;1043,00\n").rejections())
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.UNKNOWN_ROW);
    }

    @Test
    void numbersThatCountTheRowsAreNoBalances() throws IOException {
        assertThat(amounts("""
                        13/05/2024;1;1;-40,25;EUR;LANTERN
                        14/05/2024;1;2;-9,75;EUR;REED
                        15/05/2024;1;3;100,00;EUR;BASKET
                        """)).containsExactly("-40.25", "-9.75", "100");
    }

    @Test
    void aBalanceHasItsNameInAnyColumnOfTexts() throws IOException {
        assertThat(amounts("""
                        13/05/2024;;Opening balance;1000,00;EUR;D;AS
                        13/05/2024;Lantern Ltd;Rent of May;40,25;EUR;D;MK
                        14/05/2024;Reed Ltd;Card 4410;9,75;EUR;D;K
                        15/05/2024;Basket Ltd;Wages of May;100,00;EUR;C;MK
                        """)).containsExactly("-40.25", "-9.75", "100");
    }

    @Test
    void captionsOfAPeriodAreNoNamesOfColumns() throws IOException {
        assertThat(proposal("""
                        Data de início;01-05-2024;;Data de fim;31-05-2024
                        13-05-2024;LANTERN;58,20;;1941,80
                        15-05-2024;REED;46,33;;1895,47
                        17-05-2024;BASKET;;1750,00;3645,47
                        22-05-2024;SHELL;60,00;;3585,47
                        """).reason())
                .contains("booking_date from column 1")
                .contains("debit from column 3");
    }

    private static final String ACCOUNT_ABOVE =
            "2024-05-31,13-05-2024,'68 1090 2398 0000 0001 0882 4555,JAN REED,PLN,\"500,00\",\"530,00\",4,\n";

    private static final String ROWS_OF_ACCOUNT = """
            20-05-2024,20-05-2024,LANTERN,,'PL61109010140000071219812874,"-10,00","530,00",4,
            17-05-2024,17-05-2024,BASKET,,,"45,00","540,00",3,
            14-05-2024,14-05-2024,REED,,,"-1,00","495,00",2,
            13-05-2024,13-05-2024,SHELL,,,"-4,00","496,00",1,
            """;

    @Test
    void aFirstLineWithTheAccountAndItsCurrencyIsNoTransaction() throws IOException {
        for (String first : List.of(ACCOUNT_ABOVE, ACCOUNT_ABOVE.replace("2024-05-31", "31-05-2024"))) {
            CollectedRows rows = rows(first + ROWS_OF_ACCOUNT);

            assertThat(rows.records(BankTransaction.class))
                    .as(first)
                    .extracting(BankTransaction::getLabel, BankTransaction::getCurrency)
                    .containsExactly(
                            tuple("LANTERN", "PLN"),
                            tuple("BASKET", "PLN"),
                            tuple("REED", "PLN"),
                            tuple("SHELL", "PLN"));
            assertThat(rows.rejections()).as(first).isEmpty();
            assertAccepted(first + ROWS_OF_ACCOUNT);
        }
    }

    @Test
    void aFirstRowWhoseBalanceDoesNotFollowMayBeASummary() throws IOException {
        String first = "31-05-2024,13-05-2024,JAN REED,,,\"500,00\",\"530,00\",4,\n";

        assertHeld(
                first + ROWS_OF_ACCOUNT,
                "rows without a balance above or below those with one; they may be pending, cancelled or an annex");
        assertAccepted(ROWS_OF_ACCOUNT);
    }

    /** The landlord to whom one of the payments went is not the holder of the account. */
    @Test
    void anAccountInSomeRowsOnlyIsThatOfACounterparty() throws IOException {
        List<BankTransaction> transactions = rows("""
                        13.03.2024;-30,10;EUR;Lampe;;970,00
                        14.03.2024;-20,20;EUR;Muschel;;949,80
                        15.03.2024;-400,00;EUR;Miete;DE02120300000000202051;549,80
                        18.03.2024;-10,00;EUR;Schilf;;539,80
                        """).records(BankTransaction.class);

        assertThat(transactions).extracting(BankTransaction::getIban).containsOnlyNulls();
        assertThat(transactions)
                .extracting(BankTransaction::getCounterpartyIban)
                .containsExactly(null, null, "DE02120300000000202051", null);
    }

    /** Such as the result of a search: the landlord may be a customer of the same bank. */
    @Test
    void theAccountOfTheOnlyPayeeIsNotTheOwnOne() throws IOException {
        List<BankTransaction> transactions = rows("""
                        15.01.2024;-400,00;EUR;Miete Januar;DE02120300000000202051;1600,00
                        15.02.2024;-400,00;EUR;Miete Februar;DE02120300000000202051;1200,00
                        15.03.2024;-400,00;EUR;Miete März;DE02120300000000202051;800,00
                        15.04.2024;-400,00;EUR;Miete April;DE02120300000000202051;400,00
                        """).records(BankTransaction.class);

        assertThat(transactions)
                .hasSize(4)
                .extracting(BankTransaction::getIban, BankTransaction::getCounterpartyIban, BankTransaction::getSubject)
                .containsOnly(tuple(null, null, null));
    }

    @Test
    void anAccountBeforeTheDatesOrBesideOthersIsTheOwnOne() throws IOException {
        assertThat(rows("""
                        DE02120300000000202051;15.01.2024;-400,00;EUR;Miete;1600,00
                        DE02120300000000202051;16.01.2024;-20,00;EUR;Lampe;1580,00
                        DE02120300000000202051;18.01.2024;-10,00;EUR;Schilf;1570,00
                        """).records(BankTransaction.class))
                .extracting(BankTransaction::getIban)
                .containsOnly("DE02120300000000202051");
        assertThat(rows("""
                        15.01.2024;-400,00;EUR;Miete;DE02120300000000202051;DE89370400440532013000;1600,00
                        16.01.2024;-20,00;EUR;Lampe;DE02120300000000202051;;1580,00
                        18.01.2024;-10,00;EUR;Schilf;DE02120300000000202051;;1570,00
                        """).records(BankTransaction.class))
                .extracting(BankTransaction::getIban, BankTransaction::getCounterpartyIban)
                .containsExactly(
                        tuple("DE02120300000000202051", "DE89370400440532013000"),
                        tuple("DE02120300000000202051", null),
                        tuple("DE02120300000000202051", null));
    }

    @Test
    void aTransactionWithABalanceNeedsNoText() throws IOException {
        assertThat(transactions("""
                        13.03.2024;Lampe;-30,10;970,00
                        14.03.2024;Muschel;-20,20;949,80
                        15.03.2024;;-60,00;889,80
                        18.03.2024;Schilf;-10,00;879,80
                        19.03.2024;Sand;-11,00;868,80
                        20.03.2024;Watt;-12,00;856,80
                        """)).contains("2024-03-15 -60").hasSize(6);
    }
}
