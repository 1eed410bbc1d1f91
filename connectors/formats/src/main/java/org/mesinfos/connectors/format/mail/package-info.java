/**
 * Streaming parser of mail messages (RFC 5322, MIME) and of mbox files (RFC 4155). Texts are decoded; attached files
 * are described by name, type, size and hash.
 */
@NullMarked
package org.mesinfos.connectors.format.mail;

import org.jspecify.annotations.NullMarked;
