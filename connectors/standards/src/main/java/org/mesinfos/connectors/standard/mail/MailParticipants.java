package org.mesinfos.connectors.standard.mail;

import org.mesinfos.connectors.format.mail.MailAddress;
import org.mesinfos.connectors.format.mail.MailHeader;
import org.mesinfos.connectors.format.mail.MailMessage;
import org.mesinfos.records.Message;
import org.mesinfos.records.MessageParticipant;
import org.mesinfos.records.ParticipantRole;

/** Reader of the senders and recipients of a message. */
final class MailParticipants {

    private MailParticipants() {}

    static void set(Message message, MailMessage delivered) {
        add(message, delivered, "From", ParticipantRole.FROM);
        add(message, delivered, "Sender", ParticipantRole.SENDER);
        add(message, delivered, "Reply-To", ParticipantRole.REPLY_TO);
        add(message, delivered, "To", ParticipantRole.TO);
        add(message, delivered, "Cc", ParticipantRole.CC);
        add(message, delivered, "Bcc", ParticipantRole.BCC);
    }

    private static void add(Message message, MailMessage delivered, String name, ParticipantRole role) {
        for (MailHeader header : delivered.headersNamed(name)) {
            for (MailAddress address : MailAddress.parseList(header.value())) {
                MessageParticipant participant = new MessageParticipant();
                participant.setRole(role);
                participant.setName(address.name().isEmpty() ? null : address.name());
                participant.setAddress(address.address().isEmpty() ? null : address.address());
                message.getParticipants().add(participant);
            }
        }
    }
}
