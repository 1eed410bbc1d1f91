package org.mesinfos.pipelines.lineage;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Facets of OpenLineage: parts of an event with a schema of their own. */
final class Facets {

    static final String PRODUCER = "https://mesinfos.org/";
    private static final String SCHEMAS = "https://openlineage.io/spec/facets/";

    private Facets() {}

    /**
     * Adds a facet and returns it.
     *
     * @param schema path of the schema, with its version
     */
    static ObjectNode add(ObjectNode facets, String name, String schema) {
        return facets.putObject(name).put("_producer", PRODUCER).put("_schemaURL", SCHEMAS + schema);
    }
}
