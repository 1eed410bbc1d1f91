package org.mesinfos.connectors.mapping.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Parser for sections of mappings, for the tests of formats. */
public final class YamlSections {

    private YamlSections() {}

    /** Parses a YAML text. */
    public static YamlMap of(String yaml, Problems problems) {
        Compose compose = new Compose(LoadSettings.builder().build());
        return YamlMap.of((MappingNode) compose.composeString(yaml).orElseThrow(), problems);
    }
}
