package org.mesinfos.connectors.format.mail;

/** Part of an e-mail: a text body or an attached file. */
public sealed interface MailPart {

    /**
     * Text body.
     *
     * @param subtype such as {@code plain} or {@code html}, in lower case
     * @param text with line feeds as line ends
     */
    record Text(String subtype, String text) implements MailPart {}

    /**
     * Attached file.
     *
     * @param name file name; empty if there is none
     * @param mediaType in lower case
     * @param contentId without angle brackets; empty if there is none
     * @param size decoded size in bytes
     * @param sha256 hash of the decoded bytes
     * @param headers headers of the part as delivered; empty if the file is the whole message
     */
    record File(String name, String mediaType, String contentId, long size, String sha256, String headers)
            implements MailPart {}
}
