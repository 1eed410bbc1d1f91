package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.generic.table.TableReading.amounts;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;
import static org.mesinfos.connectors.generic.table.TableReading.read;
import static org.mesinfos.connectors.generic.table.TableReading.rows;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Tables with several columns of amounts, or of numbers that look like amounts. */
class RivalAmountsTest {

    @Test
    void amountOfThePaymentHasOtherNumbersInOtherCurrenciesOnly() throws IOException {
        String text = """
                Kaufdatum;Buchungstag;Text;Belastungsbetrag;Originalwährung;Betrag in Kontowährung;Währung
                13-03-2024;14-03-2024;LAMPION;-812,00;ZAR;-40,60;EUR
                15-03-2024;15-03-2024;SCHELP;-25,00;USD;-23,10;EUR
                16-03-2024;16-03-2024;STORTING;90,00;EUR;90,00;EUR
                17-03-2024;17-03-2024;RIET;-12,00;EUR;%s;EUR
                """;

        assertAccepted(text.formatted("-12,00"));
        assertThat(read(text.formatted("-12,00")))
                .extracting(
                        BankTransaction::getAmount, BankTransaction::getCurrency, BankTransaction::getOriginalCurrency)
                .startsWith(tuple(new BigDecimal("-40.6000"), "EUR", "ZAR"));
        assertHeld(text.formatted("-11,05"), "several columns that could be the amount");
    }

    @Test
    void amountInCurrencyOfTheAccountPrecedesThatOfTheShop() throws IOException {
        String text = """
                Datum;Omschrijving;Bedrag;Munt;Bedrag (EUR)
                14-03-2024;LAMPION;-812,00;ZAR;-40,60
                15-03-2024;SCHELP;-25,00;USD;-23,10
                16-03-2024;STORTING;90,00;EUR;90,00
                17-03-2024;RIET;-12,00;USD;-11,05
                """;

        assertThat(amounts(text)).containsExactly("-40.6", "-23.1", "90", "-11.05");
        assertThat(read(text)).extracting(BankTransaction::getCurrency).containsOnly("EUR");
        assertThat(read(text))
                .extracting(transaction -> transaction.getOriginalCurrency())
                .containsExactly("ZAR", "USD", "EUR", "USD");
    }

    @Test
    void amountInTheStatedCurrencyOfTheAccountHasNoRivalInAnotherCurrency() throws IOException {
        String table = """
                Buchungstag;Text;Betrag (DEM);Betrag (EUR)
                13.12.2001;Lohn Werft;3911,66;2000,00
                14.12.2001;Kartenzahlung LAMPION;-19,56;-10,00
                17.12.2001;Lastschrift Stadtwerke;-97,79;-50,00
                18.12.2001;Kartenzahlung RIET;-39,12;-20,00
                """;

        String stated = "Währung: Euro\n\n" + table;
        assertThat(amounts(stated)).containsExactly("2000", "-10", "-50", "-20");
        assertThat(read(stated)).extracting(BankTransaction::getCurrency).containsOnly("EUR");
        assertAccepted(stated);
        assertHeld(table, "several columns that could be the amount");
        assertHeld("Währung: Euro, vormals Währung: DEM\n\n" + table, "several columns that could be the amount");
    }

    @Test
    void amountsInTheCurrencyOfTheAccountAreRivals() throws IOException {
        assertHeld("""
                Währung: EUR

                Buchungstag;Text;Betrag (EUR);Betrag gesamt (EUR)
                13.12.2001;Lohn Werft;2000,00;2001,00
                14.12.2001;Kartenzahlung LAMPION;-10,00;-9,00
                17.12.2001;Lastschrift Stadtwerke;-50,00;-49,00
                """, "several columns that could be the amount");
    }

