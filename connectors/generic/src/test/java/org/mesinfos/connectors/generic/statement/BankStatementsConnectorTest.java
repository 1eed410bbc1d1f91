package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.mapping.CollectedRows;
import org.mesinfos.records.BankTransaction;

class BankStatementsConnectorTest {

    private static final BankStatementsConnector CONNECTOR = new BankStatementsConnector(PdfReader.inProcess());

    @ParameterizedTest
    @MethodSource("styles")
    void readsEveryTransactionInStylesOfManyCountries(StatementStyle style) throws IOException {
        InventedStatement statement = InventedStatement.of(style, 7, 70);

        CollectedRows rows = CollectedRows.of(CONNECTOR, statement.draw().content());

        assertThat(rows.complaints()).isEmpty();
        assertThat(rows.accepted().stream()
                        .map(row -> told((BankTransaction) row.record()))
                        .toList())
                .containsExactlyElementsOf(expected(statement, style));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void rejectsStatementWithDifferenceToClosingBalance(StatementStyle style) throws IOException {
        assumeTrue(style.order() == StatementStyle.Order.OLDEST_FIRST
                && style.amounts() == StatementStyle.Amounts.DEBIT_CREDIT
                && !style.wording().opening().isEmpty()
                && !style.wording().closing().isEmpty());
        InventedStatement statement = InventedStatement.of(style, 7, 70);
        InventedStatement.Printed missing = statement.movements().get(40);

        CollectedRows rows =
                CollectedRows.of(CONNECTOR, statement.draw(List.of(missing)).content());

        String amount = missing.amount().abs().stripTrailingZeros().toPlainString();
        assertThat(rows.accepted()).hasSize(69);
        assertThat(rows.complaints())
                .singleElement()
                .asString()
                .contains("found transactions " + amount + (missing.amount().signum() > 0 ? " too low" : " too high"))
                .endsWith("(BROKEN_FILE)");
    }

    static Stream<StatementStyle> styles() {
        return StatementStyles.all().stream();
    }

    static List<String> expected(InventedStatement statement, StatementStyle style) {
        List<String> expected = new ArrayList<>();
        for (InventedStatement.Printed transaction : statement.movements()) {
            String valueDate = style.has(StatementStyle.Kind.VALUE_DATE)
                    ? transaction.valueDate().toString()
                    : "null";
            String balance =
                    style.has(StatementStyle.Kind.BALANCE) ? transaction.balance().toPlainString() : "null";
            expected.add(transaction.date() + " " + valueDate + " "
                    + transaction.amount().toPlainString() + " " + balance + " " + transaction.label());
        }
        if (style.order() == StatementStyle.Order.NEWEST_FIRST) {
            Collections.reverse(expected);
        }
        return expected;
    }

    static String told(BankTransaction read) {
        String balance = read.getBalanceAfter() == null
                ? "null"
                : read.getBalanceAfter().setScale(2).toPlainString();
        return read.getBookingDate() + " " + read.getValueDate() + " "
                + read.getAmount().setScale(2).toPlainString() + " " + balance + " " + read.getLabel();
    }
}
