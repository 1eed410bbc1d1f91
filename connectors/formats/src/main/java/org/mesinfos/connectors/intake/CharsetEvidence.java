package org.mesinfos.connectors.intake;

/** The evidence from which the encoding of a file was determined, the strongest first. */
enum CharsetEvidence {
    /** The file starts with a byte order mark. */
    BYTE_ORDER_MARK,
    /** Every second byte is zero, as in UTF-16 text of Latin letters. */
    ZERO_BYTES,
    /** The XML declaration names the encoding. */
    XML_DECLARATION,
    /** No byte is above 127, so that all supported encodings give the same text. */
    ASCII,
    /** All bytes are valid UTF-8, which is practically impossible for text in another encoding. */
    VALID_UTF8,
    /** The bytes are UTF-8 except for a few invalid ones. */
    DAMAGED_UTF8,
    /** The encoding gives the most plausible words. */
    LETTERS
}
