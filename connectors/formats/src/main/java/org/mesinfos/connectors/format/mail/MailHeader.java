package org.mesinfos.connectors.format.mail;

/**
 * Header field.
 *
 * @param name as delivered
 * @param value on one line, encoded words not yet decoded
 */
public record MailHeader(String name, String value) {

    /** Returns the value with encoded words (RFC 2047) decoded. */
    public String text() {
        return EncodedWords.decode(value);
    }
}
