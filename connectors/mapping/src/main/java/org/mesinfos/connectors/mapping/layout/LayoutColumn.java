package org.mesinfos.connectors.mapping.layout;

import java.util.List;

/**
 * A place in a file from which a mapping reads a value: a column, an element, a member, a printed text.
 *
 * @param place kind of place
 * @param name name or path; a pattern if the place is {@link Place#MATCHING_COLUMN} or {@link Place#PRINTED}
 * @param aliases other accepted names
 * @param presence requirement
 * @param uses purposes; empty if the value is kept as delivered
 */
public record LayoutColumn(Place place, String name, List<String> aliases, Presence presence, List<ColumnUse> uses) {

    /** Kind of place. */
    public enum Place {
        /** A column with a name, also of a printed table. */
        COLUMN,
        /** Each column whose name matches a pattern. */
        MATCHING_COLUMN,
        /** A column without a name, at a position. */
        POSITION,
        /** An element, attribute or member, by its path. */
        PATH,
        /** A text that matches a pattern, before the table or on the page. */
        PRINTED,
        /** The value beside or below a label. */
        LABELLED
    }

    /** Requirement of a value. */
    public enum Presence {
        /** A row without the value is rejected. */
        REQUIRED,
        /** A row without a value in any column of the same field is rejected. */
        ONE_OF,
        /** The file must have the column; the value may be empty. */
        EXPECTED,
        /** The file may lack it. */
        OPTIONAL
    }

    public LayoutColumn {
        aliases = List.copyOf(aliases);
        uses = List.copyOf(uses);
    }
}
