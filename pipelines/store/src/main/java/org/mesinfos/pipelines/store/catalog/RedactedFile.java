package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A delivered file whose kept bytes are no longer as delivered, because a person was erased.
 *
 * @param blanked the SHA-256 of the bytes in which the person's rows are blank; empty if the bytes were destroyed, and
 *     then absent from the JSON
 */
public record RedactedFile(
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> blanked) {

    /** A file whose bytes were destroyed. */
    public static final RedactedFile DESTROYED = new RedactedFile(Optional.empty());
}
