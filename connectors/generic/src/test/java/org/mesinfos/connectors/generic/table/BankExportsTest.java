package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/**
 * The same invented transactions in the layouts of the exports of many banks: column names and order, formats of dates
 * and numbers, signs, encodings, lines above and below the table.
 */
final class BankExportsTest {

    private static final String FOLDER = "banks/";

    /** A transaction that every export contains. */
    private record Expected(String date, String amount, String label) {

        static Expected of(String line) {
            String[] cells = line.split("\t", -1);
            return new Expected(cells[0], cells[1], cells[2]);
        }
    }

    static Stream<Arguments> exports() throws IOException {
        return lines("index.tsv").map(line -> Arguments.of((Object[]) line.split("\t", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void readsEveryTransactionExactly(String file, String currency, String label) throws IOException {
        List<Expected> expected = lines("movements.tsv").map(Expected::of).toList();
        CollectedRows rows = new CollectedRows();
        new BankTransactionsConnector().parse(BytesContent.of(file, bytes(file)), Split.WHOLE, rows);

        List<BankTransaction> transactions = rows.records(BankTransaction.class);

        assertThat(rows.rejections()).isEmpty();
        assertThat(transactions)
                .extracting(transaction -> transaction.getBookingDate() + " "
                        + transaction.getAmount().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(transaction -> transaction.date() + " "
                                + new BigDecimal(transaction.amount())
                                        .stripTrailingZeros()
                                        .toPlainString())
                        .toList());
        if (!currency.equals("-")) {
            assertThat(transactions).extracting(BankTransaction::getCurrency).containsOnly(currency);
        }
        if (label.equals("label")) {
            assertThat(transactions)
                    .allSatisfy(transaction -> assertThat(
                                    words(transaction.toString().replace("\\t", " ")))
                            .containsAll(words(labelOf(transaction, expected))));
        }
    }

    private static String labelOf(BankTransaction transaction, List<Expected> expected) {
        return expected.stream()
                .filter(other -> new BigDecimal(other.amount()).compareTo(transaction.getAmount()) == 0)
                .map(Expected::label)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<String> lines(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().skip(1);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = BankExportsTest.class.getResourceAsStream(FOLDER + name)) {
            return in.readAllBytes();
        }
    }
}
