package org.mesinfos.connectors.inference.invoice;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.inference.document.Caption;

/**
 * An amount that the document names.
 *
 * @param caption its name
 * @param amount with the sign that is printed
 * @param rate the percentage that stands between the two; empty where there is none
 * @param place where it stands
 */
record NamedAmount(Caption caption, BigDecimal amount, Optional<BigDecimal> rate, Place place) {

    /** Where an amount stands, as seen from its name. */
    enum Place {
        BESIDE,
        BELOW
    }

    String notion() {
        return caption.notion();
    }

    boolean is(BigDecimal other) {
        return amount.compareTo(other) == 0;
    }
}
