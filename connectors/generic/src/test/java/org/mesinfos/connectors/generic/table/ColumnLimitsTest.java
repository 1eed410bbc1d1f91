package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.generic.table.date.DateOrder;
import org.mesinfos.connectors.generic.table.role.DebitCreditCompletion;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.sample.SampledTable;
import org.mesinfos.connectors.generic.table.sample.TransactionRows;
import org.mesinfos.connectors.generic.table.value.Certainty;
import org.mesinfos.connectors.generic.table.value.InferredDateFormat;
import org.mesinfos.connectors.generic.table.value.InferredNumberFormat;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.RowDirections;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnNames;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Numbers of rows, values and letters from which the contents of columns are recognised. */
class ColumnLimitsTest {

    private static List<String> repeated(String value, int times, String... others) {
        List<String> values = new ArrayList<>(Collections.nCopies(times, value));
        values.addAll(List.of(others));
        return values;
    }

    private static SampledColumn column(int position, List<String> values) {
        return new SampledColumn(position, "", values);
    }

    @Test
    void amountHasUpTo17DigitsAndAWordOfUpToThreeLetters() {
        assertThat(InferredNumberFormat.looksLikeAmount("1".repeat(17))).isTrue();
        assertThat(InferredNumberFormat.looksLikeAmount("1".repeat(18))).isFalse();
        assertThat(InferredNumberFormat.looksLikeAmount("12,50 abc")).isTrue();
        assertThat(InferredNumberFormat.looksLikeAmount("12,50 abcd")).isFalse();
    }

    @Test
    void transactionHasThreeCells() {
        assertThat(TransactionRows.isTransaction(new CsvGrid.Line("", List.of("13.12.2023", "-1,00", "Lampe"))))
                .isTrue();
        assertThat(TransactionRows.isTransaction(new CsvGrid.Line("", List.of("13.12.2023", "-1,00", ""))))
                .isFalse();
    }

    @Test
    void transactionsMayLackTwoCellsAtTheEnd() {
        List<List<String>> rows = List.of(
                List.of("13.12.2023", "-1,00", "Lampe", "a", "b", "c"),
                List.of("14.12.2023", "-2,00", "Tuch", "a"),
                List.of("15.12.2023", "-3,00", "Korb", "a", "b", "c"),
                List.of("16.12.2023", "-4,00", "Schilf"));
        SampledTable table = SampledTable.withoutHeader(
                ';', rows.stream().map(cells -> new CsvGrid.Line("", cells)).toList());

        assertThat(table.transactionRows())
                .extracting(row -> row.cells().get(2))
                .containsExactly("Lampe", "Tuch", "Korb");
    }

    @Test
    void wordsOfThreeRowsAgreeWithTheSignsWithOneExceptionInTen() {
        assertThat(new RowDirections(3, 0, 0, 0, 0, 0).agree()).isTrue();
        assertThat(new RowDirections(2, 0, 0, 0, 0, 0).agree()).isFalse();
        assertThat(new RowDirections(10, 0, 1, 0, 0, 0).agree()).isTrue();
        assertThat(new RowDirections(9, 0, 1, 0, 0, 0).agree()).isFalse();
    }

    @Test
    void constantIsInThreeRows() {
        assertThat(column(0, repeated("Lampe", 3)).isConstant()).isTrue();
        assertThat(column(0, repeated("Lampe", 2)).isConstant()).isFalse();
    }

    @Test
    void nineOfTenValuesAreCodesOfOneDirectionOrHalfOfThemOfBoth() {
        assertThat(DebitCreditCodes.detect(column(0, repeated("DR", 9, "x")))).isPresent();
        assertThat(DebitCreditCodes.detect(column(0, repeated("DR", 8, "x", "y"))))
                .isEmpty();
        assertThat(DebitCreditCodes.detect(column(0, List.of("DR", "CR", "x", "y"))))
                .isPresent();
        assertThat(DebitCreditCodes.detect(column(0, List.of("DR", "CR", "x", "y", "z"))))
                .isEmpty();
    }

    /** Returns the roles of two columns, of which the first has a known role. */
    private static RoleAssignment completed(TransactionColumnRole role, List<String> known, List<String> others) {
        RoleAssignment roles = new RoleAssignment(List.of(column(0, known), column(1, others)));
        roles.assign(role, column(0, known));
        DebitCreditCompletion.complete(roles);
        return roles;
    }

    /** Returns whether a column is that of credits beside one of debits. */
    private static boolean areCredits(List<String> debits, List<String> others) {
        return completed(TransactionColumnRole.DEBIT, debits, others).has(TransactionColumnRole.CREDIT);
    }

    @Test
    void creditsFillFourOfFiveRowsWithoutADebit() {
        List<String> debits = repeated("1,50", 5, "", "", "", "", "");

        assertThat(areCredits(debits, repeated("", 5, "1,00", "2,00", "3,00", "4,00", "")))
                .isTrue();
        assertThat(areCredits(debits, repeated("", 5, "1,00", "2,00", "3,00", "", "")))
                .isFalse();
    }

    /** Returns whether one amount in a further column makes amounts of some rows those of debits. */
    private static boolean areDebits(int rows) {
        List<String> amounts = repeated("1,50", rows, "");
        List<String> others = repeated("", rows, "2,50");
        return completed(TransactionColumnRole.AMOUNT, amounts, others).has(TransactionColumnRole.DEBIT);
    }

    @Test
    void halfOfAPairOfUnknownNamesFillsOneRowInTen() {
        assertThat(areDebits(9)).isTrue();
        assertThat(areDebits(10)).isFalse();
    }

    private static boolean isOneMonth(String... dates) {
        InferredDateFormat format = new InferredDateFormat("d/M/yyyy", "en", Certainty.LIKELY, Optional.empty());
        return DateOrder.isOneMonth(format, List.of(dates));
    }

    @Test
    void datesOfOneMonthAreAtLeastThree() {
        assertThat(isOneMonth("05/05/2024", "08/05/2024", "09/05/2024")).isTrue();
        assertThat(isOneMonth("05/05/2024", "09/05/2024")).isFalse();
    }

    @Test
    void partOfANameHasAtLeastFiveLettersAndThatOfADateFour() {
        assertThat(TransactionColumnNames.meaning("Saldo xyz")).isPresent();
        assertThat(TransactionColumnNames.meaning("Text xyz")).isEmpty();
        assertThat(TransactionColumnNames.meaning("Date xyz")).isPresent();
        assertThat(TransactionColumnNames.meaning("Val xyz")).isEmpty();
    }
}
