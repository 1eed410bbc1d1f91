package org.mesinfos.pipelines.cli.connector;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mesinfos.connectors.api.Rejection;

/** Formatter of a rejection as one line of JSON. */
final class RejectionJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RejectionJson() {}

    static String line(Rejection rejection) {
        ObjectNode rejected =
                JSON.createObjectNode().put("reason", rejection.reason().name());
        rejection.locator().pageNumber().ifPresent(page -> rejected.put("page", page));
        rejection.locator().lineNumber().ifPresent(line -> rejected.put("line", line));
        if (!rejection.locator().path().isEmpty()) {
            rejected.put("path", rejection.locator().path());
        }
        if (!rejection.column().isEmpty()) {
            rejected.put("column", rejection.column());
        }
        rejected.put("found", rejection.found()).put("expected", rejection.expected());
        return JSON.createObjectNode().set("rejected", rejected).toString();
    }
}
