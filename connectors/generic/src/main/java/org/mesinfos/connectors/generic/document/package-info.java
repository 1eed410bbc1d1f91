/**
 * What papers of all kinds have in common: words that name a value beside or under them, and tables under their headers.
 *
 * <p>Nothing here knows what a value is for; that is told by the table of words that a kind of document brings along.
 */
package org.mesinfos.connectors.generic.document;
