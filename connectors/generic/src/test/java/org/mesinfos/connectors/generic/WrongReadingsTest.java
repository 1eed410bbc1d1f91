package org.mesinfos.connectors.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.GenericReader.Proposal;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Tables that were once read wrongly and accepted: each is read correctly, or not without the operator. */
class WrongReadingsTest {

    private static final int MIN_CONFIDENCE = 90;

    private static List<BankTransaction> read(String text) throws IOException {
        CollectedRows rows = new CollectedRows();
        new BankTransactionsConnector().parse(BytesContent.utf8("x.csv", text), Split.WHOLE, rows);
        assertThat(rows.rejections()).isEmpty();
        return rows.records(BankTransaction.class);
    }

    private static Proposal proposal(String text) throws IOException {
        return new BankTransactionsConnector()
                .propose(BufferedFilePreview.of(BytesContent.utf8("x.csv", text), PdfPreviewReader.NONE))
                .orElseThrow();
    }

    private static void assertHeld(String text, String lack) throws IOException {
        assertThat(proposal(text).isAcceptable(MIN_CONFIDENCE)).isFalse();
        assertThat(proposal(text).lacking())
                .anySatisfy(lacking -> assertThat(lacking).contains(lack));
    }

    private static void assertAccepted(String text) throws IOException {
        assertThat(proposal(text).isAcceptable(MIN_CONFIDENCE))
                .as(proposal(text).lacking().toString())
                .isTrue();
    }

