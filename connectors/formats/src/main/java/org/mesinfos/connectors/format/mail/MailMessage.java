package org.mesinfos.connectors.format.mail;

import java.util.List;
import java.util.Optional;

/**
 * Parsed message.
 *
 * @param headers headers of the message, in order
 * @param rawHeaders the headers as delivered
 * @param parts in order
 * @param size bytes of the whole message
 */
public record MailMessage(List<MailHeader> headers, String rawHeaders, List<MailPart> parts, long size) {

    public MailMessage {
        headers = List.copyOf(headers);
        parts = List.copyOf(parts);
    }

    /** Returns the first header with that name, ignoring case. */
    public Optional<MailHeader> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns every header with that name, ignoring case. */
    public List<MailHeader> headersNamed(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .toList();
    }
}
