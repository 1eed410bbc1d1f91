package org.mesinfos.connectors.standard.mt940;

import java.util.Optional;
import org.mesinfos.connectors.standard.statement.CurrencyCodes;

/** Parser for the floor limit indicator (field 34F). */
final class Mt940FloorLimit {

    private Mt940FloorLimit() {}

    /** Returns the currency, such as {@code EUR} of {@code :34F:EURD100,}. */
    static Optional<String> currency(Mt940Field limit) {
        String text = limit.firstLine();
        return text.length() >= CurrencyCodes.LENGTH && CurrencyCodes.isCode(text.substring(0, CurrencyCodes.LENGTH))
                ? Optional.of(text.substring(0, CurrencyCodes.LENGTH))
                : Optional.empty();
    }
}
