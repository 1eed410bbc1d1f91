package org.mesinfos.connectors.format.mail;

/** What a message carries. */
public sealed interface MailPart {

    /**
     * A text to be read with the message.
     *
     * @param subtype such as {@code plain} or {@code html}, in lower case
     * @param text line ends are line feeds
     */
    record Text(String subtype, String text) implements MailPart {}

    /**
     * A file.
     *
     * @param name empty when there is none
     * @param mediaType in lower case
     * @param contentId without angles; empty when there is none
     * @param size in bytes, decoded
     * @param sha256 of the decoded bytes
     * @param headers of the part as delivered; empty for a message that is nothing but a file
     */
    record File(String name, String mediaType, String contentId, long size, String sha256, String headers)
            implements MailPart {}
}
