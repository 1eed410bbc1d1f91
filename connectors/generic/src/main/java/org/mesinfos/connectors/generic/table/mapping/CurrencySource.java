package org.mesinfos.connectors.generic.table.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PrintedIban;
import org.mesinfos.connectors.generic.table.hypothesis.TransactionTableHypothesis;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.Preamble;
import org.mesinfos.connectors.generic.table.value.CurrencyColumn;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.CurrencySigns;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/** Source of the currency of the transactions: a column, the preamble, or the texts next to the amounts. */
final class CurrencySource {

    /** A sign in parentheses at the end of a name. */
    private static final Pattern SIGN_IN_NAME =
            Pattern.compile("[(\\[（]\\s*([\\p{L}\\p{Sc}]{1,3}\\.?)\\s*[)\\]）]\\s*$");

    private final TransactionTableLayout layout;
    private final RoleAssignment roles;
    private final Preamble preamble;
    private final ColumnSelectors selectors;

    CurrencySource(TransactionTableHypothesis hypothesis, ColumnSelectors selectors) {
        this.layout = hypothesis.layout();
        this.roles = layout.roles();
        this.preamble = hypothesis.preamble();
        this.selectors = selectors;
    }

    /** Returns the pattern of the preamble line with the currency; empty if the preamble is not the source. */
    Optional<String> contextPattern() {
        if (isCaptioned()) {
            return preamble.currency();
        }
        return isInPreamble() ? preamble.uncaptionedCurrency() : Optional.empty();
    }

    private boolean isCaptioned() {
        return isUnknown() && preamble.currency().isPresent();
    }

    /** Returns whether the preamble, outside a caption, is the only source of the currency. */
    private boolean isInPreamble() {
        return isUnknown()
                && preamble.currency().isEmpty()
                && layout.numberFormat().strippedTexts().stream().noneMatch(Currencies::isCodeOrSymbol)
                && preamble.uncaptionedCurrency().isPresent();
    }

    private boolean isUnknown() {
        return !roles.has(TransactionColumnRole.CURRENCY)
                && roles.namedCurrency().isEmpty();
    }

    /** Returns the mapping keys of the currency field; empty if the currency is unknown. */
    Optional<String> fieldKeys() {
        if (roles.has(TransactionColumnRole.CURRENCY)) {
            return Optional.of(
                    columnKeys(roles.find(TransactionColumnRole.CURRENCY).orElseThrow()));
        }
        if (roles.namedCurrency().isPresent()) {
            return Optional.of("constant: " + roles.namedCurrency().get());
        }
        List<SampledColumn> pair = roles.currenciesOfDebitsAndCredits();
        if (!pair.isEmpty()) {
            return Optional.of("first: " + selectors.selectorList(pair));
        }
        if (isCaptioned()) {
            return Optional.of("context: currency");
        }
        return isInPreamble()
                ? Optional.of("context: currency" + preambleCodes())
                : amountKeys()
                        .or(() -> currencyOfSign().map(code -> "constant: " + code))
                        .or(this::declared);
    }

    /**
     * Returns that of the organisation, unless a sign whose currency is unknown may contradict it. If the account is in a
     * country with a currency of its own, it is that one or none.
     */
    private Optional<String> declared() {
        boolean isUnsigned = layout.numberFormat().strippedTexts().isEmpty()
                && preamble.currencySigns().isEmpty()
                && layout.amountColumns().stream()
                        .noneMatch(column -> SIGN_IN_NAME.matcher(column.name()).find());
        List<String> national = nationalCurrencies();
        if (!isUnsigned || national.size() > 1) {
            return Optional.empty();
        }
        return Optional.of("source: currency"
                + national.stream().map(code -> ", pattern: " + code).collect(Collectors.joining()));
    }

    /** Returns the usual currencies of the countries of the IBANs above the table and in the column of the account. */
    private List<String> nationalCurrencies() {
        Stream<String> ofRows =
                roles.find(TransactionColumnRole.ACCOUNT).stream().flatMap(column -> column.distinctValues().stream());
        return Stream.concat(preamble.lines().stream(), ofRows)
                .flatMap(text -> PrintedIban.find(text).stream())
                .flatMap(iban -> Currencies.ofCountry(iban.substring(0, 2)).stream())
                .distinct()
                .toList();
    }

    /** Returns the currency of the only sign beside amounts, in their names or after a caption, in the language of the names. */
    private Optional<String> currencyOfSign() {
        List<String> names = layout.table().header();
        Stream<String> inNames = layout.amountColumns().stream()
                .map(SampledColumn::name)
                .flatMap(name -> SIGN_IN_NAME.matcher(name).results().map(found -> found.group(1)));
        List<Optional<String>> stated = Stream.of(
                        layout.numberFormat().strippedTexts().stream(), inNames, preamble.currencySigns().stream())
                .flatMap(signs -> signs)
                .map(sign -> CurrencySigns.currencyOf(sign, names))
                .distinct()
                .toList();
        return stated.size() == 1 ? stated.get(0) : Optional.empty();
    }

    private String columnKeys(SampledColumn column) {
        List<String> written = column.distinctValues().stream()
                .filter(Currencies::isCodeOrSymbol)
                .toList();
        if (CurrencyColumn.isBesideAssets(column)
                && written.size() < column.distinctValues().size()) {
            return selectors.keys(column) + ", codes: " + codes(written.stream()) + ", required: true";
        }
        return selectors.keys(column)
                + (written.stream().allMatch(CurrencySource::isCodeOnly)
                        ? ""
                        : ", codes: " + yamlCodes(written) + ", lenient: true");
    }

    /** Returns whether the text is a code that is in use. */
    private static boolean isCodeOnly(String text) {
        return Currencies.isCode(text) && !Currencies.symbols().containsKey(text);
    }

    private String preambleCodes() {
        String pattern = preamble.uncaptionedCurrency().orElseThrow();
        return pattern.contains(Currencies.signPattern()) || pattern.contains(Currencies.letterSymbolPattern())
                ? ", codes: " + yamlCodes(List.of())
                : "";
    }

    /** Returns the mapping keys for a currency next to each amount. */
    private Optional<String> amountKeys() {
        List<String> written = layout.numberFormat().strippedTexts();
        String where = "first: " + selectors.selectorList(layout.amountColumns());
        if (written.stream().anyMatch(Currencies::isCode)) {
            return Optional.of(where + ", pattern: '(?<![A-Z])[A-Z]{3}(?![A-Z])'"
                    + (written.stream().anyMatch(Currencies.symbols()::containsKey)
                            ? ", codes: " + yamlCodes(List.of()) + ", lenient: true"
                            : ""));
        }
        return written.stream().anyMatch(text -> Currencies.symbols().containsKey(text))
                ? Optional.of(where + ", pattern: " + YamlText.quoted(Currencies.symbolPattern()) + ", codes: "
                        + yamlCodes(List.of()))
                : Optional.empty();
    }

    /** Returns a YAML map from delivered texts and symbols to currency codes. */
    private static String yamlCodes(Collection<String> texts) {
        return codes(Stream.concat(texts.stream(), Currencies.symbols().keySet().stream()));
    }

    private static String codes(Stream<String> texts) {
        Map<String, String> symbols = Currencies.symbols();
        return texts.distinct()
                .sorted()
                .map(text -> YamlText.quoted(text) + ": " + symbols.getOrDefault(text, text.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