    @Test
    void amountNextToTheSameCurrencyInEveryRowPrecedesThatOfThePayment() throws IOException {
        String text = """
                Date,Payee,Transaction amount,Transaction currency,Exchange rate,Account amount,Account currency
                2025-02-21,LAMP,-127.73,EUR,1.00,-127.73,EUR
                2025-02-22,SHELL,-80.30,USD,1.10,-73.00,EUR
                2025-02-23,REED,-50.28,EUR,1.00,-50.28,EUR
                """;

        assertThat(read(text))
                .extracting(
                        BankTransaction::getAmount, BankTransaction::getCurrency, BankTransaction::getOriginalAmount)
                .containsExactly(
                        tuple(new BigDecimal("-127.7300"), "EUR", new BigDecimal("-127.7300")),
                        tuple(new BigDecimal("-73.0000"), "EUR", new BigDecimal("-80.3000")),
                        tuple(new BigDecimal("-50.2800"), "EUR", new BigDecimal("-50.2800")));
        assertAccepted(text);
    }

    @Test
    void secondColumnOfAmountsWithoutProofIsHeld() throws IOException {
        assertHeld("""
                Date,Description,Amount,Transaction amount
                2024-03-14,Lantern,-40.60,-812.00
                2024-03-15,Shell,-23.10,-25.00
                2024-03-16,Deposit,90.00,90.00
                """, "several columns that could be the amount");
    }

    @Test
    void sparseSecondColumnIsNotCredit() throws IOException {
        String text = """
                Date,Description,Amount,Cashback
                2024-03-01,Lantern,-40.60,
                2024-03-02,Shell,-23.10,
                2024-03-03,Reed,-11.00,
                2024-03-04,Alder,-9.00,
                2024-03-05,Fern,-8.00,
                2024-03-06,Moss,-7.00,
                2024-03-07,Ivy,-6.00,
                2024-03-08,Oak,-5.00,
                2024-03-09,Elm,-4.00,
                2024-03-10,Ash,-3.00,
                2024-03-11,Bonus,,0.50
                """;

        CollectedRows rows = new CollectedRows();
        new BankTransactionsConnector().parse(BytesContent.utf8("x.csv", text), Split.WHOLE, rows);
        assertThat(rows.records(BankTransaction.class))
                .hasSize(10)
                .allSatisfy(row -> assertThat(row.getAmount()).isNegative());
        assertThat(rows.rejections()).hasSize(1);
    }

    @Test
    void codeWithLeadingZeroIsNoAmount() throws IOException {
        String text = """
                010;14.03.2024;Laterne;-40,60
                010;15.03.2024;Schale;-23,10
                020;16.03.2024;Einlage;90,00
                """;

        assertThat(amounts(text)).containsExactly("-40.6", "-23.1", "90");
    }

    @Test
    void balanceBeforeTransactionIsNeitherAmountNorBalanceAfter() throws IOException {
        String text = """
                Datum;Saldo;Bedrag;Omschrijving
                11-03-2024;500,00;-40,00;LAMPION
                12-03-2024;460,00;90,00;STORTING
                13-03-2024;550,00;-25,50;RIET
                14-03-2024;524,50;-4,50;SCHELP
                15-03-2024;520,00;-20,00;VAREN
                """;

        assertThat(amounts(text)).containsExactly("-40", "90", "-25.5", "-4.5", "-20");
        assertThat(read(text))
                .allSatisfy(row -> assertThat(row.getBalanceAfter()).isNull())
                .allSatisfy(row -> assertThat(row.getAdditional()).containsKey("Saldo"));
        assertAccepted(text);
    }

    @Test
    void smallerTableBelowTheTransactionsIsNotRead() throws IOException {
        String rows = """
                2024-03-14;Lantern;-4.50;95.50
                2024-03-15;Wage;90.00;185.50
                2024-03-16;Reed;-1.25;184.25
                2024-03-17;Shell;-2.25;182.00
                2024-03-18;Lamp;-2.00;180.00
                """;
        String annex = """

                Payments to come
                Date;Description;Amount
                2024-04-01;Rent;-70.00
                2024-04-02;Insurance;-8.00
                """;

        assertThat(amounts(rows + annex)).containsExactly("-4.5", "90", "-1.25", "-2.25", "-2");
        assertThat(amounts("Date;Label;Amount;Balance\n" + rows + annex))
                .containsExactly("-4.5", "90", "-1.25", "-2.25", "-2");
        CollectedRows found = new CollectedRows();
        new BankTransactionsConnector().parse(BytesContent.utf8("x.csv", rows + annex), Split.WHOLE, found);
        assertThat(found.lines()).anyMatch(line -> line.endsWith("skipped: a smaller table below the transactions"));
    }

