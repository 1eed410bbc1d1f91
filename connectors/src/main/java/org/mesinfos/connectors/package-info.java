/**
 * The contract between a file that an organisation delivers and the canonical records parsed from it.
 *
 * <p>A {@link org.mesinfos.connectors.Connector} recognises a file by its content and parses its rows in constant
 * memory into {@link org.mesinfos.connectors.ParsedRow} or {@link org.mesinfos.connectors.Rejection} values. Subpackage
 * {@code format} contains the readers of physical formats, {@code mapping} the connectors declared in YAML, and
 * {@code standard} the connectors for public standards.
 */
package org.mesinfos.connectors;
