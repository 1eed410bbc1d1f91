package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;
import static org.mesinfos.connectors.generic.table.TableReading.rows;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Signs of short exports, which codes, words and names of columns show. */
class ShortExportSignsTest {

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

    private static final String DEBIT_AND_CREDIT = """

            2024-10-13,Reed,40.00,
            2024-10-14,Lantern,,100.00
            2024-10-15,Shell,25.50,
            """;

    @Test
    void wordsOfDirectionsDistinguishTwoNames() throws IOException {
        for (String names : List.of(
                "Amount out,Amount in",
                "Amount out (-),Amount in",
                "Amount out (-),Amount in (+)",
                "Summa DB,Summa CR",
                "Ud penge,Ind penge")) {
            String text = "Date,Description," + names + DEBIT_AND_CREDIT;

            assertThat(transactions(text))
                    .as(names)
                    .containsExactly("2024-10-13 -40", "2024-10-14 100", "2024-10-15 -25.5");
            assertThat(proposal(text).lacking())
                    .as(names)
                    .containsExactly("amount: debits and credits, but no balance or total to check them");
        }
    }

    @Test
    void signsInNamesDistinguishDebitsFromCredits() throws IOException {
        assertThat(transactions("Date,Description,Amount (-),Amount (+)" + DEBIT_AND_CREDIT))
                .containsExactly("2024-10-13 -40", "2024-10-14 100", "2024-10-15 -25.5");
        assertProven("""
                Date,Description,[-],[+],Balance
                2024-10-16,Fern,4.00,,55.50
                2024-10-15,Lantern,25.50,,59.50
                2024-10-14,Reed,,75.00,85.00
                2024-10-13,Shell,10.00,,10.00
                """, "2024-10-16 -4", "2024-10-15 -25.5", "2024-10-14 75", "2024-10-13 -10");
        assertThat(proposal("Date,Description,[-],[+]" + DEBIT_AND_CREDIT).lacking())
                .containsExactly("amount: no name or proof of the column of amounts");
    }

    @Test
    void compoundsOfDirectionsAndAmountsAreDebitsAndCredits() throws IOException {
        for (String names : List.of("Auszahlungsbetrag,Einzahlungsbetrag", "Uttagsbelopp,Insättningsbelopp")) {
            assertThat(proposal("Datum,Text," + names + DEBIT_AND_CREDIT).lacking())
                    .as(names)
                    .containsExactly("amount: debits and credits, but no balance or total to check them");
        }
    }

