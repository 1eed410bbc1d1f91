package org.mesinfos.connectors.intake;

import java.time.ZoneId;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContext;

/**
 * What is known of a file without opening it.
 *
 * @param organisation identifier of who delivered it; empty when nobody said
 * @param delivery hash that names the delivery; empty when it is none
 * @param zone time zone of its local times
 * @param country ISO 3166-1 alpha-2 region of its national numbers
 * @param customer the customer reference of a single-person file, when the delivery states one
 */
public record Origin(String organisation, String delivery, ZoneId zone, String country, Optional<String> customer) {

    /** A file of an organisation in metropolitan France, of which nothing else is known. */
    public static Origin of(String organisation) {
        return new Origin(organisation, "", ZoneId.of("Europe/Paris"), "FR", Optional.empty());
    }

    /** A file of which nobody said who delivered it. */
    public static Origin unknown() {
        return of("");
    }

    /** What is known of a file once it was scanned. */
    public SourceContext context(String fileName, TypedScan typed) {
        return new SourceContext(
                organisation,
                delivery,
                typed.scan().sha256(),
                fileName,
                typed.mediaType(),
                typed.scan().charset().name(),
                zone,
                country,
                customer);
    }
}
