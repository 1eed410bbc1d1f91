package org.mesinfos.connectors.standard.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.mail.MailHeader;
import org.mesinfos.connectors.format.mail.MailMessage;
import org.mesinfos.records.Message;

/** Reader of the annotations of mail programs: labels, flags, priority, mailbox. */
final class MailAnnotations {

    private static final List<String> LABELS = List.of("X-Gmail-Labels", "Keywords", "X-Keywords", "X-Mozilla-Keys");
    private static final List<String> FLAGS = List.of("Status", "X-Status", "X-Mozilla-Status", "X-Mozilla-Status2");
    private static final List<String> PRIORITIES = List.of("X-Priority", "Priority", "Importance");

    private MailAnnotations() {}

    static void set(Message message, MailMessage delivered) {
        values(delivered, LABELS)
                .flatMap(value -> atCommas(value).stream())
                .map(label -> unquoted(label.strip()))
                .filter(label -> !label.isEmpty())
                .forEach(message.getLabels()::add);
        values(delivered, FLAGS).forEach(message.getFlags()::add);
        values(delivered, PRIORITIES).findFirst().ifPresent(message::setPriority);
        delivered
                .header("Delivered-To")
                .map(MailHeader::text)
                .filter(text -> !text.isEmpty())
                .ifPresent(message::setMailbox);
        // RFC 4155 leaves these headers to programs. The letters are those of mutt, pine and dovecot.
        delivered
                .header("Status")
                .ifPresent(status -> message.setRead(status.value().contains("R")));
        delivered
                .header("X-Status")
                .ifPresent(status -> message.setFlagged(status.value().contains("F")));
    }

    private static Stream<String> values(MailMessage delivered, List<String> names) {
        return names.stream()
                .flatMap(name -> delivered.headersNamed(name).stream())
                .map(MailHeader::text)
                .filter(text -> !text.isEmpty());
    }

    /** Returns the parts of a list between the commas outside of quotes. */
    private static List<String> atCommas(String list) {
        List<String> parts = new ArrayList<>();
        boolean isQuoted = false;
        int start = 0;
        for (int at = 0; at < list.length(); at++) {
            char c = list.charAt(at);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                parts.add(list.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(list.substring(start));
        return parts;
    }

    private static String unquoted(String label) {
        return label.length() > 1 && label.startsWith("\"") && label.endsWith("\"")
                ? label.substring(1, label.length() - 1)
                : label;
    }
}
