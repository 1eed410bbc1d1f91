package org.mesinfos.connectors.api;

import java.util.Optional;

/**
 * Source of a value that a connector declares but does not find in a file, for example because its name is misspelt.
 *
 * @param use use of the value: a field such as {@code lines.label}, or {@code subject}
 * @param source name of the source, such as that of a column or path
 * @param nearest similar name in the file that the connector does not use; empty if there is none
 */
public record AbsentSource(String use, String source, Optional<String> nearest) {

    /** Use of the sources of the subject of a row. */
    public static final String SUBJECT = "subject";

    /** Returns the source as a line of text. */
    @Override
    public String toString() {
        return use + ": " + source
                + nearest.map(name -> ", nearest is \"" + name + "\"").orElse("");
    }
}
