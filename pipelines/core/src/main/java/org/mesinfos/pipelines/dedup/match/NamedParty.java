package org.mesinfos.pipelines.dedup.match;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The counterparty or seller that a record names.
 *
 * @param name normalised; empty if the record names none
 * @param text normalised name and all other texts of the record in which another source may write the name
 */
record NamedParty(Optional<String> name, String text) {

    /**
     * Returns the party of a record.
     *
     * @param texts all texts, with the name; nulls are ignored
     */
    static NamedParty of(@Nullable String name, String texts) {
        return new NamedParty(
                Optional.ofNullable(name).map(LabelWords::text).filter(normalised -> !normalised.isEmpty()), texts);
    }
}
