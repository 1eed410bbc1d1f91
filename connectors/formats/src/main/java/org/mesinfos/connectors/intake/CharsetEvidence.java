package org.mesinfos.connectors.intake;

/** What the encoding of a file was concluded from, the strongest first. */
public enum CharsetEvidence {
    /** The file begins with a byte order mark. */
    BYTE_ORDER_MARK,
    /** Every second byte is zero, as in UTF-16 text of western letters. */
    ZERO_BYTES,
    /** An XML declaration names it. */
    XML_DECLARATION,
    /** No byte is above 127: any of the encodings reads it alike. */
    ASCII,
    /** All bytes are valid UTF-8, which text in another encoding practically never is. */
    VALID_UTF8,
    /** UTF-8 but for a few broken bytes. */
    DAMAGED_UTF8,
    /** The encoding under which the letters make the most plausible words. */
    LETTERS
}
