package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import org.mesinfos.pipelines.rows.Digests;

/**
 * A decision about one delivery. Decisions are inputs of a store: two stores with the same deliveries and decisions are
 * equal.
 *
 * @param organisation the organisation that delivered it
 * @param delivery the id of the delivery
 * @param kind the kind of decision
 * @param number the position among the decisions about this delivery, from 1; the highest applies
 * @param reason the reason for the operator and the organisation, without personal data; may be empty
 * @param detail numbers for the operator only, because they depend on other organisations; may be empty, and then absent
 *     from the JSON
 */
@JsonPropertyOrder({"organisation", "delivery", "kind", "number", "reason", "detail"})
public record Decision(
        String organisation,
        String delivery,
        DecisionKind kind,
        long number,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String detail) {

    /** Orders decisions so that the one that applies to a delivery is last. */
    static final Comparator<Decision> ORDER = Comparator.comparing(Decision::delivery)
            .thenComparing(Decision::number)
            .thenComparing(Decision::kind)
            .thenComparing(Decision::reason)
            .thenComparing(Decision::detail)
            .thenComparing(Decision::organisation);

    public Decision {
        StoreNames.requireId("an organisation", organisation);
        StoreNames.requireSha256(delivery);
    }

    /** Creates a decision without details for the operator. */
    public Decision(String organisation, String delivery, DecisionKind kind, long number, String reason) {
        this(organisation, delivery, kind, number, reason, "");
    }

    /** Returns the path of the decision in a store: it contains the hash of its content. */
    public String path() {
        return StorePaths.decision(Digests.sha256(toJson()));
    }

    /** Returns the decision as JSON. */
    public byte[] toJson() {
        return CatalogJson.writeLine(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static Decision fromJson(byte[] json) {
        return RecordDecoder.decode(json, Decision.class);
    }
}
