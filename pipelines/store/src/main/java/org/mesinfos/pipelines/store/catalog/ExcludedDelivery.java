package org.mesinfos.pipelines.store.catalog;

/**
 * A delivery that a decision keeps out of the store.
 *
 * @param delivery the id of the delivery
 * @param organisation the organisation that delivered it
 * @param state the state of the delivery
 * @param reason the reason of the decision, without personal data; may be empty
 */
public record ExcludedDelivery(String delivery, String organisation, DecisionKind.Exclusion state, String reason) {

    public ExcludedDelivery {
        StoreNames.requireSha256(delivery);
        StoreNames.requireId("an organisation", organisation);
    }
}
