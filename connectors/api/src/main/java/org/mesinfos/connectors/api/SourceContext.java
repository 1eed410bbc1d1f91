package org.mesinfos.connectors.api;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What is known of a file before it is read.
 *
 * @param organisation identifier of who delivered it
 * @param delivery hash that names the delivery
 * @param fileSha256 SHA-256 of the file, lower-case hexadecimal
 * @param fileName last part of its name, for recognising beside the content; never logged, never a path
 * @param mediaType what type detection said, without parameters, such as {@code text/csv}
 * @param encoding the character encoding found by scanning all its bytes, as a {@link java.nio.charset.Charset} name
 * @param zone time zone of its local times
 * @param country ISO 3166-1 alpha-2 region of its national numbers
 * @param customer the customer reference of a single-person file, when the delivery states one
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
        Optional<String> customer) {}
