package org.mesinfos.connectors.mapping.schema;

import java.util.Optional;

/**
 * Keys that a physical format adds to the mapping language.
 *
 * @param root keys at the top of a mapping: the section of the format, {@code recognise} and {@code context}
 * @param rule condition that the whole mapping meets
 * @param selector keys that select a value of a row
 * @param selected condition that a selector names a value
 * @param group schema of {@code each}, the rows of a group; empty if rows contain no rows
 * @param nesting whether rows of a group contain groups
 */
public record FormatKeys(
        Keys root, JsonSchema rule, Keys selector, JsonSchema selected, Optional<JsonSchema> group, Nesting nesting) {

    /** Depth of groups. */
    public enum Nesting {
        /** The rows of a group contain no further rows. */
        FLAT,
        /** The rows of a group may contain rows, and so on. */
        NESTED
    }
}
