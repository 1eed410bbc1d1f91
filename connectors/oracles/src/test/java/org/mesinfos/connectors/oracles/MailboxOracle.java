package org.mesinfos.connectors.oracles;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.james.mime4j.mboxiterator.CharBufferWrapper;
import org.apache.james.mime4j.mboxiterator.FromLinePatterns;
import org.apache.james.mime4j.mboxiterator.MboxIterator;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;

/** The iterator and the message model of Apache Mime4j, for the messages of a mailbox and their headers. */
final class MailboxOracle implements Oracle {

    @Override
    public String library() {
        return "Mime4j mbox iterator";
    }

    @Override
    public Set<String> connectors() {
        return Set.of("standard/mbox");
    }

    @Override
    public Values ours(CollectedRows rows, SourceContent content) {
        return MailHeaders.of(rows);
    }

    @Override
    public Values theirs(byte[] file) throws Exception {
        Path copy = Files.createTempFile("mailbox", ".mbox");
        try {
            Files.write(copy, file);
            Values values = new Values();
            // Each byte is one character, so that the bytes of each message are unchanged.
            try (MboxIterator messages = MboxIterator.fromFile(copy.toFile())
                    .charset(StandardCharsets.ISO_8859_1)
                    .fromLine(FromLinePatterns.DEFAULT2)
                    .build()) {
                for (CharBufferWrapper message : messages) {
                    MailHeaders.add(
                            new DefaultMessageBuilder()
                                    .parseMessage(message.asInputStream(StandardCharsets.ISO_8859_1)),
                            values);
                }
            }
            return values;
        } finally {
            Files.delete(copy);
        }
    }
}
