package org.mesinfos.connectors.standard.ofx;

import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.CurrencyCodes;

/** Currency codes of ISO 4217 in an OFX file. */
final class Currencies {

    private static final Set<String> THREE_DECIMALS = Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");

    private Currencies() {}

    /** Whether amounts of a currency have three decimals, so that {@code 1,234} is less than two. */
    static boolean hasThreeDecimals(String currency) {
        return THREE_DECIMALS.contains(currency);
    }

    /** The code an element holds; claims nothing. */
    static Optional<String> code(Optional<TreeElement> element) {
        return element.map(TreeElement::value).filter(CurrencyCodes::isCode);
    }
}
