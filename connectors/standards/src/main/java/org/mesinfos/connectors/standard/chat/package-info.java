/**
 * Conversations exported from WhatsApp as text: each message starts with its time and the name of its sender. The
 * format of dates and times depends on the settings of the telephone.
 *
 * <p>Each message becomes one {@link org.mesinfos.records.Message}. A line without a time continues the previous
 * message.
 */
@NullMarked
package org.mesinfos.connectors.standard.chat;

import org.jspecify.annotations.NullMarked;
