package org.mesinfos.connectors.mapping;

import java.util.Optional;
import org.mesinfos.connectors.mapping.yaml.YamlLocation;

/**
 * The text of one mapping file.
 *
 * @param id the connector id: folder and file name without extension, such as {@code enedis/courbe-de-charge}
 * @param origin the resource or file, for messages
 * @param yaml the YAML text
 * @param inherited the lines at its end that are those of another mapping, if it extends one
 */
public record MappingText(String id, String origin, String yaml, Optional<InheritedLines> inherited) {

    /**
     * Lines of another mapping.
     *
     * @param origin the resource or file of the other mapping
     * @param linesBefore number of lines before them; the other mapping has all of its lines in their order
     */
    record InheritedLines(String origin, int linesBefore) {}

    /** A mapping that extends no other one, or not yet. */
    public MappingText(String id, String origin, String yaml) {
        this(id, origin, yaml, Optional.empty());
    }

    /** Returns a location as {@code file:line:column}. */
    String place(YamlLocation location) {
        return inherited
                .filter(lines -> location.line() > lines.linesBefore())
                .map(lines -> lines.origin() + ":"
                        + new YamlLocation(location.line() - lines.linesBefore(), location.column()))
                .orElseGet(() -> origin + ":" + location);
    }
}
