package org.mesinfos.pipelines.run.report;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** Unknown organisations in consents: typing errors, or organisations that deliver later. Stateless. */
public final class UnknownOrganisations {

    private static final int LISTED = 10;

    private UnknownOrganisations() {}

    /**
     * Returns a warning about the organisations that nobody knows; empty if there are none.
     *
     * @param named organisations that consents name
     * @param known organisations of the inbox, the store and the settings
     */
    public static List<String> warnings(SortedSet<String> named, Set<String> known) {
        List<String> unknown = named.stream()
                .filter(organisation -> !known.contains(organisation))
                .toList();
        if (unknown.isEmpty()) {
            return List.of();
        }
        String more = unknown.size() > LISTED ? " and " + (unknown.size() - LISTED) + " more" : "";
        return List.of(
                "Consents name " + (unknown.size() == 1 ? "an organisation that neither" : "organisations that neither")
                        + " the inbox, the store nor the settings know: "
                        + String.join(", ", unknown.subList(0, Math.min(LISTED, unknown.size()))) + more
                        + ". Their lines have no effect until it delivers under this name. Correct the name if it is a typing error.");
    }
}
