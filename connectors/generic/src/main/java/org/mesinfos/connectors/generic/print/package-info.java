/**
 * Dates, amounts and captions as documents print them, told from the words of a page by their form and place alone.
 *
 * <p>Nothing here knows what a document is about. What a date with one order of day and month or without year means is
 * left open until whoever reads the document has seen all of them.
 */
package org.mesinfos.connectors.generic.print;
