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
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.GenericReader.Proposal;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.MappingLoader;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.SubjectKind;

class BankTransactionsConnectorTest {

    private static final BankTransactionsConnector CONNECTOR = new BankTransactionsConnector();

    private static Proposal proposal(String text) {
        try {
            return CONNECTOR
                    .propose(BufferedFilePreview.of(BytesContent.utf8("x.csv", text), PdfPreviewReader.NONE))
                    .orElseThrow();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<BankTransaction> read(String text) {
        CollectedRows rows = new CollectedRows();
        try {
            CONNECTOR.parse(BytesContent.utf8("x.csv", text), Split.WHOLE, rows);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rows.records(BankTransaction.class);
    }

    private static String summary(BankTransaction transaction) {
        return transaction.getBookingDate() + " " + transaction.getAmount().toPlainString() + " "
                + transaction.getCurrency() + " " + transaction.getLabel();
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                arguments(
                        "signed amounts with a comma",
                        """
                        Date;Libellé;Montant (€)
                        13/02/2024;CB LES HALLES;-1 234,50
                        12/02/2024;VIR DUPRE;20,00
                        """,
                        List.of("2024-02-13 -1234.50 EUR CB LES HALLES", "2024-02-12 20.00 EUR VIR DUPRE")),
                arguments(
                        "months before days",
                        """
                        Posted Date,Description,Amount,Running Balance
                        02/13/2024,Grocer,"-1,234.50",765.50
                        02/14/2024,Payroll,100.00,865.50
                        """,
                        List.of("2024-02-13 -1234.50 null Grocer", "2024-02-14 100.00 null Payroll")),
                arguments(
                        "order of day and month inferred from the order of the rows",
                        """
                        Date,Description,Amount
                        01/03/2024,One,-1.00
                        01/04/2024,Two,-2.00
                        01/05/2024,Three,-3.00
                        """,
                        List.of(
                                "2024-01-03 -1.00 null One",
                                "2024-01-04 -2.00 null Two",
                                "2024-01-05 -3.00 null Three")),
                arguments(
                        "names of months",
                        """
                        Datum;Omschrijving;Af;Bij
                        3 mrt 2024;Winkel;12,00;
                        12 okt 2024;Loon;;1.500,00
                        """.replace("mrt", "mrt.").replace("okt", "okt."),
                        List.of("2024-03-03 -12.00 null Winkel", "2024-10-12 1500.00 null Loon")),
                arguments(
                        "a debit column before a credit column",
                        """
                        Fecha;Concepto;Cargo;Abono;Divisa
                        13/02/2024;Recibo;45,10;;EUR
                        14/02/2024;Nómina;;1.900,00;EUR
                        """,
                        List.of("2024-02-13 -45.10 EUR Recibo", "2024-02-14 1900.00 EUR Nómina")),
                arguments(
                        "a debit or credit code in a column",
                        """
                        Data\tDescrizione\tImporto\tSegno\tDivisa
                        13/02/2024\tBolletta\t45,10\tD\tEUR
                        14/02/2024\tStipendio\t1.900,00\tA\tEUR
                        """.replace("\tA\t", "\tC\t"),
                        List.of("2024-02-13 -45.10 EUR Bolletta", "2024-02-14 1900.00 EUR Stipendio")),
                arguments(
                        "a debit or credit code after each amount",
                        """
                        Date,Description,Amount
                        13/02/2024,Shop,45.10 DR
                        14/02/2024,Wage,"1,900.00 CR"
                        """,
                        List.of("2024-02-13 -45.10 null Shop", "2024-02-14 1900.00 null Wage")),
                arguments(
                        "amounts with their currency",
                        """
                        Data operacji;Opis operacji;Kwota
                        2024-02-13;Sklep;-45,10 PLN
                        2024-02-14;Pensja;1 900,00 PLN
                        """,
                        List.of("2024-02-13 -45.10 PLN Sklep", "2024-02-14 1900.00 PLN Pensja")),
                arguments(
                        "card charges",
                        """
                        Date,Card number,Merchant,Amount
                        2024-02-13,**12,Shop,45.10
                        2024-02-14,**12,Station,60.00
                        2024-02-15,**12,Paid back,-20.00
                        """,
                        List.of(
                                "2024-02-13 -45.10 null null",
                                "2024-02-14 -60.00 null null",
                                "2024-02-15 20.00 null null")),
                arguments("three decimals", """
                        Date,Description,Amount,Currency
                        2024-02-13,Shop,-45.100,TND
                        2024-02-14,Wage,900.000,TND
                        """, List.of("2024-02-13 -45.10 TND Shop", "2024-02-14 900.00 TND Wage")),
                arguments(
                        "no header, debits and credits inferred from the balance",
                        """
                        2024-02-13;LOHN;1900.00;;2000.00
                        2024-02-14;MIETE;;800.00;1200.00
                        2024-02-15;LADEN;;50.00;1150.00
                        """,
                        List.of(
                                "2024-02-13 1900.00 null LOHN",
                                "2024-02-14 -800.00 null MIETE",
                                "2024-02-15 -50.00 null LADEN")),
                arguments(
                        "transactions without a booking date",
                        """
                        Transaktionsdatum;Buchungsdatum;Beschreibung;Betrag in CHF
                        14.02.2024;;Kiosk;-5.00
                        12.02.2024;13.02.2024;Lohn;6'500.00
                        """,
                        List.of("2024-02-14 -5.00 CHF Kiosk", "2024-02-13 6500.00 CHF Lohn")),
                arguments(
                        "notes, balances and totals around the table",
                        """
                        Relevé du compte
                        Devise;EUR

                        Date;Libellé;Débit;Crédit;Solde
                        01/02/2024;Solde initial;;;100,00
                        13/02/2024;Librairie;20,00;;80,00
                        Total;;20,00;;
                        Document sans valeur contractuelle
                        """,
                        List.of("2024-02-13 -20.00 EUR Librairie")));
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments(
                        "a list of objects",
                        """
                        [{"buchungstag": "31.01.2024", "betrag": "-1.204,20", "waehrung": "EUR", "verwendungszweck": "Miete", "saldo": "10,00"},
                         {"buchungstag": "30.01.2024", "betrag": "1.214,20", "waehrung": "EUR", "verwendungszweck": "Lohn", "saldo": "1.214,20"}]
                        """,
                        List.of("2024-01-31 -1204.20 EUR Miete", "2024-01-30 1214.20 EUR Lohn")),
                arguments(
                        "nested objects with nested values",
                        """
                        {"iban": "FR7630004000031234567890143", "page": {"size": 2},
                         "account": {"operations": [
                           {"id": 1, "bookingDate": "2024-01-31T00:00:00Z", "amount": {"value": -4.2, "currency": "EUR"}, "details": {"description": "Bakery"}, "tags": ["a", "b"]},
                           {"id": 2, "bookingDate": "2024-01-30T00:00:00Z", "amount": {"value": 900, "currency": "EUR"}, "details": {"description": "Wage"}, "links": [{"self": "x"}]},
                           {"id": 3, "bookingDate": "2024-01-29T00:00:00Z", "amount": {"value": -12.5, "currency": "EUR"}, "details": {"description": "Zoo"}}
                         ]}}
                        """,
                        List.of(
                                "2024-01-31 -4.20 EUR Bakery",
                                "2024-01-30 900.00 EUR Wage",
                                "2024-01-29 -12.50 EUR Zoo")),
                arguments(
                        "a word for debit or credit",
                        """
                        {"transactions": [
                           {"date": "2024-01-31", "type": "DEBIT", "amount": 4.20, "currency": "GBP", "description": "Bakery"},
                           {"date": "2024-01-30", "type": "CREDIT", "amount": 900.00, "currency": "GBP", "description": "Wage"}
                        ]}
                        """,
                        List.of("2024-01-31 -4.20 GBP Bakery", "2024-01-30 900.00 GBP Wage")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void readsTransactionsFromJson(String shape, String text, List<String> expected) {
        assertThat(read(text))
                .extracting(transaction -> summary(transaction).replaceFirst("(\\.\\d\\d)00 ", "$1 "))
                .isEqualTo(expected);
    }

    @Test
    void doesNotProposeJsonWithoutNamedAmounts() throws IOException {
        String text = """
                [{"period": "May", "volume_m3": 81.7, "energy_kwh": 918.5, "timestamp": "2024-04-20T09:34:31"},
                 {"period": "June", "volume_m3": 78.2, "energy_kwh": 877.1, "timestamp": "2024-05-20T09:34:31"}]
                """;

        assertThat(CONNECTOR.propose(BufferedFilePreview.of(BytesContent.utf8("x.json", text), PdfPreviewReader.NONE)))
                .isEmpty();
    }

    @Test
    void doesNotProposeJsonWithWholeNumbersThatMayBeCents() throws IOException {
        String text = """
                [{"date": "2024-01-31", "amount": -420, "currency": "GBP", "description": "Bakery"},
                 {"date": "2024-01-30", "amount": 90000, "currency": "GBP", "description": "Wage"}]
                """;

        assertThat(CONNECTOR.propose(BufferedFilePreview.of(BytesContent.utf8("x.json", text), PdfPreviewReader.NONE)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void readsTransactionsInAnyLayout(String layout, String text, List<String> expected) {
        assertThat(read(text))
                .extracting(transaction -> summary(transaction).replaceFirst("(\\.\\d\\d)00 ", "$1 "))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"layouts", "documents"})
    void proposesMappingThatLoadsAndClaimsTheFile(String layout, String text, List<String> expected)
            throws IOException {
        String yaml = proposal(text).mapping().orElseThrow().yaml("new-bank/movements");

        assertThat(MappingLoader.load("new-bank/movements", "proposal", yaml)
                        .recognise(BufferedFilePreview.of(BytesContent.utf8("x.csv", text), PdfPreviewReader.NONE)))
                .isInstanceOf(Recognition.Claimed.class);
    }

    @Test
    void readsCustomerOfEachRow() {
        List<BankTransaction> transactions = read("""
                Date;N° client;IBAN client;Libellé;Montant;IBAN bénéficiaire
                02/01/2026;C-1001;FR7630006000011234567890189;VIR LOYER;-700,00;FR7630004000031234567890143
                02/01/2026;C-1002;FR1420041010050500013M02606;VIR PAIE;1 900,00;
                03/01/2026;C-1001;FR7630006000011234567890189;CB LES HALLES;-12,30;
                """);

        assertThat(transactions)
                .extracting(
                        BankTransaction::getSubjectKind,
                        BankTransaction::getSubject,
                        BankTransaction::getIban,
                        BankTransaction::getCounterpartyIban)
                .containsExactly(
                        tuple(
                                SubjectKind.CUSTOMER,
                                "C-1001",
                                "FR7630006000011234567890189",
                                "FR7630004000031234567890143"),
                        tuple(SubjectKind.CUSTOMER, "C-1002", "FR1420041010050500013M02606", null),
                        tuple(SubjectKind.CUSTOMER, "C-1001", "FR7630006000011234567890189", null));
    }

    @Test
    void readsWordsNextToNumbersAsLabels() {
        List<BankTransaction> transactions = read("""
                Date;Libellé;Montant
                01/02/2026;CHEQUE 1;-3,50
                02/02/2026;CHEQUE 2;-4,50
                """);

        assertThat(transactions).extracting(BankTransaction::getLabel).containsExactly("CHEQUE 1", "CHEQUE 2");
    }

    @Test
    void doesNotReadClientReferencesOrNamesAsCustomers() {
        List<BankTransaction> transactions = read("""
                Date;Référence client;Client;Libellé;Montant
                02/01/2026;FAC-2201;Menuiserie Roux;VIR;-700,00
                03/01/2026;FAC-2202;Menuiserie Roux;VIR;-12,30
                """);

        assertThat(transactions).extracting(BankTransaction::getSubject).containsOnlyNulls();
        assertThat(transactions).extracting(BankTransaction::getEndToEndId).containsExactly("FAC-2201", "FAC-2202");
    }

    @Test
    void distinguishesOwnAccountsFromCounterpartyAccounts() {
        List<BankTransaction> transactions = read("""
                Date,Account,Description,Amount,Counterparty account
                2026-01-02,GB33BUKB20201555555555,Rent,-700.00,GB94BARC10201530093459
                2026-01-02,GB29NWBK60161331926819,Pay,1900.00,
                """);

        assertThat(transactions)
                .extracting(BankTransaction::getSubjectKind, BankTransaction::getSubject)
                .containsExactly(
                        tuple(SubjectKind.ACCOUNT, "GB33BUKB20201555555555"),
                        tuple(SubjectKind.ACCOUNT, "GB29NWBK60161331926819"));
    }

    @Test
    void readsSubjectFromPreambleAndCounterpartyFromColumn() {
        List<BankTransaction> transactions = read("""
                Kontoauszug;DE02120300000000202051

                Buchungstag;Verwendungszweck;Zahlungsempfänger;IBAN;Betrag
                13.02.2024;Miete;Haus GmbH;DE89370400440532013000;-800,00
                14.02.2024;Strom;Netz AG;DE12500105170648489890;-45,00
                """);

        assertThat(transactions).extracting(BankTransaction::getSubject).containsOnly("DE02120300000000202051");
        assertThat(transactions)
                .extracting(BankTransaction::getCounterpartyIban)
                .containsExactly("DE89370400440532013000", "DE12500105170648489890");
        assertThat(transactions)
                .extracting(BankTransaction::getCounterpartyName)
                .containsExactly("Haus GmbH", "Netz AG");
    }

    @Test
    void keepsUnmappedColumnsUnderTheirNames() {
        BankTransaction transaction = read("""
                Date,Branch,Description,Emoji,Amount
                2024-02-13,B7,Shop,x,-1.00
                """).get(0);

        assertThat(transaction.getAdditional())
                .containsOnlyKeys("Branch", "Emoji")
                .containsEntry("Branch", "B7");
    }

    @Test
    void runningBalanceIncreasesConfidence() {
        String confirmed = """
                Date;Libellé;Montant;Solde
                13/02/2024;A;-10,00;90,00
                14/02/2024;B;-20,00;70,00
                15/02/2024;C;-5,00;65,00
                16/02/2024;D;-7,00;58,00
                """;

        assertThat(proposal(confirmed).reason()).contains("the running balance changes by the amounts");
        assertThat(proposal(confirmed).confidence())
                .isGreaterThan(proposal(confirmed.replace("70,00", "71,00")).confidence());
    }

    @Test
    void reportsAmbiguousDates() {
        assertThat(proposal("Date,Description,Amount\n02/03/2024,Shop,-1.00\n").reason())
                .contains("day and month may be the other way round");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bonjour,\n\nrien à signaler.\n",
                "<Document><Date>2024-01-01</Date></Document>",
                "{\"Date\": \"2024-01-01\", \"Amount\": 1.00, \"Label\": 2}",
                "MSISDN;Date;Durée;Coût\n33612345678;13/02/2024;12;0,10\n",
                "PRM;Date;Index;kWh\n09123;13/02/2024;12000;0,10\n",
                "Date;Libellé;Montant\n",
            })
    void doesNotClaimOtherFiles(String text) throws IOException {
        assertThat(CONNECTOR.recognise(BufferedFilePreview.of(BytesContent.utf8("x.csv", text), PdfPreviewReader.NONE)))
                .isEqualTo(Recognition.OTHER_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                CUPS;Fecha;Hora;AE_kWh;REAL/ESTIMADO
                ES0031400000000001XX0F;01/03/2024;1;0,112;R
                ES0031400000000001XX0F;01/03/2024;2;0,212;R
                """, """
                Country,Track Identifier,Date Played,Hours,Play Duration Milliseconds,Play Count
                France,1000,20240301,"10, 11",181000,1
                France,1001,20240302,"12",182000,1
                """})
    void doesNotProposeMeterReadingsOrListeningHistory(String text) throws IOException {
        assertThat(CONNECTOR.propose(BufferedFilePreview.of(BytesContent.utf8("x.csv", text), PdfPreviewReader.NONE)))
                .isEmpty();
    }
}
