package org.mesinfos.connectors.standard.mt940;

import java.util.Optional;
import org.mesinfos.connectors.standard.statement.CurrencyCodes;

/** Small fields around the movements. */
final class StatementFields {

    private StatementFields() {}

    /** The currency of {@code :34F:EURD100,}. */
    static Optional<String> currencyOfLimit(Field limit) {
        String text = limit.firstLine();
        return text.length() >= CurrencyCodes.LENGTH && CurrencyCodes.isCode(text.substring(0, CurrencyCodes.LENGTH))
                ? Optional.of(text.substring(0, CurrencyCodes.LENGTH))
                : Optional.empty();
    }
}
