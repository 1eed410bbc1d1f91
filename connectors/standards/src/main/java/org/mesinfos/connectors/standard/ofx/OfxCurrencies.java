package org.mesinfos.connectors.standard.ofx;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.value.Currencies;

/** ISO 4217 currency codes in OFX files. */
final class OfxCurrencies {

    private OfxCurrencies() {}

    /** Returns the currency code in an element without claiming it; empty if it is not a code. */
    static Optional<String> code(Optional<TreeElement> element) {
        return element.map(TreeElement::value).filter(Currencies::isCode);
    }
}
