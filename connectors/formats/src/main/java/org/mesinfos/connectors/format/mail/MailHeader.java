package org.mesinfos.connectors.format.mail;

/**
 * One field of a header.
 *
 * @param name as delivered
 * @param value on one line, encoded words not yet decoded
 */
public record MailHeader(String name, String value) {

    /** The value with what RFC 2047 encodes in it. */
    public String text() {
        return EncodedWords.decoded(value);
    }
}
