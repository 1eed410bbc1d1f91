package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mesinfos.connectors.generic.table.TableReading.amounts;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proofs of the signs of tables without a running balance. */
class SignProofsTest {

    private static final String WORDS = "words in the rows state the direction of their amounts";
    private static final String BALANCES = "opening balance and transactions lead to the closing balance";

    private static void assertProven(String text, String proof) throws IOException {
        assertThat(proposal(text).lacking()).isEmpty();
        assertThat(proposal(text).reason()).contains(proof);
    }

    @Test
    void feesAndWagesProveReversedSigns() throws IOException {
        String text = """
                Date,Amount,Description,Transaction Type
                2024-05-21,731.87,LANTERN 12,DEBIT_CARD
                2024-05-20,-1500.10,PAYROLL SHELL,ACH_CREDIT
                2024-05-19,4.20,MONTHLY FEE,FEE
                2024-05-18,38.50,REED AND SONS,TRANSFER
                2024-05-17,60.00,ATM 4411,WITHDRAWAL
                """;

        assertThat(amounts(text)).containsExactly("-731.87", "1500.1", "-4.2", "-38.5", "-60");
        assertProven(text, WORDS);
    }

    @Test
    void incomeOfShopKeepsItsSign() throws IOException {
        String text = """
                Date;Beschreibung;Betrag;Währung
                21.05.2024;Kartenzahlung 11;31,80;EUR
                20.05.2024;Kartenzahlung 12;12,00;EUR
                19.05.2024;Kartenzahlung 13;7,45;EUR
                18.05.2024;Erstattung 11;-5,00;EUR
                """;

        assertThat(amounts(text)).containsExactly("31.8", "12", "7.45", "-5");
        assertThat(proposal(text).lacking()).containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void feesOfShopProveItsSigns() throws IOException {
        String text = """
                Date;Beschreibung;Betrag;Währung
                21.05.2024;Verkauf 11;31,80;EUR
                20.05.2024;Entgelt;-0,60;EUR
                19.05.2024;Verkauf 13;7,45;EUR
                18.05.2024;Entgelt;-0,15;EUR
                17.05.2024;Verkauf 15;90,00;EUR
                16.05.2024;Entgelt;-1,80;EUR
                15.05.2024;Verkauf 16;80,00;EUR
                """;

        assertThat(amounts(text)).containsExactly("31.8", "-0.6", "7.45", "-0.15", "90", "-1.8", "80");
        assertProven(text, WORDS);
    }

    @Test
    void contraryWordsProveNothing() throws IOException {
        assertThat(proposal("""
                                Date,Amount,Description
                                2024-05-21,31.87,FEE
                                2024-05-20,-15.10,FEE
                                2024-05-19,44.20,FEE
                                2024-05-18,38.50,REED
                                2024-05-17,60.00,SALARY
                                """).lacking()).containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void oneRowInTenMayBeAnException() throws IOException {
        String header = "Date,Amount,Description\n2024-05-30,3.00,FEE\n2024-05-30,14.00,REED\n";
        String fees = IntStream.range(10, 20)
                .mapToObj("2024-05-%d,-1.10,FEE\n"::formatted)
                .collect(Collectors.joining());

        assertProven(header + fees, WORDS);
        assertThat(proposal(header + fees.substring(fees.indexOf('\n') + 1)).lacking())
                .containsExactly("amount: signs, but no balance or total to check the amounts");
    }

    @Test
    void unsignedAmountsAreNotProvenByWords() throws IOException {
        assertThat(proposal("""
                                Date,Amount,Description
                                2024-05-21,31.87,FEE
                                2024-05-20,15.10,WITHDRAWAL
                                2024-05-19,44.20,FEE
                                2024-05-18,38.50,REED
                                """).lacking())
                .containsExactly("amount: amounts of one sign only, whose direction nothing states");
    }

    private static final String CHARGES = """
            Date,Amount,Description,Kind
            2024-05-21,31.10,DIRECT DEBIT LAMP,A
            2024-05-20,15.20,CASH WITHDRAWAL,B
            2024-05-19,44.30,FEE,C
            2024-05-18,38.40,FEE,A
            2024-05-17,38.50,STANDING ORDER SHELL,B
            """;

    @Test
    void wordsInEachRowProveChargesWithoutAnySign() throws IOException {
        assertThat(amounts(CHARGES)).containsExactly("-31.1", "-15.2", "-44.3", "-38.4", "-38.5");
        assertProven(CHARGES, WORDS);
    }

    @Test
    void wordsInOtherRowsDoNotProveChargesWithoutAnySign() throws IOException {
        String lack = "amount: amounts of one sign only, whose direction nothing states";

        for (String row : List.of("REED", "SALARY", "FEE REFUNDED")) {
            assertThat(proposal(CHARGES + "2024-05-17,9.50," + row + ",A\n").lacking())
                    .as(row)
                    .containsExactly(lack);
        }
        assertThat(proposal(CHARGES.replace("2024-05-21,31.10,DIRECT DEBIT LAMP,A\n", ""))
                        .lacking())
                .containsExactly(lack);
        assertThat(proposal(CHARGES.replace("CASH ", "")).lacking()).containsExactly(lack);
    }

    @Test
    void columnOfTwoValuesMayStateTheDirectionOfAmountsWithoutSign() throws IOException {
        assertThat(proposal(CHARGES.replace(",C\n", ",A\n")).lacking())
                .containsExactly("amount: amounts of one sign only, whose direction nothing states");
    }

    /** Lists in which words of charges name the income of an owner who is no customer, or money that comes back. */
    static Stream<Arguments> incomes() {
        return Stream.of(
                arguments("fr", List.of("Paiement CB boutique", "Loyer encaissé", "Frais refacturés", "Cotisation 3")),
                arguments(
                        "fr refunds", List.of("Remboursement frais", "Avoir CB", "Retrait DAB annulé", "Agios rejet")),
                arguments("en", List.of("Card payment tenant", "Late fee", "Direct debit member 2", "Purchase 11")),
                arguments("en refunds", List.of("ATM withdrawal reversed", "Refund fee", "Returned purchase")),
                arguments("de", List.of("Kartenzahlung Kunde", "Lastschrift Mitglied", "Gebühr Kurs 2", "Miete 3")),
                arguments("de refunds", List.of("Rückbuchung Lastschrift", "Erstattung Kontoführung", "Storno")),
                arguments("nl", List.of("Incasso lid 4", "Betaalautomaat klant", "Kosten doorbelast", "Huur 2")),
                arguments("es", List.of("Recibo socio 3", "Compra cliente", "Comisión agencia", "Cuota 11")),
                arguments("it", List.of("Addebito socio 3", "Pagamento POS cliente", "Canone affitto", "Commissioni")),
                arguments("pt", List.of("Débito direto sócio", "Compra cliente", "Comissão venda", "Anuidade")),
                arguments("pl", List.of("Płatność kartą klienta", "Zakup klienta", "Opłata kursu", "Prowizja")),
                arguments("cs", List.of("Platba kartou zákazník", "Nákup zákazník", "Poplatek kurz", "Inkaso člen")),
                arguments("sv", List.of("Kortköp kund", "Autogiro medlem", "Avgift kurs", "Uttag konto")),
                arguments("da", List.of("Dankort kunde", "Kortkøb kunde", "Gebyr kursus", "Betalingsservice medlem")),
                arguments("fi", List.of("Korttiosto asiakas", "Suoraveloitus", "Palvelumaksu kurssi")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incomes")
    void incomesWithWordsOfChargesAreNotProven(String language, List<String> labels) throws IOException {
        for (String title : List.of("", "Kreditkarten\n", "Carte bancaire\n")) {
            for (String paidBack : List.of("", "-")) {
                String rows = IntStream.range(0, 24)
                        .mapToObj(row -> "%02d.05.2024;%s;%s%d,50\n"
                                .formatted(row + 1, labels.get(row % labels.size()), row == 7 ? paidBack : "", row + 3))
                        .collect(Collectors.joining());

                assertThat(proposal(title + "Datum;Text;Betrag\n" + rows).lacking())
                        .as(title + paidBack)
                        .anyMatch(lack -> lack.startsWith("amount: "));
            }
        }
    }

    @Test
    void creditsWithoutWordsAmongChargesWithoutSignsAreNotProven() throws IOException {
        String rows = IntStream.range(0, 20)
                .mapToObj(row -> "2024-05-%02d;%s;%d,50\n"
                        .formatted(row + 1, row == 9 ? "SHELL AND SONS" : "ATM WITHDRAWAL", row + 3))
                .collect(Collectors.joining());

        assertThat(proposal("Date;Text;Amount\n" + rows).lacking())
                .containsExactly("amount: amounts of one sign only, whose direction nothing states");
    }

    @Test
    void paymentsOfTheBillOfACardDoNotProveItsSigns() throws IOException {
        String rows = IntStream.range(0, 24)
                .mapToObj(row -> "2024-05-%02d;%s\n"
                        .formatted(row + 1, row % 8 == 7 ? "DIRECT DEBIT PAYMENT;-80,10" : "REED " + row + ";12,40"))
                .collect(Collectors.joining());

        assertThat(proposal("Date;Text;Amount\n" + rows).lacking())
                .containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void wagesThatAnEmployerPaysDoNotProveReversedSigns() throws IOException {
        String rows = IntStream.range(0, 24)
                .mapToObj(row -> "2024-05-%02d;%s\n"
                        .formatted(row + 1, row % 8 == 7 ? "SALARY;-800,10" : "CARD PAYMENT " + row + ";12,40"))
                .collect(Collectors.joining());

        assertThat(proposal("Date;Text;Amount\n" + rows).lacking())
                .containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void wordsProveChargesOfCardStatement() throws IOException {
        String text = """
                Extracto de tarjeta de crédito
                Fecha;Concepto;Importe;Moneda
                21/05/2024;LINTERNA;31,87;EUR
                20/05/2024;Cajero automático;15,10;EUR
                19/05/2024;Compra CONCHA;44,20;EUR
                18/05/2024;Compra JUNCO;38,50;EUR
                """;

        assertThat(amounts(text)).containsExactly("-31.87", "-15.1", "-44.2", "-38.5");
        assertProven(text, WORDS);
    }

    @Test
    void wordsProveOnlyColumnOfAmountsWithoutHeader() throws IOException {
        String text = """
                21-05-2024,Gebyr,-4.20
                20-05-2024,LYGTE 7,-31.50
                19-05-2024,Indbetaling SIV,900.00
                18-05-2024,Gebyr,-4.20
                """;

        assertThat(amounts(text)).containsExactly("-4.2", "-31.5", "900", "-4.2");
        assertProven(text, WORDS);
    }

    @Test
    void wordsOfEveryColumnProveAmountsWithoutHeader() throws IOException {
        String text = """
                Kartenabrechnung
                21.05.2024;Kartenzahlung;LATERNE ROT UND BLAU;31,50
                20.05.2024;Bargeldauszahlung;MUSCHEL ROT UND BLAU;4,20
                19.05.2024;Lastschrift;SCHILF ROT UND BLAU;9,10
                """;

        assertThat(amounts(text)).containsExactly("-31.5", "-4.2", "-9.1");
        assertProven(text, WORDS);
    }

    @Test
    void currencyNextToTheOnlyNumbersNamesThem() throws IOException {
        assertThat(proposal("""
                                21-05-2024,EUR,-4.20,LAMP
                                20-05-2024,EUR,-31.50,SHELL
                                19-05-2024,EUR,-9.10,REED
                                """).lacking())
                .containsExactly("amount: signs, but no balance or total to check the amounts");
    }

    @Test
    void wordsProveDebitsAndCreditsWithoutHeader() throws IOException {
        String text = """
                2024/05/21;LYKTA 7;31,50;
                2024/05/20;Avgift;4,20;
                2024/05/19;Insättning SIV;;900,00
                2024/05/18;Avgift;4,20;
                """;

        assertThat(amounts(text)).containsExactly("-31.5", "-4.2", "900", "-4.2");
        assertProven(text, WORDS);
    }

    @Test
    void columnNamedAfterItsMarksStatesDirection() throws IOException {
        String text = """
                "Datum","Umsatztext","+/-","Betrag in EUR"
                "2024-01-30","Lampe","-","7,24"
                "2024-01-29","Muschel","-","17,96"
                "2024-01-27","Schilf","-","737,32"
                """;

        assertThat(amounts(text)).containsExactly("-7.24", "-17.96", "-737.32");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: debits and credits, but no balance or total to check them");
    }

    @Test
    void openingAndClosingBalanceProveSigns() throws IOException {
        String table = """
                Date;Libellé;Montant
                13/03/2024;Lampe;-20,00
                14/03/2024;Coquille;-37,50
                15/03/2024;Roseau;10,00
                """;
        String falling = "Solde initial;100,00\nSolde final;52,50\n" + table;
        String rising = "Solde initial : 52,50 EUR\n" + table + "\nSolde final;100,00\n";

        assertThat(amounts(falling)).containsExactly("-20", "-37.5", "10");
        assertProven(falling, BALANCES);
        assertThat(amounts(rising)).containsExactly("20", "37.5", "-10");
        assertProven(rising, BALANCES);
    }

    @Test
    void datedBalanceWithThreeCellsLessIsNoTransaction() throws IOException {
        assertProven("""
                Solde initial;100,00
                Solde final;52,50
                Date;Libellé;Nature;Référence;Montant;Devise
                13/03/2024;Lampe;Achat;R1;-20,00;EUR
                14/03/2024;Coquille;Achat;R2;-37,50;EUR
                25/03/2024;Roseau;Don;R3;10,00;EUR
                25/03/2024;Solde disponible;52,50
                """, BALANCES);
    }

    @Test
    void balancesThatAmountsDoNotReachProveNothing() throws IOException {
        assertThat(proposal("""
                                Solde initial;100,00
                                Solde final;60,00
                                Date;Libellé;Montant
                                13/03/2024;Lampe;-20,00
                                14/03/2024;Coquille;-37,50
                                15/03/2024;Roseau;10,00
                                """).lacking())
                .containsExactly("amount: signs, but no balance or total to check the amounts");
    }

    @Test
    void twoAmountsAreNoProofByBalances() throws IOException {
        assertThat(proposal("""
                                Solde initial;100,00
                                Solde final;42,50
                                Date;Libellé;Montant
                                13/03/2024;Lampe;-20,00
                                14/03/2024;Coquille;-37,50
                                """).reason()).doesNotContain(BALANCES);
    }

    @Test
    void totalsOfBothDirectionsProveTheSigns() throws IOException {
        String text = """
                Currency;Paid in;Paid out
                EUR;750,00;-40,25

                Date;Description;Account;Amount
                14/05/2024;Reed;Candle;500,00
                15/05/2024;Lantern;Candle;-40,25
                16/05/2024;Basket;Candle;250,00
                """;

        assertThat(amounts(text)).containsExactly("500", "-40.25", "250");
        assertProven(text, "printed totals equal the transactions");
    }

    @Test
    void totalsBelowTheTableProveReversedSigns() throws IOException {
        String text = """
                Date;Description;Amount
                14/05/2024;Reed;30,00
                15/05/2024;Lantern;-90,25
                16/05/2024;Basket;50,00
                Spent;80,00
                Received;90,25
                """;

        assertThat(amounts(text)).containsExactly("-30", "90.25", "-50");
        assertProven(text, "printed totals equal the transactions");
    }

    @Test
    void totalOfOneDirectionProvesNothing() throws IOException {
        assertThat(proposal("""
                                Paid in;750,00
                                Date;Description;Amount
                                14/05/2024;Reed;500,00
                                15/05/2024;Lantern;-40,25
                                16/05/2024;Basket;250,00
                                """).lacking()).containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void totalOfTheChargesOfACardProvesThem() throws IOException {
        String rows = """
                Date;Description;Amount;Currency
                14/05/2024;Reed;30,00;€
                15/05/2024;Lantern;90,25;€
                16/05/2024;Basket;50,00;€
                Total charges;;170,25;€
                """;

        assertThat(amounts("Credit card 12\n" + rows)).containsExactly("-30", "-90.25", "-50");
        assertProven("Credit card 12\n" + rows, "printed totals equal the transactions");
        assertThat(proposal("Shop 12\n" + rows).lacking())
                .containsExactly("amount: amounts of one sign only, whose direction nothing states");
    }

    @Test
    void aPaymentThatACardReceivedContradictsItsMinus() throws IOException {
        String payment = "codes, columns or words that contradict signs";
        String text = """
                Date,Description,Amount
                21/09/2024,PAYMENT RECEIVED - THANK YOU,-42.34
                05/09/2024,Lantern,-8.50
                """;

        assertHeld(text, payment);
        assertHeld(text.substring(text.indexOf('\n') + 1) + "04/09/2024,Reed,-3.20\n", payment);
        assertAccepted(text.replace("PAYMENT RECEIVED - THANK YOU", "Basket"));
    }
}
