package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount that the document names.
 *
 * @param caption its name
 * @param amount with the sign that is printed
 * @param rate the percentage that stands between the two; empty where there is none
 * @param place where it stands
 */
public record NamedAmount(Caption caption, BigDecimal amount, Optional<BigDecimal> rate, Place place) {

    /** Where an amount stands, as seen from its name. */
    public enum Place {
        BESIDE,
        BELOW
    }

    public String notion() {
        return caption.notion();
    }

    public boolean is(BigDecimal other) {
        return amount.compareTo(other) == 0;
    }
}
