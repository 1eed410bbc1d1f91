package org.mesinfos.connectors.intake;

import java.time.ZoneId;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContext;

/**
 * Metadata of a file that is available without opening it.
 *
 * @param organisation identifier of the organisation that delivered the file; empty if unknown
 * @param delivery hash that identifies the delivery; empty if the file is not part of one
 * @param zone time zone of local times in the file
 * @param country ISO 3166-1 alpha-2 code of the country for national number formats
 * @param currency ISO 4217 code of the amounts whose format states none; empty if the operator declares none
 * @param customer customer reference of a file about a single customer; empty if the delivery states none
 */
public record FileOrigin(
        String organisation,
        String delivery,
        ZoneId zone,
        String country,
        Optional<String> currency,
        Optional<String> customer) {

    /** Returns the origin of a file of an organisation in metropolitan France without further metadata. */
    public static FileOrigin of(String organisation) {
        return new FileOrigin(organisation, "", ZoneId.of("Europe/Paris"), "FR", Optional.empty(), Optional.empty());
    }

    /** Returns the origin of a file of an unknown organisation. */
    public static FileOrigin unknown() {
        return of("");
    }

    /** Combines this origin with the results of a scan. */
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
                currency,
                customer,
                Optional.empty());
    }
}