    @Test
    void nameOfBothDirectionsIsThatOfSignedAmounts() throws IOException {
        assertThat(amounts("""
                Bokföringsdag;Rubrik;Insättning/Uttag;Debet/Kredit
                2024-03-14;Lykta;40,60;Debet
                2024-03-15;Lön;90,00;Kredit
                2024-03-16;Säv;12,00;Debet
                """)).containsExactly("-40.6", "90", "-12");
    }

    @Test
    void compoundOfAWordForAmountsNamesAmounts() throws IOException {
        String text = """
                Datum;Buchungstext;Einzelbetrag
                14.03.2024;Laterne;-40,60
                15.03.2024;Lohn;90,00
                16.03.2024;Schilf;-12,00
                """;

        assertThat(amounts(text)).containsExactly("-40.6", "90", "-12");
        assertAccepted(text);
    }

    @Test
    void debitsAndCreditsPrecedeTheAmountInOriginalCurrency() throws IOException {
        String text = """
                Date d'achat;Texte comptable;Montant;Monnaie originale;Monnaie;Débit;Crédit;Écriture
                13.03.2024;LAMPION;812,00;ZAR;EUR;40,60;;14.03.2024
                14.03.2024;SCHELP;25,00;USD;EUR;23,10;;15.03.2024
                15.03.2024;AUNE;90,00;EUR;EUR;;90,00;16.03.2024
                """;

        assertThat(amounts(text)).containsExactly("-40.6", "-23.1", "90");
        assertThat(read(text))
                .extracting(row -> row.getBookingDate().toString())
                .containsExactly("2024-03-14", "2024-03-15", "2024-03-16");
        assertThat(read(text)).extracting(BankTransaction::getCurrency).containsOnly("EUR");
    }

    @Test
    void balanceBeforeTransactionProvesTheAmountsOfATableWithoutNames() throws IOException {
        String text = """
                02-01-2024,NL18VOLX0123456789,,LANTERN,EUR,540.22,EUR,-509.40,8810
                03-01-2024,NL18VOLX0123456789,,RENT,EUR,30.82,EUR,-97.41,8811
                04-01-2024,NL18VOLX0123456789,,WAGE,EUR,-66.59,EUR,372.40,8812
                08-01-2024,NL18VOLX0123456789,,REED,EUR,305.81,EUR,-79.09,8813
                """;

        assertThat(amounts(text)).containsExactly("-509.4", "-97.41", "372.4", "-79.09");
        assertThat(read(text))
                .allSatisfy(row -> assertThat(row.getBalanceAfter()).isNull());
        assertAccepted(text);
    }

    @Test
    void balanceBeforeTransactionIsNotTheAmountWhateverItsName() throws IOException {
        String text = """
                Datum;Uitgaven;Inkomsten;Saldo voor mutatie;Saldo na mutatie;Omschrijving;Munt
                14-03-2024;-40,00;0,00;100,00;60,00;Lamp;EUR
                15-03-2024;0,00;10,00;60,00;70,00;Schelp;EUR
                16-03-2024;-20,50;0,00;70,00;49,50;Riet;EUR
                27-03-2024;-5,00;0,00;49,50;44,50;Zand;EUR
                """;

        assertThat(amounts(text)).containsExactly("-40", "10", "-20.5", "-5");
        assertAccepted(text);
    }

    @Test
    void columnThatRepeatsTheOriginalAmountIsNoRival() throws IOException {
        String text = """
                Datum;Omschrijving;Bedrag;Debet;Munt;Koers;Bedrag in EUR
                14-03-2024;Lamp;-40,00;-40,00;EUR;1;-40,00
                15-03-2024;Schelp;-7,20;-7,20;USD;1,2;-6,00
                16-03-2024;Riet;-20,50;-20,50;EUR;1;-20,50
                """;

        assertThat(amounts(text)).containsExactly("-40", "-6", "-20.5");
        assertAccepted(text);
    }

