package org.mesinfos.connectors.generic.table.sample;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * First line of a table without names that describes the account: its number, its currency and its balances. It may have a date and
 * amounts like a transaction, but no transaction has the number and the currency of an account in these places.
 *
 * @param account position of the number
 * @param currency position of the currency
 */
record SummaryLine(int account, int currency) {

    /** Number of an account with its bank, such as an IBAN. */
    private static final String ACCOUNT = "'?(?:[A-Z]{2})?\\d{2}(?: ?[A-Z\\d]{4}){3,7} ?[A-Z\\d]{0,3}";

    private static final Pattern IS_ACCOUNT = Pattern.compile(ACCOUNT);

    private static final int MIN_ROWS = 3;

    /** Finds the positions in a line that describes the account of the rows below; empty for other lines. */
    static Optional<SummaryLine> find(CsvGrid.Line line, List<CsvGrid.Line> below) {
        List<CsvGrid.Line> rows = TransactionRows.filter(below);
        OptionalInt account =
                positionOnlyIn(line, rows, cell -> IS_ACCOUNT.matcher(cell).matches());
        OptionalInt currency = positionOnlyIn(line, rows, Currencies::isCode);
        return rows.size() >= MIN_ROWS && account.isPresent() && currency.isPresent()
                ? Optional.of(new SummaryLine(account.getAsInt(), currency.getAsInt()))
                : Optional.empty();
    }

    private static OptionalInt positionOnlyIn(CsvGrid.Line line, List<CsvGrid.Line> rows, Predicate<String> isMeant) {
        return IntStream.range(0, line.cells().size())
                .filter(at -> isMeant.test(line.cells().get(at)))
                .filter(at -> rows.stream()
                        .noneMatch(row -> at < row.cells().size()
                                && isMeant.test(row.cells().get(at))))
                .findFirst();
    }

    /** Returns an expression for the whole line. */
    String pattern(char delimiter) {
        return "^(?=" + at(account, ACCOUNT, delimiter) + ")" + at(currency, "[A-Z]{3}", delimiter) + ".*$";
    }

    private static String at(int position, String cell, char delimiter) {
        String end = Pattern.quote(String.valueOf(delimiter));
        String any = "(?:\"[^\"]*+\"|[^\"" + (delimiter == '\t' ? "\t" : delimiter) + "]*+)";
        return "(?:" + any + end + "){" + position + "}\"?" + cell + "\"?(?=" + end + "|$)";
    }
}
