package org.mesinfos.connectors.api;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Metadata of a file that is available before parsing.
 *
 * @param organisation identifier of the organisation that delivered the file
 * @param delivery hash that identifies the delivery
 * @param fileSha256 SHA-256 of the file, in lower-case hexadecimal
 * @param fileName last segment of the path, to support recognition; never logged
 * @param mediaType detected media type without parameters, such as {@code text/csv}
 * @param encoding name of the character encoding detected from all bytes, valid for {@link java.nio.charset.Charset}
 * @param zone time zone of local times in the file
 * @param country ISO 3166-1 alpha-2 code of the country for national number formats
 * @param currency ISO 4217 code of the amounts of the organisation whose format states none; empty if the operator declares none
 * @param customer customer reference of a file about a single customer; empty if the delivery states none
 * @param asOf day whose state the file describes, or the last day that it covers; empty if the delivery declares neither
 */
public record SourceContext(
        String organisation,
        String delivery,
        String fileSha256,
        String fileName,
        String mediaType,
        String encoding,
        ZoneId zone,
        String country,
        Optional<String> currency,
        Optional<String> customer,
        Optional<LocalDate> asOf) {

    /** Creates the metadata of a file without a declared currency, whose delivery declares no day. */
    public SourceContext(
            String organisation,
            String delivery,
            String fileSha256,
            String fileName,
            String mediaType,
            String encoding,
            ZoneId zone,
            String country,
            Optional<String> customer) {
        this(
                organisation,
                delivery,
                fileSha256,
                fileName,
                mediaType,
                encoding,
                zone,
                country,
                Optional.empty(),
                customer,
                Optional.empty());
    }

    /** Returns the metadata of the same file of an organisation that declares a currency. */
    public SourceContext withCurrency(String declared) {
        return new SourceContext(
                organisation,
                delivery,
                fileSha256,
                fileName,
                mediaType,
                encoding,
                zone,
                country,
                Optional.of(declared),
                customer,
                asOf);
    }

    /** Returns the metadata of the same file in a delivery that declares a day. */
    public SourceContext withAsOf(LocalDate day) {
        return new SourceContext(
                organisation,
                delivery,
                fileSha256,
                fileName,
                mediaType,
                encoding,
                zone,
                country,
                currency,
                customer,
                Optional.of(day));
    }
}
