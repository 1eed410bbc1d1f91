/**
 * Connectors declared in YAML: the mapping language, its checks at load, and the setters it is compiled to.
 *
 * <p>A {@link org.mesinfos.connectors.mapping.RowFormat} lays rows of a physical format before a mapping; the mapping
 * turns each into canonical records without knowing the format. Formats are found by {@link java.util.ServiceLoader}.
 */
package org.mesinfos.connectors.mapping;
