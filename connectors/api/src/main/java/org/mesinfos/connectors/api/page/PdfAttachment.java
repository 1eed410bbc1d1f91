package org.mesinfos.connectors.api.page;

/**
 * A file that is embedded in a PDF document.
 *
 * @param name its file name as the document gives it; not to be trusted as a path
 * @param mediaType as the document says, such as {@code text/xml}; empty when it does not
 * @param content its bytes, as many as {@code extent} says. Not to be changed
 * @param extent whether that is all of it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: handed on and read.
public record PdfAttachment(String name, String mediaType, byte[] content, Extent extent) {

    /** How much of an attachment was read. */
    public enum Extent {
        /** All of it. */
        WHOLE,
        /** Its first bytes: no more was wanted, or the limit was reached. */
        BEGINNING
    }
}
