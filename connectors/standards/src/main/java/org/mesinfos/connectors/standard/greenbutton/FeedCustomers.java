package org.mesinfos.connectors.standard.greenbutton;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Customers that the entries of a file name. */
final class FeedCustomers {

    private final Set<String> named = new HashSet<>();
    private int described;
    private int accounts;

    void add(EspiResource resource) {
        resource.links()
                .identifierIn(EspiNames.RETAIL_CUSTOMER)
                .filter(id -> named.size() < 2)
                .ifPresent(named::add);
        described += resource.is(EspiNames.CUSTOMER) ? 1 : 0;
        accounts += resource.is(EspiNames.RETAIL_CUSTOMER) ? 1 : 0;
    }

    /** Returns whether the whole file is about the customer of these usage points, by all that its entries name. */
    boolean areOne(List<EspiResource> usagePoints) {
        boolean several = described > 1 || accounts > 1 || named.size() > 1;
        return !several
                && (usagePoints.size() == 1
                        || usagePoints.stream()
                                .map(UsagePointProperties::customer)
                                .allMatch(Optional::isPresent));
    }
}
