package org.mesinfos.connectors.format.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.mesinfos.connectors.api.RejectionReason;

/** Headers of a message or of one of its parts, collected while reading. */
final class MailHeaders {

    private static final int MAX_SIZE = 4 << 20;

    private final Charset fallback;
    private final List<MailHeader> headers = new ArrayList<>();
    private final StringBuilder raw = new StringBuilder();

    MailHeaders(Charset fallback) {
        this.fallback = fallback;
    }

    void add(Field field) throws MailParseException {
        String delivered = decode(field.getRaw().toByteArray()).replace("\r\n", "\n");
        if (raw.length() + delivered.length() > MAX_SIZE) {
            throw new MailParseException(
                    RejectionReason.TOO_LARGE,
                    "headers of more than " + MAX_SIZE + " characters",
                    "at most " + MAX_SIZE);
        }
        raw.append(delivered.stripTrailing()).append('\n');
        int colon = delivered.indexOf(':');
        String value = colon < 0 ? delivered : delivered.substring(colon + 1);
        headers.add(new MailHeader(field.getName(), unfold(value)));
    }

    private String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.UTF_8.equals(fallback) ? StandardCharsets.ISO_8859_1 : fallback);
        }
    }

    /** Unfolds a value as RFC 5322 specifies: the line break is removed, the space stays. */
    private static String unfold(String value) {
        return value.replace("\n", "").replace("\r", "").strip();
    }

    List<MailHeader> headers() {
        return headers;
    }

    String raw() {
        return raw.toString().stripTrailing();
    }

    Optional<String> value(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(MailHeader::value)
                .findFirst();
    }

    /** Returns the value before the parameters, in lower case. */
    Optional<String> valueWithoutParameters(String name) {
        return value(name).map(value -> {
            int semicolon = value.indexOf(';');
            return (semicolon < 0 ? value : value.substring(0, semicolon))
                    .strip()
                    .toLowerCase(Locale.ROOT);
        });
    }

    /** Returns a parameter, with the continuations and encodings of RFC 2231 or with encoded words. */
    Optional<String> parameter(String name, String parameter) {
        Optional<String> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        MimeParameterMapping parameters = new MimeParameterMapping();
        RawField field = new RawField(name, value.get());
        for (NameValuePair pair : RawFieldParser.DEFAULT.parseRawBody(field).getParams()) {
            if (pair.getName() != null && pair.getValue() != null) {
                parameters.addParameter(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
            }
        }
        return Optional.ofNullable(parameters.get(parameter))
                .map(EncodedWords::decode)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
