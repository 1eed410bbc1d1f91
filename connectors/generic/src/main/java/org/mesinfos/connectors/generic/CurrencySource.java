package org.mesinfos.connectors.generic;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.mapping.YamlText;

/** Where the currency of the movements stands: in a column, above the table, beside the amounts. */
final class CurrencySource {

    private final Layout layout;
    private final Assignment roles;
    private final Preamble preamble;
    private final Selectors selectors;

    CurrencySource(Movements movements, Selectors selectors) {
        this.layout = movements.layout();
        this.roles = layout.roles();
        this.preamble = movements.preamble();
        this.selectors = selectors;
    }

    /** The pattern of the line above the table that names it; empty when none does that counts. */
    Optional<String> context() {
        if (isAbove()) {
            return preamble.currency();
        }
        return isAside() ? preamble.aside() : Optional.empty();
    }

    private boolean isAbove() {
        return isUntold() && preamble.currency().isPresent();
    }

    /** Nothing else tells the currency. */
    private boolean isAside() {
        return isUntold()
                && preamble.currency().isEmpty()
                && layout.numbers().strips().stream().noneMatch(Currencies::isWritten)
                && preamble.aside().isPresent();
    }

    private boolean isUntold() {
        return !roles.has(Role.CURRENCY) && layout.currency().isEmpty();
    }

    /** The keys of its field; empty when nothing tells it. */
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

    /** The currency that stands beside each amount. */
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
