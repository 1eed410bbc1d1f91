package org.mesinfos.connectors.standard.icalendar;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.digest.Sha256;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.AttachmentReference;

/** Reader of attachments: either a link, or the size and hash of embedded bytes. */
final class CalendarAttachments {

    private static final List<String> NAMES = List.of("FILENAME", "X-FILENAME", "X-APPLE-FILENAME");

    private CalendarAttachments() {}

    static List<AttachmentReference> of(CalendarEntry entry) {
        List<AttachmentReference> attachments = new ArrayList<>();
        entry.properties("ATTACH").forEach(property -> attachments.add(attachment(property)));
        return attachments;
    }

    private static AttachmentReference attachment(TreeElement property) {
        AttachmentReference attachment = new AttachmentReference();
        take(property, "FMTTYPE").ifPresent(attachment::setMediaType);
        NAMES.stream()
                .map(name -> take(property, name))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(attachment::setName);
        String value = property.claim().strip();
        Optional<byte[]> bytes = isInline(property) ? decoded(value) : Optional.empty();
        if (bytes.isPresent()) {
            attachment.setSizeBytes((long) bytes.get().length);
            attachment.setSha256(Sha256.of(bytes.get()));
            take(property, "ENCODING");
            take(property, "VALUE");
        } else {
            attachment.setReference(value);
        }
        return attachment;
    }

    private static boolean isInline(TreeElement property) {
        return property.attribute("ENCODING")
                .filter(encoding -> encoding.value().equalsIgnoreCase("BASE64"))
                .isPresent();
    }

    private static Optional<byte[]> decoded(String value) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(value));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Optional<String> take(TreeElement property, String parameter) {
        return property.attribute(parameter)
                .map(attribute -> attribute.claim().strip())
                .filter(text -> !text.isEmpty());
    }
}