    @Test
    void wordsOfDirectionsMayBeThoseOfGoods() throws IOException {
        assertThat(proposal("Date,Description,Pieces out,Pieces in" + DEBIT_AND_CREDIT)
                        .lacking())
                .containsExactly("amount: no name or proof of the column of amounts");
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
    void balancesOfAnOverdrawnAccountMayLackTheirMinus() throws IOException {
        String text = """
                Date,Description,Debit,Credit,Balance
                2024-10-13,Reed,40.00,,30.00
                2024-10-14,Lantern,100.00,,70.00
                2024-10-15,Shell,25.50,,95.50
                2024-10-16,Heron,,200.00,104.50
                2024-10-17,Shell,4.50,,100.00
                2024-10-17,End,,,100.00
                """;

        assertThat(transactions(text))
                .containsExactly(
                        "2024-10-13 -40", "2024-10-14 -100", "2024-10-15 -25.5", "2024-10-16 200", "2024-10-17 -4.5");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: debits and credits, but no balance or total to check them");
        assertThat(rows(text).records(BankTransaction.class))
                .extracting(BankTransaction::getBalanceAfter)
                .containsOnlyNulls();
    }

    @Test
    void equalColumnsAreOneOnlyColumn() throws IOException {
        String text = """
                Date,Description,Currency,Portion,Portion of shop
                2024-10-13,Reed,SEK,-40.00,-40.00
                2024-10-14,Lantern,SEK,100.00,100.00
                2024-10-15,Shell,SEK,-25.50,-25.50
                """;

        assertThat(proposal(text).lacking())
                .containsExactly("amount: signs, but no balance or total to check the amounts");
        assertThat(proposal(text.replace("-25.50\n", "-27.50\n")).lacking())
                .containsExactly("amount: several columns that could be the amount");
    }

    private static final String TYPES = """
            Date,Class,Amount,Balance,Text
            2024-10-13,Alpha,40.00,960.00,Reed 11
            2024-10-14,Alpha,100.00,860.00,Lantern 12
            2024-10-15,Beta,25.50,885.50,Shell 13
            2024-10-16,Gamma,10.00,875.50,Shell 14
            2024-10-17,Beta,4.50,880.00,Heron 15
            2024-10-18,Gamma,80.00,800.00,Reed 16
            """;

    @Test
    void balancesShowTheDirectionOfEachType() throws IOException {
        assertProven(
                TYPES,
                "2024-10-13 -40",
                "2024-10-14 -100",
                "2024-10-15 25.5",
                "2024-10-16 -10",
                "2024-10-17 4.5",
                "2024-10-18 -80");
    }

    @Test
    void typesOfBothDirectionsAreNoCodes() throws IOException {
        assertThat(proposal(TYPES.replace("Gamma,80", "Beta,80")).lacking())
                .containsExactly("amount: balances that contradict the signs of some amounts");
    }

    @Test
    void rowsWithoutATypeAreRejected() throws IOException {
        CollectedRows rows = rows(TYPES.replace("Gamma", ""));

        assertThat(rows.records(BankTransaction.class)).hasSize(4);
        assertThat(rows.rejections()).hasSize(2);
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
    void eachAmountMayHaveItsSignBehindIt() throws IOException {
        assertProven("""
                Entry date,Details,Transaction amount,Balance
                01/10/2024,Reed,"1,200.00-","1,514.55"
                02/10/2024,Lantern,63.45-,"1,451.10"
                13/10/2024,Shell,"4,105.20+","5,556.30"
                20/10/2024,Basket,0.62+,"5,556.92"
                """, "2024-10-01 -1200", "2024-10-02 -63.45", "2024-10-13 4105.2", "2024-10-20 0.62");
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
    void minusInParenthesesAfterAnAmountIsItsSign() throws IOException {
        assertThat(transactions("""
                        Date;Description;Amount
                        13/05/2024;Reed;40,25(-)
                        14/05/2024;Lantern;300,00
                        """)).containsExactly("2024-05-13 -40.25", "2024-05-14 300");
    }

    @Test
    void oneCodeThatPairsUseWithOppositeMeaningsIsNoCodeOfBoth() {
        assertThat(DebitCreditCodes.detect(new SampledColumn(0, "Type", List.of("D", "D", "Reed", "Lantern"))))
                .isEmpty();
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
    void wordsConfirmASignedPairBesideBalancesThatDoNotFollow() throws IOException {
        String text = """
                14-03-2024;MAINTENANCE FEE;-0000000000015.90;;+0000000015154.01
                15-03-2024;LANTERN;-0000000000492.00;;+0000000011587.95
                16-03-2024;REED;;+0000000100000.00;+0000000100147.05
                """;

        assertThat(transactions(text)).containsExactly("2024-03-14 -15.9", "2024-03-15 -492", "2024-03-16 100000");
        assertAccepted(text);
        assertHeld(text.replace("MAINTENANCE FEE", "SHELL"), "signs in two columns that exclude each other");
    }

    @Test
    void transfersWithTheWordOfADirectionConfirmSigns() throws IOException {
        for (List<String> kinds : List.of(List.of("TFR IN", "TFR OUT"), List.of("Pix recebido", "Pix enviado"))) {
            String text = """
                    Date,Transaction type,Payee,Amount
                    2024/03/14,%1$s,Lantern,475.00
                    2024/03/15,%2$s,Reed,-140.00
                    2024/03/16,%1$s,Shell,180.00
                    """.formatted(kinds.get(0), kinds.get(1));

            assertThat(transactions(text)).containsExactly("2024-03-14 475", "2024-03-15 -140", "2024-03-16 180");
            assertAccepted(text);
        }
    }

    @Test
    void trianglesAreMinusSigns() throws IOException {
        assertProven("""
                お取引日,お取引内容,金額,残高
                2024/03/14,Lantern,"▲1,200","48,800"
                2024/03/15,Wage,"30,000","78,800"
                2024/03/16,Reed,△800,"78,000"
                2024/03/17,Shell,▲500,"77,500"
                """, "2024-03-14 -1200", "2024-03-15 30000", "2024-03-16 -800", "2024-03-17 -500");
    }
}
