package org.mesinfos.connectors.standard.mt940;

import java.util.Optional;
import org.mesinfos.connectors.mapping.value.Currencies;

/** Parser for the floor limit indicator (field 34F). */
final class Mt940FloorLimit {

    private Mt940FloorLimit() {}

    /** Returns the currency, such as {@code EUR} of {@code :34F:EURD100,}. */
    static Optional<String> currency(Mt940Field limit) {
        String text = limit.firstLine();
        return text.length() >= Currencies.CODE_LENGTH && Currencies.isCode(text.substring(0, Currencies.CODE_LENGTH))
                ? Optional.of(text.substring(0, Currencies.CODE_LENGTH))
                : Optional.empty();
    }
}
