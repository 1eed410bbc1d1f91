package org.mesinfos.connectors.format.xml;

import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/** The file cannot be read any further as XML. Says where and why, and holds nothing that was delivered. */
public final class XmlFault extends Exception {

    private final transient Rejection rejection;

    XmlFault(RejectionReason reason, Locator locator, String found, String expected) {
        this(new Rejection(reason, locator, "", found, expected));
    }

    private XmlFault(Rejection rejection) {
        super(rejection.toString(), null, false, false);
        this.rejection = rejection;
    }

    /** What to tell whoever delivered the file. */
    public Rejection rejection() {
        return rejection;
    }

    /**
     * What a failure of the parser says of the document.
     *
     * @throws IOException when the document is not to blame: its bytes could not be had
     */
    static XmlFault of(Exception broken, Locator locator, XmlLimits limits) throws IOException {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof TokenLimitStream.TokenTooLong) {
                return new XmlFault(
                        RejectionReason.BROKEN_FILE,
                        locator,
                        "a text, tag or comment of more than " + limits.tokenBytes() + " bytes",
                        "shorter ones");
            }
            if (cause instanceof IOException notHad
                    && !(cause instanceof CharacterCodingException)
                    && !(cause instanceof CharConversionException)) {
                throw notHad;
            }
        }
        boolean ended = String.valueOf(broken.getMessage()).contains("nd-of-input");
        return new XmlFault(
                RejectionReason.BROKEN_FILE,
                locator,
                ended ? "the end of the file" : "what XML does not allow",
                ended ? "the end of the elements that are open" : "well-formed XML");
    }
}
