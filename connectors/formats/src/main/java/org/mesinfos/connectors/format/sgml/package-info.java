/**
 * Markup in which end tags may be missing and texts hold bare {@code &} and {@code <}, read as a stream: tags with the text
 * behind them, and elements put together of them. Document types and entities of a document's own are passed over.
 */
package org.mesinfos.connectors.format.sgml;
