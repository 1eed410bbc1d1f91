package org.mesinfos.connectors.standard.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.mail.MboxReader;
import org.mesinfos.connectors.format.match.BoundedText;

/**
 * Statistics of the first lines of a file, for recognition.
 *
 * @param startsWithSeparator whether the first line is a separator between the messages of a mailbox
 * @param headerCount number of well-known message headers before the first line that is not a header
 * @param hasAuthor whether one of the headers names the author
 */
record MailFileStart(boolean startsWithSeparator, int headerCount, boolean hasAuthor) {

    private static final Pattern HEADER = Pattern.compile("([!-9;-~]+)[ \\t]*:.*");
    private static final Set<String> KNOWN = Set.of(
            "from",
            "to",
            "cc",
            "date",
            "subject",
            "message-id",
            "received",
            "return-path",
            "delivered-to",
            "mime-version",
            "content-type",
            "sender",
            "reply-to",
            "x-gm-thrid");

    static MailFileStart of(List<String> lines) {
        boolean separator =
                !lines.isEmpty() && MboxReader.isSeparator(lines.get(0).strip());
        int headers = 0;
        boolean author = false;
        for (String line : separator ? lines.subList(1, lines.size()) : lines) {
            Matcher header = BoundedText.matcher(HEADER, line);
            if (header.matches()) {
                String name = header.group(1).toLowerCase(Locale.ROOT);
                headers += KNOWN.contains(name) ? 1 : 0;
                author |= name.equals("from") || name.equals("sender");
            } else if (!line.startsWith(" ") && !line.startsWith("\t")) {
                break;
            }
        }
        return new MailFileStart(separator, headers, author);
    }
}
