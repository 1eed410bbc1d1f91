/** Bookmarks as browsers and bookmark services export them: the Netscape bookmark format, in HTML. */
@NullMarked
package org.mesinfos.connectors.standard.bookmarks;

import org.jspecify.annotations.NullMarked;
