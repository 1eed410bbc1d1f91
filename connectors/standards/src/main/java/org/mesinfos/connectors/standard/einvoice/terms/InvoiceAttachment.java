package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.Base64;
import java.util.Optional;
import org.mesinfos.connectors.format.digest.Sha256;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.AttachmentReference;

/** Description of an attached document (BG-24) by name, media type, size and hash. Bundles do not contain its bytes. */
public final class InvoiceAttachment {

    private InvoiceAttachment() {}

    /** Sets name, media type, size and hash of an embedded file. Content that is not Base64 stays unclaimed. */
    public static void describe(AttachmentReference attachment, TreeElement embedded) {
        InvoiceValues.attribute(embedded, "mimeCode").ifPresent(attachment::setMediaType);
        InvoiceValues.attribute(embedded, "filename").ifPresent(attachment::setName);
        Optional<byte[]> bytes = bytes(embedded.value());
        if (bytes.isPresent()) {
            embedded.claim();
            attachment.setSizeBytes((long) bytes.get().length);
            attachment.setSha256(Sha256.of(bytes.get()));
        }
    }

    /** Describes a file by name, media type, size and hash. */
    public static AttachmentReference of(String name, String mediaType, byte[] content) {
        AttachmentReference attachment = new AttachmentReference();
        attachment.setName(name.isBlank() ? null : name);
        attachment.setMediaType(mediaType.isBlank() ? null : mediaType);
        attachment.setSizeBytes((long) content.length);
        attachment.setSha256(Sha256.of(content));
        return attachment;
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }
}
