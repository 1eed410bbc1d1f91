package org.mesinfos.connectors.mapping;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Physical format that mappings can be written for. Implementations are annotated with {@code
 * @AutoService(RowFormat.class)} and stateless.
 */
public interface RowFormat {

    /**
     * Returns the value of {@code format:} in a mapping. The section with the settings of the format has the same name.
     */
    String name();

    /**
     * Returns the selector key that a bare text abbreviates: {@code label: Libellé} means {@code label: {column:
     * Libellé}}.
     */
    String shorthand();

    /** Returns the keys that mappings of this format have, for editors. */
    FormatKeys keys();

    /**
     * Starts compilation of a mapping. All errors in the sections are added to {@link Problems} and compilation
     * continues. Unknown keys are reported by the caller.
     *
     * @param section settings of the format; empty if the mapping has none
     * @param recognise further recognition rules; empty if the mapping has no such section
     * @param problems receives the errors
     */
    RowCompiler compiler(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems);

    /**
     * Reads the columns of a sample, from which a first mapping is proposed.
     *
     * @return empty if the sample has another format or this format has no columns
     */
    default Optional<SampleTable> sample(SourceContent content) throws IOException {
        return Optional.empty();
    }
}
