package org.mesinfos.connectors.inference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.format.csv.CsvGrid;

/**
 * What the lines above a table tell of all its rows, each as a regular expression whose first group is the value.
 *
 * @param iban of the account
 * @param number of the account, where no IBAN stands there
 * @param currency of the account
 * @param lines as they stand in the file
 */
record Preamble(Optional<String> iban, Optional<String> number, Optional<String> currency, List<String> lines) {

    private static final String IBAN = "\\b([A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)\\b";
    private static final String NUMBER = "(?i:" + captions("account-caption")
            + ")[^\\p{L}\\d]{1,12}(?:(?i:n[o°r]?)[ .:]*)?((?=[\\dA-Z./ -]*\\d{4})[\\dA-Z][\\dA-Z./ -]{3,30}\\d)";
    private static final String CURRENCY = "(?i:" + captions("currency-caption") + ")[^\\p{L}\\d]{1,12}([A-Z]{3})\\b";

    static Preamble of(Table table) {
        List<String> lines = table.preamble().stream().map(CsvGrid.Line::text).toList();
        Optional<String> iban = found(IBAN, lines);
        return new Preamble(
                iban, iban.isPresent() ? Optional.empty() : found(NUMBER, lines), found(CURRENCY, lines), lines);
    }

    /** The expression that finds the account, whichever way it is written. */
    Optional<String> account() {
        return iban.or(this::number);
    }

    /** Whether a text stands in one of the lines. */
    boolean mentions(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    private static Optional<String> found(String expression, List<String> lines) {
        Pattern pattern = Pattern.compile(expression, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        return lines.stream().anyMatch(line -> pattern.matcher(line).find())
                ? Optional.of(expression)
                : Optional.empty();
    }

    private static String captions(String line) {
        return HeaderWords.TABLE.written(line).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
