package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.amounts;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;
import static org.mesinfos.connectors.generic.table.TableReading.read;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;

/** Numbers of rows and shares of them from which a rule applies. */
class FewRowsTest {

    private static final String UNSIGNED_BALANCES = """
            Date;Description;Amount;Balance
            2024-05-13;Lantern;-10.00;50.00
            2024-05-14;Reed;-80.00;30.00
            2024-05-15;Shell;-20.00;50.00
            """;

    private static final String CARD = """
            Credit card;;

            Date;Description;Amount
            2024-05-13;Lantern;40.25
            2024-05-14;Reed;9.75
            2024-05-15;Basket;-7.00
            2024-05-16;Heron;-5.00
            """;

    @Test
    void balancesWithoutTheirMinusAreKnownFromFourRowsOn() throws IOException {
        assertThat(read(UNSIGNED_BALANCES))
                .extracting(BankTransaction::getBalanceAfter)
                .doesNotContainNull();
        assertThat(read(UNSIGNED_BALANCES + "2024-05-16;Basket;100.00;50.00\n"))
                .extracting(BankTransaction::getBalanceAfter)
                .containsOnlyNulls();
    }

    @Test
    void aTextThatIsEqualInThreeRowsIsNoLabel() throws IOException {
        String two = """
                Date;Description;Label;Amount
                2024-05-13;CARD;Lantern;-40.25
                2024-05-14;CARD;Reed;-9.75
                """;

        assertThat(read(two)).extracting(BankTransaction::getLabel).containsExactly("CARD", "CARD");
        assertThat(read(two + "2024-05-15;CARD;Basket;7.00\n"))
                .extracting(BankTransaction::getLabel)
                .containsExactly("Lantern", "Reed", "Basket");
    }

    @Test
    void codesInTwoRowsBelowAnUnknownNameAreNoCurrency() throws IOException {
        assertThat(read("""
                Date;Description;Amount;Heron
                2024-05-13;Lantern;-40.25;SEK
                2024-05-14;Reed;-9.75;SEK
                """)).extracting(BankTransaction::getCurrency).containsOnlyNulls();
    }

    @Test
    void theCurrencyOfPaymentsIsThatOfTheAccountFromTenRowsOn() throws IOException {
        assertThat(read(payments(9))).extracting(BankTransaction::getCurrency).containsOnlyNulls();
        assertThat(read(payments(10))).extracting(BankTransaction::getCurrency).containsOnly("SEK");
    }

    private static String payments(int rows) {
        return "Date;Description;Amount;Original currency\n"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(
                                row -> "2024-05-%02d;Lantern %d;%s4.25;SEK%n".formatted(row, row, row == 1 ? "" : "-"))
                        .collect(Collectors.joining());
    }

    @Test
    void oneWordOfALanguageDoesNotShowItsDates() throws IOException {
        String table = """
                %s;Description;%s
                03/04/2024;Lantern;-40.25
                03/04/2024;Reed;-9.75
                05/04/2024;Basket;7.00
                """;

        assertThat(proposal(table.formatted("Datum", "Amount")).lacking().toString())
                .contains("day and month may be the other way round");
        assertThat(proposal(table.formatted("Datum", "Betrag")).lacking().toString())
                .contains("names in a language that writes the day first");
    }

    @Test
    void threeOfFiveAmountsOfACardArePositiveCharges() throws IOException {
        assertThat(amounts(CARD)).containsExactly("40.25", "9.75", "-7", "-5");
        assertThat(amounts(CARD + "2024-05-17;Shell;3.00\n")).containsExactly("-40.25", "-9.75", "7", "5", "-3");
    }

    @Test
    void aReceivedPaymentDoesNotInvertMostlyNegativeAmounts() throws IOException {
        assertThat(amounts("""
                Date;Description;Amount
                2024-05-13;PAYMENT - THANK YOU;-80.50
                2024-05-14;Reed;-5.25
                2024-05-15;Lantern;3.75
                """)).containsExactly("-80.5", "-5.25", "3.75");
    }

    @Test
    void cardsOfAnAccountHaveThreeRowsEach() throws IOException {
        String table = """
                Date;Description;Amount;Card
                2024-05-13;Lantern;40.25;XXXX1234
                2024-05-14;Reed;9.75;XXXX1234
                2024-05-15;Basket;7.00;XXXX1234
                2024-05-16;Heron;5.00;XXXX5678
                2024-05-17;Shell;3.00;XXXX5678
                """;

        assertThat(amounts(table)).containsExactly("40.25", "9.75", "7", "5", "3");
        assertThat(amounts(table + "2024-05-18;Lamp;2.00;XXXX5678\n"))
                .containsExactly("-40.25", "-9.75", "-7", "-5", "-3", "-2");
    }

    @Test
    void wordsOfFourLettersAndNumbersOfMoreThanSeventeenDigitsAreNoAmounts() throws IOException {
        for (String other : List.of("12.50 LAMP", "123456789012345678")) {
            assertThat(amounts("""
                    Date;Description;Amount;Value
                    2024-05-13;Lantern;-40.25;%1$s
                    2024-05-14;Reed;-9.75;%1$s
                    2024-05-15;Basket;1234567890.25;%1$s
                    """.formatted(other))).as(other).containsExactly("-40.25", "-9.75", "1234567890.25");
        }
    }
}
