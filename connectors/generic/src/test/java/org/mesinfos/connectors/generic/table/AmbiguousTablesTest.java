package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Tables whose column names are misleading, missing or shared by several columns, so that the values decide. */
class AmbiguousTablesTest {

    private static List<BankTransaction> read(String text) throws IOException {
        CollectedRows rows = new CollectedRows();
        new BankTransactionsConnector().parse(BytesContent.utf8("x.csv", text), Split.WHOLE, rows);
        assertThat(rows.rejections()).isEmpty();
        return rows.records(BankTransaction.class);
    }

    private static String summary(BankTransaction transaction) {
        return transaction.getBookingDate() + " "
                + transaction.getAmount().stripTrailingZeros().toPlainString() + " " + transaction.getCurrency() + " "
                + transaction.getLabel();
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments(
                        "debit and credit codes in the credit column",
                        """
                        Date,Description,Currency,CREDIT,DEBIT,Balance
                        31 Jan 2024,Fee,USD,5.00Dr,,95.00
                        02 Feb 2024,Wage,USD,15.00Cr,,110.00
                        """,
                        List.of("2024-01-31 -5 USD Fee", "2024-02-02 15 USD Wage")),
                arguments(
                        "reversed signs, confirmed by debit and credit codes",
                        """
                        Transaction date,Description,Currency,Amount,Debit/Credit
                        28.03.2024,Cinema,CHF,40.00,Debit
                        21.03.2024,Payment,CHF,-35.00,Credit
                        18.03.2024,Garage,CHF,120.60,Debit
                        """,
                        List.of(
                                "2024-03-28 -40 CHF Cinema",
                                "2024-03-21 35 CHF Payment",
                                "2024-03-18 -120.6 CHF Garage")),
                arguments(
                        "currencies of foreign payments in a column without a name",
                        """
                        12-10-2023,FEE,-2.46,-2.46,PLN,100.00,97.54
                        13-10-2023,LAMP,-40.00,-10.00,USD,97.54,57.54
                        15-10-2023,WAGE,90.50,90.50,PLN,57.54,148.04
                        16-10-2023,REED,-7.25,-7.25,PLN,148.04,140.79
                        """,
                        List.of(
                                "2023-10-12 -2.46 null FEE",
                                "2023-10-13 -40 null LAMP",
                                "2023-10-15 90.5 null WAGE",
                                "2023-10-16 -7.25 null REED")),
                arguments(
                        "amounts before conversion of all payments, without a header",
                        """
                        2024/05/21,-30.00,EUR,1.00,-30.00,EUR,LAMP
                        2024/05/20,-20.00,USD,0.92,-18.40,EUR,SHELL
                        2024/05/19,90.50,EUR,1.00,90.50,EUR,REED
                        """,
                        List.of("2024-05-21 -30 EUR LAMP", "2024-05-20 -18.4 EUR SHELL", "2024-05-19 90.5 EUR REED")),
                arguments(
                        "amounts before conversion of foreign payments, and codes, without a header",
                        """
                        2024-05-21|LAMP|D|30,10|EUR|||
                        2024-05-20|SHELL|D|20,20|EUR|28,69|USD|0,70
                        2024-05-19|REED|C|90,50|EUR|||
                        """,
                        List.of("2024-05-21 -30.1 EUR LAMP", "2024-05-20 -20.2 EUR SHELL", "2024-05-19 90.5 EUR REED")),
                arguments(
                        "debits and credits that the amounts before conversion confirm, without a header",
                        """
                        21/05/2024;-30,10;EUR;1,00;30,10;;LAMP
                        20/05/2024;-20,20;USD;2,00;40,40;;SHELL
                        19/05/2024;90,50;EUR;1,00;;90,50;REED
                        """,
                        List.of(
                                "2024-05-21 -30.1 null LAMP",
                                "2024-05-20 -40.4 null SHELL",
                                "2024-05-19 90.5 null REED")),
                arguments(
                        "zeros in the unused one of debits and credits, without a header",
                        """
                        Konto;SE49548316759709638519
                        Valuta;SEK
                        20230611;LAMPA;30,10;0,00;69,90
                        20230610;MUSSLA;0,00;20,20;100,00
                        20230609;VASS;40,40;0,00;79,80
                        20230608;VASS;40,40;0,00;120,20
                        """,
                        List.of(
                                "2023-06-11 -30.1 SEK LAMPA",
                                "2023-06-10 20.2 SEK MUSSLA",
                                "2023-06-09 -40.4 SEK VASS",
                                "2023-06-08 -40.4 SEK VASS")),
                arguments(
                        "day, month and year in columns of their own",
                        """
                        Compte;12345678901
                        Jour;Mois;Année;Libellé;Montant;Devise
                        5;2;2024;Lampe;-40,00;EUR
                        6;2;2024;Coquille;90,50;EUR
                        12;11;2024;Roseau;-7,25;EUR
                        Total;;;;43,25;
                        """,
                        List.of(
                                "2024-02-05 -40 EUR Lampe",
                                "2024-02-06 90.5 EUR Coquille",
                                "2024-11-12 -7.25 EUR Roseau")),
                arguments(
                        "day, month and year in the last columns",
                        """
                        Text;Betrag;Währung;Tag;Monat;Jahr
                        Lampe;-40,00;EUR;5;2;2024
                        Muschel;90,50;EUR;6;2;2024
                        Schilf;-7,25;EUR;12;11;2024
                        """,
                        List.of(
                                "2024-02-05 -40 EUR Lampe",
                                "2024-02-06 90.5 EUR Muschel",
                                "2024-11-12 -7.25 EUR Schilf")),
                arguments(
                        "dates without marks, and a time after them",
                        """
                        Boekdatum;Bedrag;Munt;Omschrijving
                        20240205 00:00:00;-40,00;EUR;Lamp
                        20240206 00:00:00;90,50;EUR;Schelp
                        20241112 00:00:00;-7,25;EUR;Riet
                        """,
                        List.of("2024-02-05 -40 EUR Lamp", "2024-02-06 90.5 EUR Schelp", "2024-11-12 -7.25 EUR Riet")),
                arguments(
                        "purchase and posting dates, and mostly positive amounts",
                        """
                        Trans. Date,Post Date,Description,Amount
                        03/15/2024,03/16/2024,CINEMA,40.00
                        03/14/2024,03/15/2024,PAYMENT,-35.00
                        03/13/2024,03/14/2024,GARAGE,120.60
                        """,
                        List.of(
                                "2024-03-16 -40 null CINEMA",
                                "2024-03-15 35 null PAYMENT",
                                "2024-03-14 -120.6 null GARAGE")),
                arguments("card charges", """
                        利用日,利用店名,利用金額
                        2024/03/15,映画館,1800
                        2024/03/13,車庫,12060
                        """, List.of("2024-03-15 -1800 null 映画館", "2024-03-13 -12060 null 車庫")),
                arguments(
                        "month names of another language, and continuation lines",
                        """
                        Data,,Detalii tranzactie,,Debit,Credit
                        28 martie 2024,,Cumparare POS,,"40,00",
                        ,,Terminal: Garaj,,,
                        21 mai 2024,,Incasare,,,"1.250,50"
                        ,,Ordonator: Lia,,,
                        """,
                        List.of(
                                "2024-03-28 -40 null Cumparare POS Terminal: Garaj",
                                "2024-05-21 1250.5 null Incasare Ordonator: Lia")),
                arguments(
                        "a full stop between date and time",
                        """
                        name,kind,date,amount,currency
                        Bar,C2B,"24 lug 2024. 02:59:45","-30,40 ",EUR
                        Lia,P2P,"22 giu 2024. 19:45:52","17,00 ",EUR
                        """,
                        List.of("2024-07-24 -30.4 EUR null", "2024-06-22 17 EUR null")),
                arguments(
                        "currencies in lower case", """
                        Date;Description;Amount;Currency
                        2024-07-24;Bar;-30.40;eur
                        2024-07-22;Gift;17.00;€
                        """, List.of("2024-07-24 -30.4 EUR Bar", "2024-07-22 17 EUR Gift")),
                arguments(
                        "account numbers longer than any amount",
                        """
                        117730161111101800000000;T;12500;HUF;20240724;Cinema evening
                        117730161111101800000000;J;90000;HUF;20240722;Wage of July
                        117730161111101800000000;T;4500;HUF;20240721;Bakery
                        """,
                        List.of(
                                "2024-07-24 -12500 HUF Cinema evening",
                                "2024-07-22 90000 HUF Wage of July",
                                "2024-07-21 -4500 HUF Bakery")),
                arguments(
                        "empty columns that are unusual for transactions",
                        """
                        DATE;ACTIVITY NAME;DEBIT;CREDIT;CARD NUMBER;QUANTITY;PRICE PER UNIT
                        24/07/2024;Cinema;-30.40;;;;
                        22/07/2024;Gift;;17.00;;;
                        """,
                        List.of("2024-07-24 -30.4 null Cinema", "2024-07-22 17 null Gift")),
                arguments(
                        "a credit column of unknown name, next to debits",
                        """
                        Dato;Tekst;Uttak;Xyzzy
                        14.05.2024;Kolonial;245,50;
                        13.05.2024;Arbeid;;32.000,00
                        """,
                        List.of("2024-05-14 -245.5 null Kolonial", "2024-05-13 32000 null Arbeid")),
                arguments(
                        "an amount without a name after its currency",
                        """
                        Datum,Omschrijving,Mutatie,,Saldo,
                        27-12-2024,Rente,EUR,"0,19",EUR,"13,88"
                        26-12-2024,Kosten,USD,"-0,03",EUR,"13,69"
                        13-12-2024,Storting,EUR,"5,00",EUR,"13,72"
                        """,
                        List.of(
                                "2024-12-27 0.19 EUR Rente",
                                "2024-12-26 -0.03 USD Kosten",
                                "2024-12-13 5 EUR Storting")),
                arguments(
                        "a description that is the same in every row",
                        """
                        Date;Description;Description 1;Montant
                        31/03/2024;Compte courant;Boulangerie;-10,00
                        28/03/2024;Compte courant;Virement;240,00
                        27/03/2024;Compte courant;Loyer;-200,00
                        """,
                        List.of(
                                "2024-03-31 -10 null Boulangerie",
                                "2024-03-28 240 null Virement",
                                "2024-03-27 -200 null Loyer")),
                arguments(
                        "a header with an empty last cell, and shorter rows",
                        """
                        Datum;Text;Betrag;
                        31.03.2024;Bäcker;-10,00
                        28.03.2024;Lohn;240,00
                        """,
                        List.of("2024-03-31 -10 null Bäcker", "2024-03-28 240 null Lohn")),
                arguments(
                        "digits grouped as in India",
                        """
                        Date,Narration,Withdrawal,Deposit,Balance
                        14/08/2024,Grocer,"5,000.00",,"1,45,000.00"
                        15/08/2024,Salary,,"1,20,000.00","2,65,000.00"
                        """,
                        List.of("2024-08-14 -5000 null Grocer", "2024-08-15 120000 null Salary")),
                arguments(
                        "original and converted amounts, without a header",
                        """
                        Bäcker;18.05.2024;EUR;12,90;-12,90
                        Hotel;21.05.2024;GBP;80,00;-91,62
                        Kiosk;28.05.2024;EUR;2,00;-2,00
                        """,
                        List.of(
                                "2024-05-18 -12.9 null Bäcker",
                                "2024-05-21 -91.62 null Hotel",
                                "2024-05-28 -2 null Kiosk")),
                arguments(
                        "charges below a line that mentions a card",
                        """
                        Kredi Kartı Ekstresi

                        İşlem Tarihi;Açıklama;Tutar
                        12/08/2024;Fırın;1.234,56
                        13/08/2024;Eczane;890,00
                        14/08/2024;Ödeme;-2.000,00
                        """,
                        List.of(
                                "2024-08-12 -1234.56 null Fırın",
                                "2024-08-13 -890 null Eczane",
                                "2024-08-14 2000 null Ödeme")),
                arguments(
                        "months and days of one digit after the year",
                        """
                        日付,摘要,支払い金額,預かり金額,差引残高
                        2024/9/1,給料,,"300,000","1,300,000"
                        2024/9/5,カード,"5,000",,"1,295,000"
                        """,
                        List.of("2024-09-01 300000 null 給料", "2024-09-05 -5000 null カード")),
                arguments(
                        "a label that only the details contain",
                        """
                        Datum;Verwendungszweck;Info;Betrag
                        31.03.2024;;Bäcker;-10,00
                        28.03.2024;Lohn;;240,00
                        """,
                        List.of("2024-03-31 -10 null Bäcker", "2024-03-28 240 null Lohn")),
                arguments(
                        "the currency in the object of the amount, not in that of the balance",
                        """
                        [{"bookingDate": "2024-01-02", "transactionAmount": {"amount": "-89.00", "currency": "NOK"}, "description": "Gebyr", "balanceAfter": {"amount": "1000.00", "currency": "EUR"}},
                         {"bookingDate": "2024-01-15", "transactionAmount": {"amount": "500.00", "currency": "NOK"}, "description": "Lønn"}]
                        """,
                        List.of("2024-01-02 -89 NOK Gebyr", "2024-01-15 500 NOK Lønn")),
                arguments(
                        "columns of a broker next to those of the account",
                        """
                        date,type,name,symbol,shares,price,amount,currency,description,transaction_id,counterparty_name,counterparty_iban
                        2024-03-27,DIVIDEND,Lune,LUN,10,,32.27,EUR,Dividend,t-1,,
                        2024-04-01,CARD,,,,,-12.90,EUR,Bakery,t-2,,
                        2024-04-02,TRANSFER,,,,,500.00,EUR,Savings,t-3,Max Muster,DE02120300000000202051
                        """,
                        List.of(
                                "2024-03-27 32.27 EUR Dividend",
                                "2024-04-01 -12.9 EUR Bakery",
                                "2024-04-02 500 EUR Savings")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void infersRolesFromValues(String table, String text, List<String> expected) throws IOException {
        assertThat(read(text)).extracting(AmbiguousTablesTest::summary).isEqualTo(expected);
    }

    @Test
    void prefersAmountsInTheCurrencyOfTheAccount() throws IOException {
        assertThat(read("""
                        Datum zúčtování;Popis;Původní částka;Původní měna;Zaúčtovaná částka;Měna zaúčtování
                        20.06.2024;Lékárna;;;-1 090,00;CZK
                        17.06.2024;Hotel;-20,00;EUR;-512,40;CZK
                        """))
                .extracting(
                        AmbiguousTablesTest::summary,
                        transaction -> String.valueOf(transaction.getOriginalAmount()),
                        BankTransaction::getOriginalCurrency)
                .containsExactly(
                        tuple("2024-06-20 -1090 CZK Lékárna", "null", null),
                        tuple("2024-06-17 -512.4 CZK Hotel", "-20.0000", "EUR"));
    }

    @Test
    void treatsAccountsWithLabelsAsOwnAccounts() throws IOException {
        assertThat(read("""
                        date;label;amount;accountNum;accountLabel
                        2024-08-31;Librairie;-14,99;4810****8543;Carte
                        2024-07-17;Boulangerie;-5,15;00040553758;Commun
                        """))
                .extracting(BankTransaction::getAccountNumber)
                .containsExactly("4810****8543", "00040553758");
    }

    @Test
    void doesNotTreatCounterpartyAccountsAsOwnAccounts() throws IOException {
        assertThat(read("""
                        Datum;Částka;Název protistrany;Číslo účtu protistrany;Zpráva pro příjemce
                        15.05.2024;-245,50;Pekárna;123456789/0800;chléb
                        13.05.2024;32000,00;Firma;987654321/0100;mzda
                        """))
                .extracting(
                        BankTransaction::getAccountNumber,
                        BankTransaction::getCounterpartyAccount,
                        BankTransaction::getCounterpartyName)
                .containsExactly(tuple(null, "123456789/0800", "Pekárna"), tuple(null, "987654321/0100", "Firma"));
    }

    @Test
    void readsAccountNamesAsAccountLabels() throws IOException {
        assertThat(read("""
                        Date,Account,Description,Amount
                        2024-03-14,Checking - Ending in 1234,Grocer,-45.20
                        2024-03-13,Card - Ending in 9999,Refund,10.00
                        """))
                .extracting(BankTransaction::getAccountLabel, BankTransaction::getCounterpartyAccount)
                .containsExactly(tuple("Checking - Ending in 1234", null), tuple("Card - Ending in 9999", null));
    }

    @Test
    void recognisesIbansUnderAnyColumnName() throws IOException {
        assertThat(read("""
                        Date,Amount,Account,Counterparty,Name,Description
                        2024-04-14,-12.50,NL63BUNQ2031783591,NL58BUNQ4490788981,Kaashandel,Kaas
                        2024-04-13,1250.00,NL63BUNQ2031783591,NL91ABNA0417164300,Werk BV,Salaris
                        """))
                .extracting(BankTransaction::getCounterpartyIban, BankTransaction::getCounterpartyName)
                .containsExactly(tuple("NL58BUNQ4490788981", "Kaashandel"), tuple("NL91ABNA0417164300", "Werk BV"));
    }

    @Test
    void removesDashesAndApostrophes() throws IOException {
        assertThat(read("""
                        Data;Opis;Numer konta;Kwota
                        2024-09-27;Przelew;'27114020040000300201355387';1 200,00
                        2024-09-28;Zakup;'';-12,49
                        """))
                .extracting(BankTransaction::getCounterpartyAccount)
                .containsExactly("27114020040000300201355387", null);
    }
}
