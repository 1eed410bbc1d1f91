package org.mesinfos.connectors.standard.chat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.lines.TextLines;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.AttachmentReference;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.Message;
import org.mesinfos.records.MessageKind;
import org.mesinfos.records.MessageParticipant;
import org.mesinfos.records.ParticipantRole;
import org.mesinfos.records.RecordType;

/** Parser for a conversation; builds one record per message. Not thread-safe. */
final class ChatReader {

    private static final String SERVICE = "WhatsApp";

    private final ChatDates dates;
    private final CustomerRows rows;
    private final ChatClock clock;
    private Optional<ChatMessage> open = Optional.empty();

    ChatReader(ChatDates dates, CustomerRows rows) {
        this.dates = dates;
        this.rows = rows;
        this.clock = new ChatClock(rows.context().zone());
    }

    void read(TextLines lines) throws IOException {
        while (lines.next()) {
            if (lines.isTooLarge()) {
                tooLarge(lines.line());
            } else {
                line(lines.text(), lines.line());
            }
        }
        finish();
    }

    private void tooLarge(long line) {
        if (open.isPresent()) {
            open.get().markTooLarge();
        } else {
            rows.readAndReject(
                    RejectionReason.TOO_LARGE, Locator.line(line), "a line above the size limit", "a message");
        }
    }

    private void line(String text, long line) {
        Optional<ChatMessageHeader> head = ChatMessageHeader.of(text);
        if (head.isPresent()) {
            finish();
            open = Optional.of(new ChatMessage(line, head.get()));
        } else if (open.isPresent()) {
            open.get().add(text);
        } else {
            rows.skipped(Locator.line(line), text.isEmpty() ? "blank line" : "before the first message");
        }
    }

    private void finish() {
        if (open.isPresent()) {
            ChatMessage message = open.get();
            open = Optional.empty();
            message(message);
        }
    }

    private void message(ChatMessage delivered) {
        Locator locator = Locator.line(delivered.line());
        rows.read();
        if (delivered.isTooLarge()) {
            rows.reject(new Rejection(
                    RejectionReason.TOO_LARGE,
                    locator,
                    "",
                    "a message above the size limit",
                    "at most " + ChatMessage.MAXIMUM_CHARACTERS + " characters"));
            return;
        }
        try {
            Message message = record(delivered);
            rows.accept(
                    message,
                    locator,
                    RecordKeys.natural(
                            message.getSentInstant(), delivered.sender().orElse(""), message.getText()));
        } catch (InvalidValueException bad) {
            rows.reject(bad.toRejection(locator));
        }
    }

    private Message record(ChatMessage delivered) throws InvalidValueException {
        ChatMessageHeader head = delivered.header();
        LocalDate day = dates.date(head.date())
                .orElseThrow(() -> ValueErrors.invalid("date", head.date(), "a date of the Gregorian calendar"));
        LocalTime time = head.timeOfDay().orElseThrow(() -> ValueErrors.invalid("time", head.time(), "a time of day"));
        Message message = rows.newRecord(RecordType.MESSAGE, Message.class);
        message.setKind(MessageKind.CHAT);
        message.setService(SERVICE);
        clock.setSent(message, day.atTime(time));
        if (dates.isAmbiguous(head.date())) {
            message.getAdditional().put("date", head.deliveredDate());
        }
        delivered.sender().ifPresent(name -> {
            MessageParticipant sender = EmptyCollections.fill(new MessageParticipant());
            sender.setRole(ParticipantRole.FROM);
            sender.setName(name);
            message.getParticipants().add(sender);
        });
        String text = delivered.text();
        if (!text.isEmpty()) {
            message.setText(text);
        }
        delivered.attachment().ifPresent(name -> {
            AttachmentReference attachment = EmptyCollections.fill(new AttachmentReference());
            attachment.setName(name);
            message.getAttachments().add(attachment);
        });
        return message;
    }
}
