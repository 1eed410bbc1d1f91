package org.mesinfos.pipelines.dedup;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Identifier of a delivery: its organisation, and the hash of its content.
 *
 * @param organisation the organisation that delivered it
 * @param delivery content hash, lower-case hexadecimal
 */
public record DeliveryName(String organisation, String delivery) implements Comparable<DeliveryName>, Serializable {

    private static final Comparator<DeliveryName> ORDER =
            Comparator.comparing(DeliveryName::organisation).thenComparing(DeliveryName::delivery);

    @Override
    public int compareTo(DeliveryName other) {
        return ORDER.compare(this, other);
    }
}
