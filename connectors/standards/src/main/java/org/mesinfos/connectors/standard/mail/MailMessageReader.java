package org.mesinfos.connectors.standard.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.mail.MailHeader;
import org.mesinfos.connectors.format.mail.MailMessage;
import org.mesinfos.connectors.format.mail.MailParseException;
import org.mesinfos.connectors.format.mail.MailParser;
import org.mesinfos.connectors.format.mail.MailPart;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.records.AttachmentReference;
import org.mesinfos.records.Message;
import org.mesinfos.records.MessageKind;
import org.mesinfos.records.RecordType;

/** Builder of a record from each message. */
final class MailMessageReader {

    private final CustomerRows rows;
    private final MailParser parser;

    MailMessageReader(CustomerRows rows) {
        this.rows = rows;
        String encoding = rows.context().encoding();
        this.parser = new MailParser(
                encoding.isBlank() || encoding.startsWith("UTF-16") || !Charset.isSupported(encoding)
                        ? StandardCharsets.UTF_8
                        : Charset.forName(encoding));
    }

    /**
     * Reads one message.
     *
     * @param separator line before the message in a mailbox; empty for a single message
     */
    void read(InputStream in, Locator locator, String separator) throws IOException {
        rows.read();
        try {
            MailMessage delivered = parser.parse(in);
            if (delivered.headers().isEmpty()) {
                rows.reject(new Rejection(
                        RejectionReason.MISSING_VALUE, locator, "", "no headers", "headers From, Date and Subject"));
                return;
            }
            Message message = record(delivered);
            if (!separator.isEmpty()) {
                message.getAdditional().put("separator", separator);
            }
            rows.accept(
                    message,
                    locator,
                    message.getMessageId() == null
                            ? RecordKeys.natural(message.getSentInstant(), message.getTitle(), message.getSizeBytes())
                            : RecordKeys.nativeReference(message.getMessageId()));
        } catch (MailParseException fault) {
            rows.reject(new Rejection(fault.reason(), locator, "", fault.found(), fault.expected()));
        }
    }

    private Message record(MailMessage delivered) {
        Message message = rows.newRecord(RecordType.MESSAGE, Message.class);
        message.setKind(MessageKind.EMAIL);
        message.setRawHeaders(delivered.rawHeaders());
        message.setSizeBytes(delivered.size());
        identity(message, delivered);
        times(message, delivered);
        MailParticipants.set(message, delivered);
        MailAnnotations.set(message, delivered);
        delivered
                .header("Subject")
                .map(MailHeader::text)
                .filter(text -> !text.isEmpty())
                .ifPresent(message::setTitle);
        parts(message, delivered);
        return message;
    }

    private static void identity(Message message, MailMessage delivered) {
        id(delivered, "Message-ID").ifPresent(message::setMessageId);
        id(delivered, "In-Reply-To").ifPresent(message::setInReplyTo);
        delivered
                .header("References")
                .ifPresent(references -> Arrays.stream(references.value().split("\\s+"))
                        .map(MailMessageReader::withoutAngles)
                        .filter(reference -> !reference.isEmpty())
                        .forEach(message.getReferences()::add));
        delivered
                .header("X-GM-THRID")
                .or(() -> delivered.header("Thread-Index"))
                .map(MailHeader::value)
                .filter(text -> !text.isEmpty())
                .ifPresent(message::setThreadId);
    }

    private static Optional<String> id(MailMessage delivered, String name) {
        return delivered
                .header(name)
                .map(header -> withoutAngles(header.value().strip()))
                .filter(text -> !text.isEmpty());
    }

    private static String withoutAngles(String id) {
        return id.startsWith("<") && id.endsWith(">") && id.length() > 1 ? id.substring(1, id.length() - 1) : id;
    }

    private static void times(Message message, MailMessage delivered) {
        delivered.header("Date").flatMap(date -> MailDate.of(date.value())).ifPresent(message::setSentInstant);
        delivered
                .header("Received")
                .map(MailHeader::value)
                .filter(value -> value.contains(";"))
                .flatMap(value -> MailDate.of(value.substring(value.lastIndexOf(';') + 1)))
                .ifPresent(message::setReceivedInstant);
    }

    private static void parts(Message message, MailMessage delivered) {
        List<String> plain = new ArrayList<>();
        List<String> html = new ArrayList<>();
        int number = 0;
        for (MailPart part : delivered.parts()) {
            number++;
            if (part instanceof MailPart.Text text && text.subtype().equals("html")) {
                html.add(text.text().stripTrailing());
            } else if (part instanceof MailPart.Text text) {
                plain.add(text.text().stripTrailing());
            } else if (part instanceof MailPart.File file) {
                message.getAttachments().add(attachment(file));
                if (!file.headers().isEmpty()) {
                    message.getAdditional().put("headers of part " + number, file.headers());
                }
            }
        }
        joined(plain).ifPresent(message::setText);
        joined(html).ifPresent(message::setHtml);
    }

    private static Optional<String> joined(List<String> texts) {
        return Optional.of(String.join("\n", texts)).filter(text -> !text.isBlank());
    }

    private static AttachmentReference attachment(MailPart.File file) {
        AttachmentReference attachment = new AttachmentReference();
        attachment.setName(file.name().isEmpty() ? null : file.name());
        attachment.setReference(file.contentId().isEmpty() ? null : file.contentId());
        attachment.setMediaType(file.mediaType());
        attachment.setSizeBytes(file.size());
        attachment.setSha256(file.sha256());
        return attachment;
    }
}