    @Test
    void debitsAndCreditsThatFillEachRowPrecedeThoseOfForeignPayments() throws IOException {
        String text = """
                Date;Description;Foreign amount out;Foreign amount in;Amount out;Amount in
                14/03/2024;Lamp;;;40,00;
                15/03/2024;Shell;7,20;;6,00;
                16/03/2024;Reed;;;;20,50
                """;

        assertThat(amounts(text)).containsExactly("-40", "-6", "20.5");
        assertAccepted(text);
    }

    @Test
    void balancesShowWhichAmountIsAfterFees() throws IOException {
        String text = """
                Date;Description;Gross;Commission;Left;Balance
                14/03/2024;Lamp;50,00;-1,00;49,00;149,00
                15/03/2024;Shell;30,00;-0,50;29,50;178,50
                16/03/2024;Reed;20,00;-0,40;19,60;198,10
                17/03/2024;Lamp;10,00;-0,20;9,80;207,90
                """;

        assertThat(amounts(text)).containsExactly("49", "29.5", "19.6", "9.8");
        assertAccepted(text);
    }

    @Test
    void blockedAmountsBelowSeveralAccountsWithSummariesAreNotRead() throws IOException {
        assertThat(rows("""
                        Account 1
                        Date,Description,Amount,Currency,Booked on
                        2024-03-14,Lantern,-4.50,EUR,2024-03-14
                        2024-03-15,Wage,90.00,EUR,2024-03-15
                        Total,Paid in,Paid out,Fee
                        ,90.00,4.50,0.00

                        Account 2
                        Date,Description,Amount,Currency,Booked on
                        2024-03-16,Reed,-1.25,EUR,2024-03-16
                        Total,Paid in,Paid out,Fee
                        ,0.00,1.25,0.00

                        Blocked amounts
                        Date,Transaction,Amount of transaction,Currency,Blocked amount,Currency
                        2024-03-17,Shell,7.00,EUR,7.00,EUR
                        """).records(BankTransaction.class))
                .extracting(transaction -> transaction.getAmount().toPlainString())
                .containsExactly("-4.5000", "90.0000", "-1.2500");
    }

    @Test
    void rowsBelowOtherNamesOfAmountsAreHeldUnlessTheyAreAnAnnex() throws IOException {
        String booked = """
                Date;Description;Amount;Balance
                2024-03-14;Lantern;-4.50;95.50
                2024-03-15;Wage;90.00;185.50
                2024-03-16;Reed;-1.25;184.25
                2024-03-17;Shell;-2.25;182.00
                """;
        String blocked = """

                Date;Transaction;Blocked amount
                2024-03-18;Lamp;7.00
                2024-03-19;Stamp;8.00
                """;

        assertAccepted(booked);
        assertHeld(booked + blocked, "tables with different columns of amounts; one may be an annex");
        assertAccepted(booked + blocked.replace("2024-03-19;Stamp;8.00\n", ""));
        assertAccepted(booked + booked);
    }

    @Test
    void namesInASecondLanguageBelowTheHeaderAreThoseOfTheSameColumns() throws IOException {
        assertAccepted("""
                Datum;Beschreibung;Betrag;Saldo
                Date;Description;Amount;Balance
                2024-03-14;Lantern;-4.50;95.50
                2024-03-15;Wage;90.00;185.50
                2024-03-16;Reed;-1.25;184.25
                2024-03-17;Shell;-2.25;182.00
                """);
    }

    @Test
    void anAmountThatOnlyRowsWithACurrencyHaveIsTheOriginalOne() throws IOException {
        String text = """
                Date,Description,Currency,Amount,Debit CHF,Credit CHF
                2024-05-13,Lantern,USD,44.00,40.60,
                2024-05-14,Reed,,,9.75,
                2024-05-15,Basket,,,,100.00
                2024-05-16,Shell,,,7.00,
                """;

        assertThat(read(text))
                .extracting(
                        row -> row.getAmount().stripTrailingZeros().toPlainString(),
                        BankTransaction::getCurrency,
                        row -> row.getOriginalCurrency())
                .containsExactly(
                        tuple("-40.6", "CHF", "USD"),
                        tuple("-9.75", "CHF", null),
                        tuple("100", "CHF", null),
                        tuple("-7", "CHF", null));
        assertAccepted(text);
    }

