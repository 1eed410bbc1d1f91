package org.mesinfos.pipelines.guard;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The operator's limits above which the guard holds a delivery for approval.
 *
 * @param general limits of all deliveries
 * @param organisations limits of the deliveries of an organisation, by its id; they precede the general ones
 * @param connectors the largest share of rejected rows of the files that a connector reads, by its id; they precede
 *     those of the organisation
 * @param expectations expectations by organisation id
 */
public record GuardSettings(
        DeliveryLimits general,
        Map<String, DeliveryLimits> organisations,
        Map<String, Double> connectors,
        Map<String, Expectations> expectations) {

    /** Default settings. */
    public static final GuardSettings DEFAULT = new GuardSettings(DeliveryLimits.DEFAULT, Map.of(), Map.of(), Map.of());

    public GuardSettings {
        organisations = Map.copyOf(organisations);
        connectors = Map.copyOf(connectors);
        expectations = Map.copyOf(expectations);
    }

    /** Returns the limits of the deliveries of an organisation. */
    DeliveryLimits limits(String organisation) {
        return organisations.getOrDefault(organisation, DeliveryLimits.DEFAULT).or(general);
    }

    /** Returns the largest share of rejected rows of the files of an organisation that a connector reads. */
    OptionalDouble rejectedLimit(String organisation, String connector) {
        Double limit = connectors.get(connector);
        return limit == null ? limits(organisation).rejected() : OptionalDouble.of(limit);
    }

    /** Returns the fields that rows are expected to fill, by organisation id. */
    public Map<String, List<String>> requiredFields() {
        Map<String, List<String>> required = new TreeMap<>();
        expectations.forEach((organisation, expected) -> {
            if (!expected.required().isEmpty()) {
                required.put(organisation, List.copyOf(expected.required().keySet()));
            }
        });
        return required;
    }

    /** Returns the expectations of the deliveries of an organisation. */
    public Expectations expectations(String organisation) {
        return expectations.getOrDefault(organisation, Expectations.NONE);
    }
}
