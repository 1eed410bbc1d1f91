/**
 * Streaming parser of mail messages (RFC 5322, MIME) and of mbox files (RFC 4155). Texts are decoded; attached files
 * are described by name, type, size and hash.
 */
package org.mesinfos.connectors.format.mail;
