/**
 * Public API of connectors: the contract between a file that an organisation delivers and the canonical records read from it.
 *
 * <p>A {@link org.mesinfos.connectors.api.Connector} recognises a file by its content and reads its rows, in constant
 * memory, into {@link org.mesinfos.connectors.api.ParsedRow} or {@link org.mesinfos.connectors.api.Rejection}. The readers of
 * each format live in {@code format}, connectors declared in YAML in {@code mapping}, standards with rules of their own
 * in {@code standard}.
 */
package org.mesinfos.connectors.api;
