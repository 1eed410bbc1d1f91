package org.mesinfos.connectors.generic.table.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.generic.table.hypothesis.TransactionTableHypothesis;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;

/** The first rule that applies to the amounts of a table, with one table for each rule. */
class AmountRuleTest {

    static Stream<Arguments> tables() {
        return Stream.of(
                table(
                        AmountRule.FEES_IN_BALANCES,
                        "Date;Text;Amount;Levy;Balance",
                        "Lantern;-10.00;;990.00",
                        "Reed;-20.00;0.50;970.00",
                        "Shell;-30.00;0.35;939.65",
                        "Basket;100.00;;1039.65",
                        "Ferry;-9.65;;1030.00"),
                table(
                        AmountRule.AMOUNT_AT_DISPOSAL,
                        "Date;Text;Amount",
                        "Lantern;-10.25",
                        "Reed;-20.50",
                        "Available funds;69.25"),
                table(
                        AmountRule.SUMS_OF_ROWS,
                        "Date;Text;Amount",
                        "Lantern;-10.25",
                        "Reed;-20.50",
                        "Total;-30.75",
                        "Shell;-5.10",
                        "Basket;-7.20",
                        "Total;-12.30"),
                table(
                        AmountRule.RIVAL_COLUMN,
                        "Date;Text;Amount;Net",
                        "Lantern;-10.25;-10.00",
                        "Reed;-20.50;-20.00",
                        "Shell;-5.10;-5.00"),
                table(
                        AmountRule.SEVERAL_ASSETS,
                        "Date;Text;Coin;Amount",
                        "Lantern;AAX;-10.25",
                        "Reed;BBX;-20.50",
                        "Shell;AAX;5.10"),
                table(
                        AmountRule.CODES_CONTRADICT_SIGNS,
                        "Date;Text;Amount;D/C",
                        "Lantern;-10.25;D",
                        "Reed;-20.50;C",
                        "Shell;5.10;C",
                        "Basket;7.00;D"),
                table(
                        AmountRule.BALANCES_CONTRADICT_SIGNS,
                        "Date;Text;Amount;Balance",
                        "Lantern;-10.00;90.00",
                        "Reed;-20.00;70.00",
                        "Shell;5.00;65.00",
                        "Basket;-1.50;63.50",
                        "Ferry;4.00;59.50"),
                table(
                        AmountRule.BALANCES_OF_A_DEBT,
                        "Date;Text;Amount;Balance",
                        "Account fee;5.00;105.00",
                        "Cash withdrawal;20.00;125.00",
                        "ATM 11;30.00;155.00",
                        "Payment received - thank you;-100.00;55.00"),
                table(
                        AmountRule.FEES_WITHOUT_BALANCES,
                        "Date;Text;Amount;Fee",
                        "Lantern;-10.25;0.00",
                        "Reed;-20.50;1.50",
                        "Shell;5.10;0.00"),
                table(
                        AmountRule.SOME_BALANCES,
                        "Date;Text;Amount;Balance",
                        "Lantern;-10.00;90.00",
                        "Reed;-20.00;70.00"),
                table(
                        AmountRule.WHOLE_AMOUNTS,
                        "Date;Text;Amount;Currency",
                        "Lantern;-1025;EUR",
                        "Reed;-2050;EUR",
                        "Shell;510;EUR"),
                table(
                        AmountRule.DEBITS_OF_BOTH_SIGNS,
                        "Date;Text;Debit;Credit",
                        "Lantern;10.25;",
                        "Lantern;-10.25;",
                        "Reed;;5.10"),
                table(
                        AmountRule.NEGATIVE_CREDITS_WITH_WORDS,
                        "Date;Text;Debit;Credit",
                        "Lantern;10.25;",
                        "Payment received - thank you;;-50.00",
                        "Reed;5.10;"),
                table(
                        AmountRule.NEGATIVE_CREDITS,
                        "Date;Text;Debit;Credit",
                        "Lantern;10.25;",
                        "Reed;;-50.00",
                        "Shell;5.10;"),
                table(
                        AmountRule.CREDIT_MARKS_WITH_WORDS,
                        "Date;Text;Amount;Mark",
                        "Lantern;10.25;",
                        "Payment received - thank you;20.50;CR",
                        "Reed;5.10;"),
                table(
                        AmountRule.CREDIT_MARKS,
                        "Date;Text;Amount;Mark",
                        "Lantern;10.25;",
                        "Basket;20.50;CR",
                        "Reed;5.10;"),
                table(
                        AmountRule.CODES_CONFIRM_SIGNS,
                        "Date;Text;Amount;D/C",
                        "Lantern;-10.25;D",
                        "Reed;20.50;C",
                        "Shell;-5.10;D"),
                table(AmountRule.CHARGE_NAMES, "利用日;利用店名;支払方法;利用金額;支払総額", "Reed;1;4980;4980", "Lantern;1;12800;12800"),
                table(
                        AmountRule.CHARGES_WITH_WORDS,
                        "Posting date;Description;Transaction amount;Card",
                        "Lantern;10.25;1234",
                        "Reed;20.50;1234",
                        "Payment received - thank you;-30.00;1234",
                        "Shell;5.10;1234"),
                table(
                        AmountRule.CHARGES_OF_CARDS,
                        "Posting date;Description;Transaction amount;Card",
                        "Lantern;10.25;XXXX1234",
                        "Reed;20.50;XXXX1234",
                        "Shell;5.10;XXXX1234"),
                table(
                        AmountRule.CHARGES,
                        "Date;Description;Amount charged",
                        "Lantern;10.25",
                        "Reed;20.50",
                        "Shell;5.10"),
                table(
                        AmountRule.UNKNOWN_NAME_WITH_WORDS,
                        "Date;Text;Heron",
                        "Account fee;-3.00",
                        "Reed;-20.50",
                        "Shell;5.10"),
                table(
                        AmountRule.WORDS_CONTRADICT_SIGNS,
                        "Date;Text;Amount",
                        "Payment received;-10.25",
                        "Lantern;-20.50"),
                table(AmountRule.SIGNED_PAIR, "Date;Text;Heron;Swan", "Lantern;-10.25;", "Reed;;20.50", "Shell;-5.10;"),
                table(
                        AmountRule.SOLE_AMOUNTS,
                        "Date;Text;Heron",
                        "Lantern;-10.25",
                        "Reed;-20.50",
                        "Shell;-5.10",
                        "Basket;9.00"),
                table(
                        AmountRule.UNKNOWN_NAME,
                        "Date;Text;Heron",
                        "Lantern;10.25",
                        "Reed;20.50",
                        "Shell;5.10",
                        "Basket;-3.00"),
                table(
                        AmountRule.STATED_DIRECTIONS,
                        "Date;Text;Debit;Credit",
                        "Lantern;10.25;",
                        "Reed;;20.50",
                        "Shell;5.10;"),
                table(AmountRule.ONE_SIGN, "Date;Text;Amount", "Lantern;10.25", "Reed;20.50", "Shell;5.10"),
                table(
                        AmountRule.MOSTLY_INCOMING_WITH_WORDS,
                        "Date;Text;Amount",
                        "Lantern;10.25",
                        "Reed;20.50",
                        "Shell;5.10",
                        "Account fee;-3.00"),
                table(
                        AmountRule.MOSTLY_INCOMING_OF_ACCOUNT,
                        "Date;Value date;Text;Amount",
                        "2024-05-13;Lantern;10.25",
                        "2024-05-14;Reed;20.50",
                        "2024-05-15;Shell;5.10",
                        "2024-05-17;Basket;-3.00"),
                table(
                        AmountRule.MOSTLY_INCOMING,
                        "Date;Text;Amount",
                        "Lantern;10.25",
                        "Reed;20.50",
                        "Shell;5.10",
                        "Basket;-3.00"),
                table(
                        AmountRule.SIGNS,
                        "Date;Text;Amount",
                        "Lantern;-10.25",
                        "Reed;-20.50",
                        "Shell;-5.10",
                        "Basket;9.00"));
    }