    private static List<String> amounts(String text) throws IOException {
        return read(text).stream()
                .map(transaction -> transaction.getAmount().stripTrailingZeros().toPlainString())
                .toList();
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
                .hasSize(9)
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
    void codesBesideSignedAmountsAreNotAppliedTwice() throws IOException {
        String text = """
                Date,Description,Type,Amount
                2024-03-14,Lantern,DEBIT,-40.60
                2024-03-15,Shell,DEBIT,-23.10
                2024-03-16,Deposit,CREDIT,90.00
                2024-03-17,Reed,DEBIT,12.00
                """;

        assertThat(amounts(text)).containsExactly("-40.6", "-23.1", "90", "12");
        assertHeld(text, "codes or columns of debits and credits that contradict signs");
    }

    @Test
    void dutchCodesGiveUnsignedAmountsTheirSign() throws IOException {
        String text = """
                Datum;Naam;Af Bij;Bedrag
                14-03-2024;LAMPION;Af;40,60
                15-03-2024;STORTING;Bij;90,00
                16-03-2024;RIET;Af;11,05
                """;

        assertThat(amounts(text)).containsExactly("-40.6", "90", "-11.05");
        assertAccepted(text);
    }

    @Test
    void kindsThatDoNotStateEveryDirectionAreHeld() throws IOException {
        assertHeld("""
                Datum;Vorgang;Verwendungszweck;Betrag
                14.03.2024;Kartenzahlung;LATERNE;40,60
                15.03.2024;Gutschrift;ERLE;90,00
                16.03.2024;Dauerauftrag;SCHILF;11,05
                17.03.2024;Kartenzahlung;FARN;9,05
                """, "one sign only");
    }

    @Test
    void incomeOfShopIsNotSpending() throws IOException {
        String text = """
                created,description,amount,currency,card_id
                2024-03-13,Order 1,40.60,EUR,c-1a
                2024-03-14,Order 2,23.10,EUR,c-2b
                2024-03-15,Order 3,90.00,EUR,c-3c
                2024-03-16,Order 4,12.00,EUR,c-4d
                2024-03-17,Refund 2,-23.10,EUR,c-2b
                """;

        assertThat(amounts(text)).containsExactly("40.6", "23.1", "90", "12", "-23.1");
        assertHeld(text, "mostly positive amounts");
    }

    @Test
    void constantDateIsNotTheBookingDate() throws IOException {
        String text = """
                Date comptable;Date opération;Libellé;Montant
                31/03/2024;14/03/2024;LAMPION;-40,60
                31/03/2024;15/03/2024;AUNE;90,00
                31/03/2024;16/03/2024;ROSEAU;-11,05
                """;

        assertThat(read(text))
                .extracting(row -> row.getBookingDate().toString())
                .containsExactly("2024-03-14", "2024-03-15", "2024-03-16");
    }

    @Test
    void constantIbanIsNotThatOfCounterparties() throws IOException {
        String text = """
                Compte;Date;Libellé;Montant;Domiciliation
                00012345678;14/03/2024;LAMPION;-40,60;FR7630099000010000123456789
                00012345678;15/03/2024;AUNE;90,00;FR7630099000010000123456789
                00012345678;16/03/2024;ROSEAU;-11,05;FR7630099000010000123456789
                """;

        assertThat(read(text)).allSatisfy(row -> {
            assertThat(row.getCounterpartyIban()).isNull();
            assertThat(row.getCounterpartyAccount()).isNull();
        });
    }

    @Test
    void datesWithoutProofOfTheirOrderAreHeld() throws IOException {
        assertHeld("""
                Date;Description;Amount;Balance
                04/03/2024;LAMPION;-40,60;459,40
                04/03/2024;AUNE;90,00;549,40
                05/03/2024;ROSEAU;-11,05;538,35
                """, "day and month may be the other way round");
    }

    @Test
    void recordsKeepProofAndConfidence() throws IOException {
        String text = """
                Date;Libellé;Montant;Solde
                14/03/2024;LAMPION;-40,60;459,40
                15/03/2024;AUNE;90,00;549,40
                16/03/2024;ROSEAU;-11,05;538,35
                17/03/2024;FOUGERE;-8,35;530,00
                """;

        assertThat(read(text).get(0).getDerived())
                .extracting(derived -> derived.getName() + " = " + derived.getValue())
                .containsExactly(
                        "amount.proof = the running balance changes by the amounts",
                        "booking_date.proof = dates have only one interpretation",
                        "reading = inferred");
        assertThat(read(text).get(0).getDerived())
                .allSatisfy(derived -> assertThat(derived.getConfidence()).isBetween(0.9, 0.9999));
        assertThat(proposal(text).lacking()).isEmpty();
    }

    @Test
    void equalAmountsThatBothSignsCloseAreNoProof() throws IOException {
        assertThat(proposal("""
                Date;Libellé;Montant;Solde
                14/03/2024;LAMPION;40,00;460,00
                14/03/2024;LAMPION;40,00;420,00
                14/03/2024;LAMPION;40,00;380,00
                14/03/2024;LAMPION;40,00;340,00
                14/03/2024;LAMPION;40,00;300,00
                """).lacking()).isNotEmpty();
    }

    @Test
    void oneCodeIsReadWithTheOtherOneOfItsPair() throws IOException {
        assertThat(amounts("""
                Datum;Směr;Částka;Popis
                14.03.2024;MD;40,60;LUCERNA
                15.03.2024;MD;23,10;MUŠLE
                16.03.2024;D;90,00;VKLAD
                17.03.2024;MD;12,00;RÁKOS
                """)).containsExactly("-40.6", "-23.1", "90", "-12");
    }

    @Test
    void oneAmountWhoseSignItsBalanceContradictsHoldsTheFile() throws IOException {
        assertHeld("""
                Date;Libellé;Montant;Solde
                14/03/2024;LAMPION;-40,60;459,40
                15/03/2024;AUNE;90,00;549,40
                16/03/2024;ROSEAU;-11,05;538,35
                17/03/2024;SAULE;8,35;530,00
                18/03/2024;FOUGERE;-10,00;520,00
                """, "balances that contradict the signs of some amounts");
    }

    @Test
    void currencyOfSinglePaymentsIsNotThatOfTheAccount() throws IOException {
        assertThat(read("""
                Date;Libellé;Montant;Montant devise;Devise
                14/03/2024;LAMPION;-40,60;44,10;USD
                15/03/2024;AUNE;90,00;;
                16/03/2024;ROSEAU;-11,05;;
                17/03/2024;SAULE;-8,35;9,05;USD
                """)).allSatisfy(row -> assertThat(row.getCurrency()).isNull());
    }

    @Test
    void withoutNamesTheDatesInSequenceAreThoseOfBooking() throws IOException {
        assertThat(read("""
                13.03.2024;14.03.2024;LATERNE;-40,60;459,40
                15.03.2024;15.03.2024;ERLE;90,00;549,40
                14.03.2024;16.03.2024;SCHILF;-11,05;538,35
                17.03.2024;17.03.2024;WEIDE;-8,35;530,00
                """))
                .extracting(row -> row.getBookingDate().toString())
                .containsExactly("2024-03-14", "2024-03-15", "2024-03-16", "2024-03-17");
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
    void datesThatStartWithTheNameOfTheirMonth() throws IOException {
        assertThat(read("""
                Date\tDescription\tAmount
                Jul 1, 2021\tLantern\t-40.60
                Jul 2, 2021\tWage\t90.00
                Jul 3, 2021\tReed\t-12.00
                """))
                .extracting(transaction -> transaction.getBookingDate().toString())
                .containsExactly("2021-07-01", "2021-07-02", "2021-07-03");
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
    void sameIbanInEveryRowIsThatOfTheCustomer() throws IOException {
        String rows = """
                IBAN;Datum;Empfänger;Text;Betrag;Währung
                DE02120300000000202051;14.03.2024;Lampion;Miete;-40,60;EUR
                DE02120300000000202051;15.03.2024;Muschel;Strom;-23,10;EUR
                DE02120300000000202051;26.03.2024;Schilf;Lohn;90,00;EUR
                """;

        for (String text : List.of(rows, "Kontonummer;DE02120300000000202051\n" + rows)) {
            assertThat(read(text)).extracting(BankTransaction::getIban).containsOnly("DE02120300000000202051");
            assertThat(read(text))
                    .extracting(BankTransaction::getCounterpartyIban)
                    .containsOnlyNulls();
        }
    }

    @Test
    void namedCounterpartyIsKeptInEveryRow() throws IOException {
        assertThat(read("""
                                Datum;Empfänger;IBAN Empfänger;Text;Betrag;Währung
                                14.03.2024;Lampion;DE02120300000000202051;Miete;-40,60;EUR
                                15.03.2024;Lampion;DE02120300000000202051;Miete;-23,10;EUR
                                26.03.2024;Lampion;DE02120300000000202051;Miete;-90,00;EUR
                                """)).extracting(BankTransaction::getCounterpartyIban).containsOnly("DE02120300000000202051");
    }

    @Test
    void oneOfTwoAccountsAboveTheTableIsTheNamedOne() throws IOException {
        String rows = """
                Datum;Empfänger;Text;Betrag;Währung
                14.03.2024;Lampion;Miete;-40,60;EUR
                25.03.2024;Muschel;Strom;-23,10;EUR
                """;
        String bank = "Beiträge an DE89370400440532013000\n";

        assertThat(read(bank + "Konto: DE02120300000000202051\n" + rows))
                .extracting(BankTransaction::getIban)
                .containsOnly("DE02120300000000202051");
        assertThat(read(bank + "Hinweis zu DE02120300000000202051\n" + rows))
                .extracting(BankTransaction::getIban, BankTransaction::getAccountNumber)
                .containsOnly(tuple(null, null));
    }

    @Test
    void numberWithoutNameIsNotTheAccount() throws IOException {
        List<BankTransaction> transactions = read("""
                20240314;1234567890;-40,60;Lampe;EUR
                20240315;1234567890;-23,10;Coquille;EUR
                20240325;1234567890;90,00;Salaire;EUR
                """);

        assertThat(transactions).hasSize(3);
        assertThat(transactions)
                .extracting(BankTransaction::getAccountNumber, BankTransaction::getIban)
                .containsOnly(tuple(null, null));
        assertThat(transactions)
                .extracting(transaction -> transaction.getAdditional().get("column 2"))
                .containsOnly("1234567890");
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
}
