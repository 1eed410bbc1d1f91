package org.mesinfos.connectors.mapping;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;

/**
 * A physical format that mappings can be written for. Implementations carry {@code @AutoService(RowFormat.class)} and
 * have no state.
 */
public interface RowFormat {

    /** What {@code format:} says in a mapping, and the name of the section that holds the settings of the format. */
    String name();

    /** The selector key that a bare text stands for: {@code label: Libellé} is {@code label: {column: Libellé}}. */
    String shorthand();

    /**
     * Starts compiling one mapping. Whatever is wrong with a section is said to its {@link Problems}, all of it, and
     * compiling goes on; unknown keys are reported by the caller, who knows them by what was never asked for.
     *
     * @param section settings of the format; empty when the mapping has none
     * @param recognise what else tells such a file; empty when the mapping has no such section
     */
    RowCompiler compiler(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems);

    /**
     * The columns of a sample, for a first mapping of files like it.
     *
     * @return empty when the sample is of another format or this one cannot tell
     */
    default Optional<SampleTable> sample(SourceContent content) throws IOException {
        return Optional.empty();
    }
}
