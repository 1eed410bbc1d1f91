package org.mesinfos.connectors.mapping;

import org.mesinfos.connectors.api.Connector;

/** Compiler of a mapping into a connector. The single implementation is registered as a service. */
public interface MappingCompiler {

    /**
     * Validates and compiles a mapping.
     *
     * @throws RuntimeException if the mapping is invalid; the message contains its origin, the line and the expected
     *     content
     */
    Connector compile(MappingText mapping);
}
