package org.mesinfos.connectors.oracles;

import java.io.ByteArrayInputStream;
import java.util.Set;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.MessageParticipant;
import org.mesinfos.records.ParticipantRole;

/** The message model of Apache Mime4j, for the headers of mails. */
final class MailOracle implements Oracle {

    @Override
    public String library() {
        return "Mime4j DOM";
    }

    @Override
    public Set<String> connectors() {
        return Set.of("standard/eml");
    }

    @Override
    public Values ours(CollectedRows rows, SourceContent content) {
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

    @Override
    public Values theirs(byte[] file) throws Exception {
        Message message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(file));
        Values values = new Values();
        String id = message.getMessageId();
        values.item(id.substring(1, id.length() - 1))
                .add("subject", message.getSubject())
                .add("sent", message.getDate().toInstant());
        for (Mailbox mailbox : message.getFrom()) {
            values.add("from", mailbox.getName()).add("from", mailbox.getAddress());
        }
        return values;
    }
}
