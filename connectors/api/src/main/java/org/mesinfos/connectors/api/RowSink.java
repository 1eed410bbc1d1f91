package org.mesinfos.connectors.api;

/**
 * Takes what a connector reads, in file order. Not safe for use by several threads.
 *
 * <p>The order of calls keeps the count honest: a connector says {@link #read()} as soon as a row stands before it, and
 * then gives exactly one outcome for it. A row is whatever becomes one canonical record: a CSV line, an XML entry, a
 * receipt with its lines. A line that becomes two records is read twice.
 */
public interface RowSink {

    /** A row stands before the connector and will be accepted or rejected. */
    void read();

    /** The row became a record. */
    void accept(ParsedRow row);

    /** The row could not become a record. */
    void reject(Rejection rejection);

    /** A line that by the rules of its format carries no record was passed over: a footer, a total, a blank form. */
    void skipped(Locator locator, String rule);
}
