package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.records.BankTransaction;

class BankStatementsConnectorTest {

    private static final BankStatementsConnector CONNECTOR = new BankStatementsConnector(PdfReader.inProcess());

    @ParameterizedTest
    @MethodSource("styles")
    void readsEveryTransactionInStylesOfManyCountries(StatementStyle style) throws IOException {
        GeneratedStatement statement = GeneratedStatement.of(style, 7, 70);

        CollectedMappingRows rows =
                CollectedMappingRows.of(CONNECTOR, statement.draw().content());

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(rows.accepted().stream()
                        .map(row -> summary((BankTransaction) row.record()))
                        .toList())
                .containsExactlyElementsOf(expected(statement, style));
    }

    @ParameterizedTest
    @MethodSource("stylesWithDebitsCreditsAndBothBalances")
    void rejectsStatementWithDifferenceToClosingBalance(StatementStyle style) throws IOException {
        GeneratedStatement statement = GeneratedStatement.of(style, 7, 70);
        GeneratedStatement.GeneratedTransaction missing =
                statement.transactions().get(40);

        CollectedMappingRows rows = CollectedMappingRows.of(
                CONNECTOR, statement.draw(List.of(missing)).content());

        String amount = missing.amount().abs().stripTrailingZeros().toPlainString();
        assertThat(rows.accepted()).hasSize(69);
        assertThat(rows.rejectionTexts())
                .singleElement()
                .asString()
                .contains("found transactions " + amount + (missing.amount().signum() > 0 ? " too low" : " too high"))
                .endsWith("(BROKEN_FILE)");
    }

    static Stream<StatementStyle> styles() {
        return StatementStyles.all().stream();
    }

    static List<StatementStyle> stylesWithDebitsCreditsAndBothBalances() {
        List<StatementStyle> found = StatementStyles.all().stream()
                .filter(style -> style.order() == StatementStyle.Order.OLDEST_FIRST)
                .filter(style -> style.amounts() == StatementStyle.AmountStyle.DEBIT_CREDIT)
                .filter(style -> !style.wording().opening().isEmpty())
                .filter(style -> !style.wording().closing().isEmpty())
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    static List<String> expected(GeneratedStatement statement, StatementStyle style) {
        List<String> expected = new ArrayList<>();
        for (GeneratedStatement.GeneratedTransaction transaction : statement.transactions()) {
            String valueDate = style.has(StatementStyle.Kind.VALUE_DATE)
                    ? transaction.valueDate().toString()
                    : "null";
            String balance = style.has(StatementStyle.Kind.BALANCE)
                    ? transaction.balance().toPlainString()
                    : "null";
            expected.add(transaction.date() + " " + valueDate + " "
                    + transaction.amount().toPlainString() + " " + balance + " " + transaction.label());
        }
        if (style.order() == StatementStyle.Order.NEWEST_FIRST) {
            Collections.reverse(expected);
        }
        return expected;
    }

    static String summary(BankTransaction read) {
        String balance = read.getBalanceAfter() == null
                ? "null"
                : read.getBalanceAfter().setScale(2).toPlainString();
        return read.getBookingDate() + " " + read.getValueDate() + " "
                + read.getAmount().setScale(2).toPlainString() + " " + balance + " " + read.getLabel();
    }
}
