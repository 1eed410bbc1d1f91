package org.mesinfos.connectors.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.RowTrace;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.intake.ConnectorRunner;
import org.mesinfos.connectors.intake.IsolatedConnector;
import org.mesinfos.connectors.standard.mail.MboxConnector;

final class IsolatedConnectorsTest {

    private static final String MAILBOX = """
            text before
            From a Mon Jan  1 10:00:00 2024
            From: Zoé <zoe@example.org>
            To: a@example.org
            Date: Mon, 1 Jan 2024 10:00:00 +0100
            Subject: =?utf-8?q?bient=C3=B4t?=
            Message-ID: <1@example.org>
            Content-Type: multipart/mixed; boundary=b

            --b

            Bonjour
            --b
            Content-Type: image/png; name=a.png
            Content-Transfer-Encoding: base64

            iVBORw==
            --b--
            From b Mon Jan  1 10:00:00 2024

            no headers
            """;

    /** The calls of a sink as texts. */
    private static final class Calls implements RowSink {

        private final List<String> calls = new ArrayList<>();

        @Override
        public void startRow() {
            calls.add("start");
        }

        @Override
        public void accept(ParsedRow row) {
            calls.add(row.toString());
        }

        @Override
        public void reject(Rejection rejection) {
            calls.add(rejection.toString());
        }

        @Override
        public void reject(Rejection rejection, RowTrace trace) {
            calls.add(rejection + " " + trace);
        }

        @Override
        public void skip(Locator locator, String rule) {
            calls.add(locator + rule);
        }
    }

    @Test
    void connectorsOfMailAndPagesParseInDocumentProcesses() {
        assertThat(ServiceLoader.load(Connector.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(IsolatedConnector.class::isInstance)
                        .map(Connector::id))
                .contains("standard/eml", "standard/mbox", "standard/bookmarks");
    }

    @Test
    void rowsOfADocumentProcessAreThoseOfTheConnector() throws IOException {
        BytesContent file = BytesContent.utf8("mailbox", MAILBOX);
        Calls inside = new Calls();
        new MboxConnector().parse(file, Split.WHOLE, inside);
        Calls isolated = new Calls();

        new ConnectorRunner(new MboxConnector()).read(file, isolated);

        assertThat(inside.calls).hasSize(6);
        assertThat(isolated.calls.stream()
                        .map(call -> call.replace(" RowTrace of 0 subjects", ""))
                        .toList())
                .isEqualTo(inside.calls);
    }
}
