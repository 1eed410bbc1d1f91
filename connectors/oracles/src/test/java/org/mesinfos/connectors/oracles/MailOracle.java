package org.mesinfos.connectors.oracles;

import java.io.ByteArrayInputStream;
import java.util.Set;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;

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
        return MailHeaders.of(rows);
    }

    @Override
    public Values theirs(byte[] file) throws Exception {
        Values values = new Values();
        MailHeaders.add(new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(file)), values);
        return values;
    }
}
