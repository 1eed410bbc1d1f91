package org.mesinfos.connectors.generic.table.sample;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.generic.table.vocabulary.NormalisedHeaderName;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * Values in the lines above a table that apply to all of its rows; all but the code of a currency as a regular
 * expression whose first group is the value.
 *
 * @param iban of the account
 * @param accountNumber account number; empty if there is an IBAN
 * @param currency of the account, after a caption
 * @param accountCurrency code of the currency of the account, stated after a caption as a code, a symbol or a name
 * @param uncaptionedCurrency the only currency code or symbol that occurs without a caption; in upper case
 * @param lines as in the file
 */
public record Preamble(
        Optional<String> iban,
        Optional<String> accountNumber,
        Optional<String> currency,
        Optional<String> accountCurrency,
        Optional<String> uncaptionedCurrency,
        List<String> lines) {

    /** Punctuation and spaces between the caption of a currency and its code, which may be in the next column. */
    private static final String GAP = "[^\\p{L}\\d]{1,30}";

    private static final String OTHER_PREFIX = "(?i:" + captions("other-account-prefix") + ")[ -]?";

    /** The name of an account, unless it is that of another one, such as <i>Referenzkonto</i>. */
    private static final String ACCOUNT_CAPTION = "(?<!" + OTHER_PREFIX + ")(?i:" + captions("account-caption") + ")";

    private static final Pattern OTHER_ACCOUNT = Pattern.compile(
            OTHER_PREFIX + "(?i:" + captions("account-caption") + ")|(?i:" + captions("other-account-caption") + ")",
            Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final String IBAN_PATTERN = "\\b([A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)\\b";
    /** The IBAN after the name of an account, where there are other IBANs as well. */
    private static final String NAMED_IBAN_PATTERN =
            ACCOUNT_CAPTION + "[^\\p{L}\\d]{1,12}(?:IBAN[^\\p{L}\\d]{1,12})?" + IBAN_PATTERN;

    private static final String ACCOUNT_NUMBER_PATTERN = ACCOUNT_CAPTION
            + "[^\\p{L}\\d]{1,12}(?:(?i:n[o°r]?)[ .:]*)?((?=[\\dA-Z./ -]*\\d{4})[\\dA-Z][\\dA-Z./ -]{3,30}\\d)";
    private static final String CURRENCY_PATTERN =
            "(?i:" + captions("currency-caption") + ")" + GAP + "(?:[\\p{L} ]{1,40}\\()?([A-Z]{3})\\b";

    private static final Pattern CURRENCY_WORD = Pattern.compile(
            "(?i:" + captions("currency-caption") + ")[^\\p{L}\\p{Sc}\\d]{1,30}(([\\p{L}\\p{Sc}]+)(?: [\\p{L}]+){0,3})",
            Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Codes in upper case. Other codes, and these in lower case, are also words. */
    private static final String CURRENCY_CODE_PATTERN =
            "(?<![\\p{L}\\d])(" + Currencies.preambleCodePattern() + ")(?![\\p{L}\\d])";

    /** Any code before or after an amount with two decimals. */
    private static final String CODE_BESIDE_AMOUNT_PATTERN =
            "((?<![\\p{L}\\d])CODE(?=\\s{0,20}[-+]?\\d[\\d.,' ]{0,20}[.,]\\d\\d(?!\\d))"
                            .replace("CODE", Currencies.codePattern())
                    + "|(?<=\\d[.,]\\d\\d\\s{0,3})" + Currencies.codePattern() + "(?![\\p{L}\\d]))";

    /** Any code in parentheses after the number of an account. */
    private static final String CODE_AFTER_NUMBER_PATTERN =
            "(?<=\\d{4}\\s{0,2}\\()(" + Currencies.codePattern() + ")(?=\\))";

    private static final String CURRENCY_SYMBOL_PATTERN = "(" + Currencies.signPattern() + ")";

    /** Any symbol of letters before or after an amount with two decimals. */
    private static final String LETTERS_BESIDE_AMOUNT_PATTERN =
            "((?:LETTERS)(?=\\s{0,20}[-+]?\\d[\\d.,' ]{0,20}[.,]\\d\\d(?!\\d))|(?<=\\d[.,]\\d\\d\\s{0,3})(?:LETTERS))"
                    .replace("LETTERS", Currencies.letterSymbolPattern());

    public static Preamble of(SampledTable table) {
        List<String> lines = table.preamble().stream().map(CsvGrid.Line::text).toList();
        boolean hasOther =
                lines.stream().anyMatch(line -> OTHER_ACCOUNT.matcher(line).find());
        Optional<String> iban = (hasOther ? Optional.<String>empty() : ifOnly(IBAN_PATTERN, lines))
                .or(() -> ifOnly(NAMED_IBAN_PATTERN, lines));
        return new Preamble(
                iban,
                iban.isPresent() ? Optional.empty() : ifFound(ACCOUNT_NUMBER_PATTERN, lines),
                ifFound(CURRENCY_PATTERN, lines).or(() -> currencyBelowItsName(table)),
                accountCurrency(lines),
                singleCurrency(lines),
                lines);
    }

    /** Returns the expression of the IBAN or, if there is none, of the account number. */
    public Optional<String> account() {
        return iban.or(this::accountNumber);
    }

    /** Returns whether a text occurs in one of the lines. */
    public boolean mentions(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    private static Optional<String> ifFound(String expression, List<String> lines) {
        Pattern pattern = Pattern.compile(expression, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        return lines.stream().anyMatch(line -> pattern.matcher(line).find())
                ? Optional.of(expression)
                : Optional.empty();
    }

    /** Returns the expression of the only code that is in the cell below a caption of currencies. */
    private static Optional<String> currencyBelowItsName(SampledTable table) {
        List<CsvGrid.Line> lines = table.preamble();
        String between = Pattern.quote(String.valueOf(table.delimiter()));
        List<String> found = IntStream.range(1, lines.size())
                .boxed()
                .flatMap(line -> IntStream.range(
                                0,
                                Math.min(
                                        lines.get(line).cells().size(),
                                        lines.get(line - 1).cells().size()))
                        .filter(at -> TransactionHeaderVocabulary.TABLE.isPhrase(
                                "currency-caption",
                                NormalisedHeaderName.of(
                                        lines.get(line - 1).cells().get(at))))
                        .filter(at -> Currencies.isCode(
                                lines.get(line).cells().get(at).strip()))
                        .mapToObj(at -> "^(?:[^\"]*?" + between + "){" + at + "}\\s*\"?("
                                + lines.get(line).cells().get(at).strip() + ")\"?\\s*(?:" + between + "|$)"))
                .distinct()
                .toList();
        return found.size() == 1
                ? ifFound(
                        found.get(0),
                        table.preamble().stream().map(CsvGrid.Line::text).toList())
                : Optional.empty();
    }

    /** Returns the signs or names after the captions of currencies: a name as its code, otherwise the first word. */
    public List<String> currencySigns() {
        return lines.stream()
                .flatMap(line -> CURRENCY_WORD.matcher(line).results())
                .map(found -> Currencies.ofCaptionedName(found.group(1)).orElseGet(() -> found.group(2)))
                .distinct()
                .toList();
    }

    /** Returns the currency after the captions; empty if there is none or several. */
    private static Optional<String> accountCurrency(List<String> lines) {
        List<String> stated = lines.stream()
                .flatMap(line -> CURRENCY_WORD.matcher(line).results())
                .flatMap(found -> Currencies.ofHeaderWord(found.group(2).toUpperCase(Locale.ROOT))
                        .or(() -> Currencies.ofCaptionedName(found.group(1)))
                        .stream())
                .distinct()
                .toList();
        return stated.size() == 1 ? Optional.of(stated.get(0)) : Optional.empty();
    }

    /** Returns the expression if all of its values are equal: one of two accounts may be that of the bank. */
    private static Optional<String> ifOnly(String expression, List<String> lines) {
        Pattern pattern = Pattern.compile(expression, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        long values = lines.stream()
                .flatMap(line -> pattern.matcher(line).results())
                .map(found -> found.group(1).replace(" ", ""))
                .distinct()
                .count();
        return values == 1 ? Optional.of(expression) : Optional.empty();
    }

    /** Returns the expression of the only currency that occurs in the lines; empty if there is none or several. */
    private static Optional<String> singleCurrency(List<String> lines) {
        for (String expression : List.of(
                CURRENCY_CODE_PATTERN,
                CODE_AFTER_NUMBER_PATTERN,
                CODE_BESIDE_AMOUNT_PATTERN,
                CURRENCY_SYMBOL_PATTERN,
                LETTERS_BESIDE_AMOUNT_PATTERN)) {
            Pattern pattern = Pattern.compile(expression);
            List<String> named = lines.stream()
                    .flatMap(line -> pattern.matcher(line).results())
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
            if (!named.isEmpty()) {
                return named.size() == 1 ? Optional.of(expression) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String captions(String line) {
        return TransactionHeaderVocabulary.TABLE.phrases(line).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
