/** Bookmarks as browsers and bookmark services export them: the Netscape bookmark format, in HTML. */
package org.mesinfos.connectors.standard.bookmarks;
