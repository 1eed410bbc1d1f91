/** vCard address books (versions 2.1, 3.0 and 4.0; RFC 2426, RFC 6350). Each card becomes one contact. */
@NullMarked
package org.mesinfos.connectors.standard.vcard;

import org.jspecify.annotations.NullMarked;
