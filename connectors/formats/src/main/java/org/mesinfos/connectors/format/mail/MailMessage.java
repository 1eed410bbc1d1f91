package org.mesinfos.connectors.format.mail;

import java.util.List;
import java.util.Optional;

/**
 * One message taken apart.
 *
 * @param headers of the message, in order
 * @param rawHeaders the same as delivered
 * @param parts in order
 * @param size bytes of the whole message
 */
public record MailMessage(List<MailHeader> headers, String rawHeaders, List<MailPart> parts, long size) {

    public MailMessage {
        headers = List.copyOf(headers);
        parts = List.copyOf(parts);
    }

    /** The first header of that name, without regard to case. */
    public Optional<MailHeader> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Every header of that name. */
    public List<MailHeader> all(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .toList();
    }
}