    @Test
    void theAmountWhoseNameSaysSoIsInTheCurrencyOfTheAccount() throws IOException {
        String text = """
                Transaction date,Settlement date,Transaction details,Transaction amount,Transaction amount in account currency
                21/05/24,24/05/24,Lantern,-4.10 USD,-44.25 SEK
                22/05/24,22/05/24,Basket,+100.00 SEK,+100.00 SEK
                23/05/24,27/05/24,Reed,-9.75 SEK,-9.75 SEK
                """;

        assertThat(read(text))
                .extracting(
                        row -> row.getBookingDate().toString(),
                        row -> row.getAmount().stripTrailingZeros().toPlainString(),
                        BankTransaction::getCurrency)
                .containsExactly(
                        tuple("2024-05-24", "-44.25", "SEK"),
                        tuple("2024-05-22", "100", "SEK"),
                        tuple("2024-05-27", "-9.75", "SEK"));
        assertAccepted(text);
    }

    @Test
    void amountsThatAllBalancesFollowFromPrecedeOthersThatSomeFollowFrom() throws IOException {
        assertProven("""
                Date,Text,Sum paid,Amount,Balance
                2024-05-13,Lantern,-5.00,-5.00,95.00
                2024-05-14,Reed,-21.00,-20.00,74.00
                2024-05-15,Basket,30.00,30.00,104.00
                2024-05-16,Shell,-4.00,-4.00,100.00
                2024-05-17,Ferry,-10.00,-10.00,90.00
                """, "2024-05-13 -5", "2024-05-14 -21", "2024-05-15 30", "2024-05-16 -4", "2024-05-17 -10");
    }

    @Test
    void aColumnWithAnUnknownNameAndTheValuesOfMostAmountsMayHaveTheAmounts() throws IOException {
        String table = """
                Date;Label;Amount;Zurble
                13/05/2024;Reed;-40.00;-40.00
                14/05/2024;Lantern;-12.00;-12.00
                15/05/2024;Shell;7.50;%s
                """;

        assertHeld(table.formatted("8.10"), "several columns that could be the amount");
        assertAccepted(table.formatted("7.50"));
        assertAccepted(table.formatted("8.10").replace("-12.00\n", "-3.00\n"));
    }

    @Test
    void signsBelowAnUnknownNameBesideNamedBalancesAndFeesAreThoseOfTheAmounts() throws IOException {
        String signs = "amount: signs beside the only column of amounts, which has no known name";
        String table = """
                Date;Description;Zqx;Fees;Balance
                2024-05-13;Lantern;-40.25;0.00;500.00
                2024-05-16;Reed;-9.75;0.00;402.30
                2024-05-14;Basket;100.00;0.00;700.80
                2024-05-19;Shell;-5.00;0.00;633.25
                """;

        assertThat(amounts(table)).containsExactly("-40.25", "-9.75", "100", "-5");
        assertThat(proposal(table).lacking()).containsExactly(signs);
        assertThat(proposal(table.replace("Balance", "Yqx")).lacking()).doesNotContain(signs);
    }

    @Test
    void valueAddedTaxIsPartOfTheAmount() throws IOException {
        String text = """
                Status,Settlement date (UTC),Operation date (UTC),Total amount (incl. VAT),Currency,Counterparty,VAT amount
                settled,2026-09-30 14:02:11,2026-09-29 21:14:05,-48.00,EUR,LANTERN,-8.00
                settled,2026-09-28 08:00:03,2026-09-28 08:00:03,3600.00,EUR,ALDER,0.00
                settled,2026-09-25 06:10:45,2026-09-25 06:10:45,-29.00,EUR,REED,-4.83
                settled,2026-09-22 09:45:12,2026-09-22 09:45:12,-1450.00,EUR,WAGE FERN,0.00
                settled,2026-09-18 10:22:09,2026-09-16 19:02:51,-71.36,EUR,SHELL,0.00
                """;

        assertThat(TableReading.transactions(text))
                .containsExactly(
                        "2026-09-30 -48", "2026-09-28 3600", "2026-09-25 -29", "2026-09-22 -1450", "2026-09-18 -71.36");
        assertAccepted(text);
    }

