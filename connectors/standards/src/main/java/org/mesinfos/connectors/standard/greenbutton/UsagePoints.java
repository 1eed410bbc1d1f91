package org.mesinfos.connectors.standard.greenbutton;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.records.Commodity;

/** What a usage point goes by. */
final class UsagePoints {

    private static final String CUSTOMER = "/RetailCustomer/";

    private UsagePoints() {}

    /** The identifier of its entry as delivered, or else the last part of its own link. */
    static Optional<String> reference(Resource usagePoint) {
        return usagePoint
                .id()
                .flatMap(Texts::look)
                .or(() -> ofLink(usagePoint.links().self()));
    }

    private static Optional<String> ofLink(List<String> self) {
        return self.stream()
                .map(link -> link.substring(link.lastIndexOf('/') + 1))
                .filter(part -> !part.isBlank())
                .findFirst();
    }

    static Optional<Commodity> commodity(Resource usagePoint) {
        return usagePoint.look("ServiceCategory", "kind").flatMap(Codes::service);
    }

    /** The customer under whom the interface files it, as its links say. */
    static Optional<String> customer(Resource usagePoint) {
        return Stream.concat(usagePoint.links().self().stream(), usagePoint.links().up().stream())
                .filter(link -> link.contains(CUSTOMER))
                .map(link -> link.substring(link.indexOf(CUSTOMER) + CUSTOMER.length()))
                .map(rest -> rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest)
                .filter(customer -> !customer.isBlank())
                .findFirst();
    }
}
