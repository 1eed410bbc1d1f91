/** Bookmarks as browsers and bookmark services export them: the format Netscape left, in HTML. */
package org.mesinfos.connectors.standard.bookmarks;
