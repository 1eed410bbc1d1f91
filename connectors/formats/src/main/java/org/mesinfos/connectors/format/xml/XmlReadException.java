package org.mesinfos.connectors.format.xml;

import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/** Thrown if a file cannot be read further as XML. It contains the location and the cause, but no delivered content. */
public final class XmlReadException extends Exception {

    private final transient Rejection rejection;

    XmlReadException(RejectionReason reason, Locator locator, String found, String expected) {
        this(new Rejection(reason, locator, "", found, expected));
    }

    private XmlReadException(Rejection rejection) {
        super(rejection.toString(), null, false, false);
        this.rejection = rejection;
    }

    /** Returns the rejection to report for the file. */
    public Rejection rejection() {
        return rejection;
    }

    /**
     * Converts a parser failure.
     *
     * @throws IOException if the bytes could not be read, so that the document is not at fault
     */
    static XmlReadException of(Exception malformed, Locator locator, XmlLimits limits) throws IOException {
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            if (cause instanceof TokenLimitStream.TokenTooLongException) {
                return new XmlReadException(
                        RejectionReason.BROKEN_FILE,
                        locator,
                        "a text, tag or comment of more than " + limits.tokenBytes() + " bytes",
                        "at most " + limits.tokenBytes());
            }
            if (cause instanceof TokenLimitStream.TooManyAttributesException) {
                return new XmlReadException(
                        RejectionReason.BROKEN_FILE,
                        locator,
                        "a tag with more than " + limits.names() + " attributes",
                        "at most " + limits.names());
            }
            if (cause instanceof IOException unavailable
                    && !(cause instanceof CharacterCodingException)
                    && !(cause instanceof CharConversionException)) {
                throw unavailable;
            }
        }
        boolean ended = String.valueOf(malformed.getMessage()).contains("nd-of-input");
        return new XmlReadException(
                RejectionReason.BROKEN_FILE,
                locator,
                ended ? "the end of the file" : "malformed XML",
                ended ? "the end of the elements that are open" : "well-formed XML");
    }
}
