package org.mesinfos.connectors.standard.vcard;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.connectors.format.digest.Sha256;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.AttachmentReference;
import org.mesinfos.records.Contact;

/** Reader of photos, logos, sounds and keys as media type, size and hash. Their bytes are not stored in bundles. */
final class ContactFiles {

    private static final List<String> NAMES = List.of("PHOTO", "LOGO", "SOUND", "KEY");
    private static final String DATA = "data:";
    private static final String BASE64 = ";base64";

    private ContactFiles() {}

    static void set(Contact contact, TreeElement card) {
        for (String name : NAMES) {
            CardProperty.all(card, name)
                    .forEach(property -> contact.getAttachments().add(file(property, name)));
        }
    }

    private static AttachmentReference file(CardProperty property, String name) {
        String value = property.raw();
        AttachmentReference file = new AttachmentReference();
        boolean encoded = property.parameter("ENCODING")
                .map(encoding -> encoding.toUpperCase(Locale.ROOT))
                .filter(encoding -> encoding.equals("B") || encoding.equals("BASE64"))
                .isPresent();
        int comma = value.startsWith(DATA) ? value.indexOf(',') : -1;
        boolean inAddress = comma > 0 && value.substring(0, comma).endsWith(BASE64);
        Optional<byte[]> bytes = encoded || inAddress ? decoded(value.substring(comma + 1)) : Optional.empty();
        if (bytes.isPresent()) {
            file.setReference(name);
            file.setSizeBytes((long) bytes.get().length);
            file.setSha256(Sha256.of(bytes.get()));
            property.claim();
            property.claimParameter("ENCODING");
        } else {
            file.setReference(property.take());
        }
        if (bytes.isPresent() && inAddress) {
            file.setMediaType(value.substring(DATA.length(), comma - BASE64.length()));
        } else {
            mediaType(property).ifPresent(file::setMediaType);
        }
        return file;
    }

    private static Optional<String> mediaType(CardProperty property) {
        Optional<String> type = property.parameter("MEDIATYPE");
        type.ifPresent(found -> property.claimParameter("MEDIATYPE"));
        if (type.isPresent()) {
            return type;
        }
        Optional<String> format = property.parameter("TYPE");
        format.ifPresent(found -> property.claimParameter("TYPE"));
        return format;
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
