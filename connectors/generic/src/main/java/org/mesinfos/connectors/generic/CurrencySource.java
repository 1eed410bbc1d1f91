package org.mesinfos.connectors.generic;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.mapping.YamlText;

/** Source of the currency of the transactions: a column, the preamble, or the texts next to the amounts. */
final class CurrencySource {

    private final Layout layout;
    private final Assignment roles;
    private final Preamble preamble;
    private final Selectors selectors;

    CurrencySource(Movements hypothesis, Selectors selectors) {
        this.layout = hypothesis.layout();
        this.roles = layout.roles();
        this.preamble = hypothesis.preamble();
        this.selectors = selectors;
    }

    /** Returns the pattern of the preamble line with the currency; empty if the preamble is not the source. */
    Optional<String> context() {
        if (isAbove()) {
            return preamble.currency();
        }
        return isAside() ? preamble.aside() : Optional.empty();
    }

    private boolean isAbove() {
        return isUntold() && preamble.currency().isPresent();
    }

    /** Returns whether the preamble, outside a caption, is the only source of the currency. */
    private boolean isAside() {
        return isUntold()
                && preamble.currency().isEmpty()
                && layout.numbers().strips().stream().noneMatch(Currencies::isWritten)
                && preamble.aside().isPresent();
    }

    private boolean isUntold() {
        return !roles.has(Role.CURRENCY) && layout.currency().isEmpty();
    }

    /** Returns the mapping keys of the currency field; empty if the currency is unknown. */
    Optional<String> field() {
        if (roles.has(Role.CURRENCY)) {
            return Optional.of(ofColumn(roles.find(Role.CURRENCY).orElseThrow()));
        }
        if (layout.currency().isPresent()) {
            return Optional.of("constant: " + layout.currency().get());
        }
        if (isAbove()) {
            return Optional.of("context: currency");
        }
        return isAside() ? Optional.of("context: currency" + codesAside()) : ofAmounts();
    }

    private String ofColumn(Column column) {
        List<String> written =
                column.distinct().stream().filter(Currencies::isWritten).toList();
        return selectors.keys(column)
                + (written.stream().allMatch(Currencies::isCode)
                        ? ""
                        : ", codes: " + Currencies.codes(written) + ", lenient: true");
    }

    private String codesAside() {
        return preamble.aside().orElseThrow().contains(Currencies.A_SIGN)
                ? ", codes: " + Currencies.codes(List.of())
                : "";
    }

    /** Returns the mapping keys for a currency next to each amount. */
    private Optional<String> ofAmounts() {
        List<String> written = layout.numbers().strips();
        String where = "first: " + selectors.list(layout.amountColumns());
        if (written.stream().anyMatch(Currencies::isCode)) {
            return Optional.of(where + ", pattern: '(?<![A-Z])[A-Z]{3}(?![A-Z])'");
        }
        return written.stream().anyMatch(Currencies.SIGNS::containsKey)
                ? Optional.of(where + ", pattern: " + YamlText.quoted(Currencies.A_SIGN) + ", codes: "
                        + Currencies.codes(List.of()))
                : Optional.empty();
    }
}
