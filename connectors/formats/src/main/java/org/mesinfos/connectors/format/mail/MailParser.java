package org.mesinfos.connectors.format.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.mesinfos.connectors.api.RejectionReason;

/** Parser of messages. It buffers the texts of one message and streams attached files. Immutable. */
public final class MailParser {

    /** Maximum bytes of the texts of one message. */
    static final int MAX_TEXT_BYTES = 16 << 20;

    private static final int MAX_LINE_LENGTH = 1 << 20;
    private static final int MAX_HEADERS = 10_000;
    private static final int MAX_HEADER_LENGTH = 1 << 20;
    private static final int MAX_PARTS = 10_000;

    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setStrictParsing(false)
            .setMaxLineLen(MAX_LINE_LENGTH)
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxHeaderLen(MAX_HEADER_LENGTH)
            .setMaxContentLen(-1)
            .build();

    private final Charset fallback;

    /**
     * Creates a parser.
     *
     * @param fallback encoding of texts that declare none and are not UTF-8
     */
    public MailParser(Charset fallback) {
        this.fallback = fallback;
    }

    /**
     * Parses one message.
     *
     * @param in bytes of the message; not closed here
     * @throws MailParseException if the bytes are not a message or exceed a limit
     */
    public MailMessage parse(InputStream in) throws IOException, MailParseException {
        CountingInputStream counted = new CountingInputStream(in);
        MimeTokenStream tokens = new MimeTokenStream(CONFIG);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(counted);
        MailHeaders message = new MailHeaders(fallback);
        MailHeaders part = new MailHeaders(fallback);
        MailPartReader reader = new MailPartReader(fallback);
        List<MailPart> parts = new ArrayList<>();
        try {
            MailHeaders open = message;
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                switch (state) {
                    case T_START_BODYPART -> {
                        part = new MailHeaders(fallback);
                        open = part;
                    }
                    case T_FIELD -> open.add(tokens.getField());
                    case T_BODY -> {
                        if (parts.size() >= MAX_PARTS) {
                            throw new MailParseException(
                                    RejectionReason.TOO_LARGE,
                                    "more than " + MAX_PARTS + " parts",
                                    "at most " + MAX_PARTS);
                        }
                        parts.add(open == message ? reader.readMessage(tokens, open) : reader.readPart(tokens, open));
                    }
                    default -> {
                        // Headers and bodies are sufficient to delimit the parts.
                    }
                }
            }
        } catch (MaxLineLimitException | MaxHeaderLimitException tooLarge) {
            throw new MailParseException(
                    RejectionReason.TOO_LARGE, "a header above the limits", "at most " + MAX_HEADER_LENGTH + " bytes");
        } catch (MimeException malformed) {
            throw new MailParseException(RejectionReason.MALFORMED_ROW, "malformed MIME", "an RFC 5322 message");
        }
        return new MailMessage(message.headers(), message.raw(), parts, counted.count());
    }
}
