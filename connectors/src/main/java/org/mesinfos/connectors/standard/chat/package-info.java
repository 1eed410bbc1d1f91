/**
 * Conversations as WhatsApp exports them for their owner: a text in which each message begins with its time and the
 * name of who sent it, written as the telephone writes dates and times.
 *
 * <p>Each message becomes one {@link org.mesinfos.records.Message}. Lines without a time go on with the message above.
 */
package org.mesinfos.connectors.standard.chat;
