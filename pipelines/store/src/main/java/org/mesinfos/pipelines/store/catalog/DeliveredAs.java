package org.mesinfos.pipelines.store.catalog;

import java.util.Optional;
import java.util.OptionalLong;
import org.mesinfos.connectors.api.DeliveryMode;

/**
 * What reading a file again needs to know beside its bytes.
 *
 * @param encoding the character encoding that scanning its bytes found
 * @param customer customer reference of a single-person delivery. Personal: for connectors alone
 * @param mode what the delivery or the operator said it means for earlier ones; empty leaves it to the connector
 * @param sequence declared sequence of a snapshot
 */
public record DeliveredAs(
        String encoding, Optional<String> customer, Optional<DeliveryMode> mode, OptionalLong sequence) {

    /** The same without what is personal in it. */
    public DeliveredAs withoutCustomer() {
        return new DeliveredAs(encoding, Optional.empty(), mode, sequence);
    }
}
