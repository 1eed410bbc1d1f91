package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A delivery that a decision keeps out of the store.
 *
 * @param delivery the id of the delivery
 * @param organisation the organisation that delivered it
 * @param state the state of the delivery
 * @param reason the reason of the decision, without personal data; may be empty
 * @param detail numbers for the operator only, because they depend on other organisations; may be empty, and then absent
 *     from the JSON
 */
public record ExcludedDelivery(
        String delivery,
        String organisation,
        DecisionKind.Exclusion state,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String detail) {

    public ExcludedDelivery {
        StoreNames.requireSha256(delivery);
        StoreNames.requireId("an organisation", organisation);
    }

    /** Creates a delivery of which the operator knows no more than the organisation. */
    public ExcludedDelivery(String delivery, String organisation, DecisionKind.Exclusion state, String reason) {
        this(delivery, organisation, state, reason, "");
    }

    /** Returns the reason for the operator, which may state more than the receipt. */
    public String explanation() {
        return detail.isEmpty() ? reason : detail;
    }
}
