package org.mesinfos.connectors.standard.greenbutton;

import java.util.List;
import java.util.Optional;
import org.mesinfos.records.Commodity;

/** Reader of the identifying properties of a usage point. */
final class UsagePointProperties {

    private UsagePointProperties() {}

    /** Returns the identifier of its entry as delivered, else the last part of its own link. */
    static Optional<String> reference(EspiResource usagePoint) {
        return usagePoint
                .id()
                .flatMap(EspiTexts::peek)
                .or(() -> ofLink(usagePoint.links().self()));
    }

    private static Optional<String> ofLink(List<String> self) {
        return self.stream()
                .map(link -> link.substring(link.lastIndexOf('/') + 1))
                .filter(part -> !part.isBlank())
                .findFirst();
    }

    static Optional<Commodity> commodity(EspiResource usagePoint) {
        return usagePoint.text("ServiceCategory", "kind").flatMap(EspiCodes::serviceCommodity);
    }

    /** Returns the customer that the links of the usage point contain. */
    static Optional<String> customer(EspiResource usagePoint) {
        return usagePoint.links().identifierIn(EspiNames.RETAIL_CUSTOMER);
    }
}
