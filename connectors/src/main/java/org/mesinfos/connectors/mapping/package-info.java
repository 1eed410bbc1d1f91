/**
 * The mapping language: connectors declared in YAML, their validation, and the plans they are compiled to.
 *
 * <p>A {@link org.mesinfos.connectors.mapping.RowFormat} presents rows of a physical format to a mapping. The mapping
 * turns each row into canonical records, independently of the format. Formats are discovered by {@link
 * java.util.ServiceLoader}.
 */
package org.mesinfos.connectors.mapping;
