/**
 * Messages as they travel (RFC 5322, MIME) and mailboxes that hold many of them (RFC 4155): taken apart as a stream, texts
 * decoded, files told by name, type, size and hash.
 */
package org.mesinfos.connectors.format.mail;
