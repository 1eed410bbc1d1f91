package org.mesinfos.connectors.oracles;

import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.MessageParticipant;
import org.mesinfos.records.ParticipantRole;

/** The compared headers of mails: subject, instant, and senders. */
final class MailHeaders {

    private MailHeaders() {}

    /** Adds the headers of the messages that a connector read. */
    static Values of(CollectedRows rows) {
        Values values = new Values();
        for (org.mesinfos.records.Message message : rows.records(org.mesinfos.records.Message.class)) {
            values.item(message.getMessageId())
                    .add("subject", message.getTitle())
                    .add("sent", message.getSentInstant());
            for (MessageParticipant participant : message.getParticipants()) {
                if (participant.getRole() == ParticipantRole.FROM) {
                    values.add("from", participant.getName()).add("from", participant.getAddress());
                }
            }
        }
        return values;
    }

    /** Adds the headers of a message of the library. */
    static void add(Message message, Values values) {
        String id = message.getMessageId();
        values.item(id == null ? null : id.replaceAll("^<|>$", "")).add("subject", message.getSubject());
        if (message.getDate() != null) {
            values.add("sent", message.getDate().toInstant());
        }
        if (message.getFrom() != null) {
            for (Mailbox mailbox : message.getFrom()) {
                values.add("from", mailbox.getName()).add("from", mailbox.getAddress());
            }
        }
    }
}
