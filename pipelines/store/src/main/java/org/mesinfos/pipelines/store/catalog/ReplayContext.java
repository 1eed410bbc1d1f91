package org.mesinfos.pipelines.store.catalog;

import java.util.Optional;
import java.util.OptionalLong;
import org.mesinfos.connectors.api.DeliveryMode;

/**
 * The information that replaying a quarantined file requires in addition to its bytes.
 *
 * @param encoding the character encoding detected from the bytes
 * @param customer the customer reference of a single-person delivery; personal data, used by connectors only
 * @param mode the mode declared by the delivery or the operator; empty if the connector decides
 * @param sequence the declared sequence of a snapshot delivery
 */
public record ReplayContext(
        String encoding, Optional<String> customer, Optional<DeliveryMode> mode, OptionalLong sequence) {

    /** Returns a copy without personal data. */
    public ReplayContext withoutCustomer() {
        return new ReplayContext(encoding, Optional.empty(), mode, sequence);
    }
}
