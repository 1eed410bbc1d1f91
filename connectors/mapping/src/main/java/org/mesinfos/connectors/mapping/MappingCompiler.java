package org.mesinfos.connectors.mapping;

import org.mesinfos.connectors.api.Connector;

/** Turns a declared mapping into a connector. The one implementation is found through its service file. */
public interface MappingCompiler {

    /**
     * Checks and compiles a mapping.
     *
     * @throws RuntimeException when the mapping is wrong, with a message that names its origin, the line and what was
     *     expected
     */
    Connector compile(MappingText mapping);
}