    /** Returns a table whose rows are dated from 13 May 2024. */
    private static Arguments table(AmountRule rule, String header, String... rows) {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int row = 0; row < rows.length; row++) {
            text.append("2024-05-")
                    .append(13 + row)
                    .append(';')
                    .append(rows[row])
                    .append('\n');
        }
        return Arguments.of(rule, text.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void theFirstRuleThatAppliesDecides(AmountRule rule, String text) {
        TransactionTableLayout layout =
                TransactionTableHypothesis.infer(text).orElseThrow().layout();

        assertThat(AmountRule.first(AmountFacts.of(layout))).isEqualTo(rule);
    }

    @Test
    void balancesOfTheOppositeSignContradictFirst() {
        TransactionTableLayout layout =
                TransactionTableHypothesis.infer("""
                        Date;Text;Amount;Balance
                        2024-05-13;Lantern;-10.00;90.00
                        2024-05-14;Reed;-20.00;70.00
                        2024-05-15;Shell;5.00;75.00
                        """).orElseThrow().layout();

        assertThat(AmountRule.first(AmountFacts.of(layout.withOppositeSigns())))
                .isEqualTo(AmountRule.OPPOSITE_BALANCES);
    }

    @Test
    void theFirstRowOfATableWithoutNamesMayBeASummary() {
        TransactionTableLayout layout =
                TransactionTableHypothesis.infer("""
                        2024-05-17;Heron;90.00;68.50
                        2024-05-13;Lantern;-10.00;90.00
                        2024-05-14;Reed;-20.00;70.00
                        2024-05-15;Shell;5.00;75.00
                        2024-05-16;Basket;-6.50;68.50
                        """).orElseThrow().layout();

        assertThat(AmountRule.first(AmountFacts.of(layout))).isEqualTo(AmountRule.FIRST_ROW_OUTSIDE_BALANCES);
    }

    @Test
    void eachRuleHasATest() {
        assertThat(Stream.concat(
                        Stream.of(AmountRule.OPPOSITE_BALANCES, AmountRule.FIRST_ROW_OUTSIDE_BALANCES),
                        tables().map(table -> table.get()[0])))
                .containsExactlyElementsOf(List.of(AmountRule.values()));
    }
}