    @Test
    void valueAddedTaxIsNoAmountBesideAnUnknownName() throws IOException {
        assertThat(amounts("""
                Date;Libellé;Somme des lignes;Montant TVA
                14/03/2024;LANTERNE;-48,00;-8,00
                15/03/2024;AULNE;-29,00;-4,83
                18/03/2024;VENTE FOUGERE;36,00;6,00
                """)).containsExactly("-48", "-29", "36");
    }

    @Test
    void signedColumnOfTwoWithTheNameOfBalancesHasTheAmounts() throws IOException {
        String text = """
                Date opération;Libellé;Solde;Compte;Solde
                2026-08-31;VIREMENT MARAIS;"1 659,04";00044123;1758.27
                2026-08-31;CARTE 29/08 LANTERNE;-25,95;00044123;1758.27
                2026-08-19;AVOIR AULNE;10,77;00044123;350.15
                2026-08-14;CARTE 13/08 COLLINE;-2,99;00044123;924.2
                2026-08-03;CARTE 02/08 VERGER;"-1 509,49";00044123;1095.19
                """;

        assertThat(amounts(text)).containsExactly("1659.04", "-25.95", "10.77", "-2.99", "-1509.49");
        assertAccepted(text);
    }

    @Test
    void twoColumnsOfBalancesWithoutMinusHaveNoAmounts() throws IOException {
        assertHeld("""
                Date opération;Libellé;Solde;Solde
                2026-08-31;VIREMENT MARAIS;1659,04;1758,27
                2026-08-19;CARTE LANTERNE;25,95;350,15
                2026-08-03;CARTE AULNE;10,77;924,20
                """, "no name or proof of the column of amounts");
    }

    @Test
    void amountsInCentsAreHeldAlsoIfBalancesFollow() throws IOException {
        assertHeld("""
                Date;Libellé;Montant (centimes);Solde
                03/02/2026;LANTERNE;-1240;98760
                15/02/2026;AULNE;185000;283760
                16/02/2026;MARAIS;-64000;219760
                20/02/2026;COLLINE;-935;218825
                """, "which may be cents");
    }

    @Test
    void currencyInTheNameOfTheOnlyNumbersIsThatOfAmounts() throws IOException {
        String text = """
                Jour compta;Intitulé;Sens;Valeur EUR
                03/02/2026;LANTERNE;D;12,40
                05/02/2026;AULNE;C;1.850,00
                14/02/2026;MARAIS;D;640,00
                25/02/2026;COLLINE;D;9,35
                """;

        assertThat(amounts(text)).containsExactly("-12.4", "1850", "-640", "-9.35");
        assertAccepted(text);
    }

    @Test
    void magnitudesOfTheAmountsInOtherCurrenciesAreNoRivals() throws IOException {
        String text = """
                Дата операции;Дата платежа;Сумма операции;Валюта операции;Сумма платежа;Валюта платежа;Описание;Сумма операции с округлением
                28.06.2024;30.06.2024;-389,90;RUB;-389,90;RUB;Фонарь;389,90
                27.06.2024;27.06.2024;5000,00;RUB;5000,00;RUB;Ракушка;5000,00
                25.06.2024;26.06.2024;-1200,00;TRY;-2391,60;RUB;Камыш;%s
                21.06.2024;21.06.2024;-58,00;RUB;-58,00;RUB;Папоротник;58,00
                """;

        assertThat(amounts(text.formatted("1200,00"))).containsExactly("-389.9", "5000", "-2391.6", "-58");
        assertAccepted(text.formatted("1200,00"));
        assertHeld(text.formatted("1201,00"), "several columns that could be the amount");
    }
}
