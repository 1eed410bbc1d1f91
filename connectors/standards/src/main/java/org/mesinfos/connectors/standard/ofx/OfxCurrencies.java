package org.mesinfos.connectors.standard.ofx;

import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.CurrencyCodes;

/** ISO 4217 currency codes in OFX files. */
final class OfxCurrencies {

    private static final Set<String> THREE_DECIMALS = Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");

    private OfxCurrencies() {}

    /** Returns whether a currency has three decimals, so that {@code 1,234} means 1.234 and not 1234. */
    static boolean hasThreeDecimals(String currency) {
        return THREE_DECIMALS.contains(currency);
    }

    /** Returns the currency code in an element without claiming it; empty if it is not a code. */
    static Optional<String> code(Optional<TreeElement> element) {
        return element.map(TreeElement::value).filter(CurrencyCodes::isCode);
    }
}
