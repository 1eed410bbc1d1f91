/**
 * Invoices in PDF that nobody described: what each value is called, where it stands, and what must add up.
 *
 * <p>A value that could be two things is not read: its text stays beside the record.
 */
package org.mesinfos.connectors.generic.invoice;
