/**
 * Public API of connectors: the contract between a file that an organisation delivers and the canonical records parsed
 * from it.
 *
 * <p>A {@link org.mesinfos.connectors.api.Connector} recognises a file by its content and parses its rows in constant
 * memory into {@link org.mesinfos.connectors.api.ParsedRow} or {@link org.mesinfos.connectors.api.Rejection} values.
 * Connectors for undeclared formats implement {@link org.mesinfos.connectors.api.GenericReader}.
 */
@NullMarked
package org.mesinfos.connectors.api;

import org.jspecify.annotations.NullMarked;
