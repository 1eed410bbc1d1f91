/** E-mail: single messages (EML, RFC 5322) and mailboxes (mbox, RFC 4155), one record for each message. */
@NullMarked
package org.mesinfos.connectors.standard.mail;

import org.jspecify.annotations.NullMarked;
