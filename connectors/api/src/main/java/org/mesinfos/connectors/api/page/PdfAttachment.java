package org.mesinfos.connectors.api.page;

/**
 * File embedded in a PDF document.
 *
 * @param name file name as given in the document; must not be used as a path
 * @param mediaType as given in the document, such as {@code text/xml}; empty if absent
 * @param content bytes, complete or truncated as {@code extent} states. Must not be modified
 * @param extent completeness of the content
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: passed on and read.
public record PdfAttachment(String name, String mediaType, byte[] content, Extent extent) {

    /** Completeness of an attachment. */
    public enum Extent {
        /** Complete. */
        WHOLE,
        /** First bytes only: no more was requested, or the limit was reached. */
        BEGINNING
    }
}
