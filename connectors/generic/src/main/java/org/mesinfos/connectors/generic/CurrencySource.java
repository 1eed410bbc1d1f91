package org.mesinfos.connectors.generic;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.mapping.YamlText;

/** Source of the currency of the transactions: a column, the preamble, or the texts next to the amounts. */
final class CurrencySource {

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
                && layout.numberFormat().strippedTexts().stream().noneMatch(IsoCurrencies::isCodeOrSymbol)
                && preamble.uncaptionedCurrency().isPresent();
    }

    private boolean isUnknown() {
        return !roles.has(TransactionColumnRole.CURRENCY) && layout.currency().isEmpty();
    }

    /** Returns the mapping keys of the currency field; empty if the currency is unknown. */
    Optional<String> fieldKeys() {
        if (roles.has(TransactionColumnRole.CURRENCY)) {
            return Optional.of(
                    columnKeys(roles.find(TransactionColumnRole.CURRENCY).orElseThrow()));
        }
        if (layout.currency().isPresent()) {
            return Optional.of("constant: " + layout.currency().get());
        }
        if (isCaptioned()) {
            return Optional.of("context: currency");
        }
        return isInPreamble() ? Optional.of("context: currency" + preambleCodes()) : amountKeys();
    }

    private String columnKeys(SampledColumn column) {
        List<String> written = column.distinctValues().stream()
                .filter(IsoCurrencies::isCodeOrSymbol)
                .toList();
        return selectors.keys(column)
                + (written.stream().allMatch(IsoCurrencies::isCode)
                        ? ""
                        : ", codes: " + IsoCurrencies.yamlCodes(written) + ", lenient: true");
    }

    private String preambleCodes() {
        return preamble.uncaptionedCurrency().orElseThrow().contains(IsoCurrencies.SYMBOL_PATTERN)
                ? ", codes: " + IsoCurrencies.yamlCodes(List.of())
                : "";
    }

    /** Returns the mapping keys for a currency next to each amount. */
    private Optional<String> amountKeys() {
        List<String> written = layout.numberFormat().strippedTexts();
        String where = "first: " + selectors.selectorList(layout.amountColumns());
        if (written.stream().anyMatch(IsoCurrencies::isCode)) {
            return Optional.of(where + ", pattern: '(?<![A-Z])[A-Z]{3}(?![A-Z])'");
        }
        return written.stream().anyMatch(IsoCurrencies.SYMBOLS::containsKey)
                ? Optional.of(where + ", pattern: " + YamlText.quoted(IsoCurrencies.SYMBOL_PATTERN) + ", codes: "
                        + IsoCurrencies.yamlCodes(List.of()))
                : Optional.empty();
    }
}
