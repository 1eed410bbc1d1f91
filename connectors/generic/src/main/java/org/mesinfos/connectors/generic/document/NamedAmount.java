package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount with its caption.
 *
 * @param caption name of the amount
 * @param amount with the printed sign
 * @param rate percentage between caption and amount; empty if there is none
 * @param place position of the amount
 */
public record NamedAmount(Caption caption, BigDecimal amount, Optional<BigDecimal> rate, Place place) {

    /** Position of an amount relative to its caption. */
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
