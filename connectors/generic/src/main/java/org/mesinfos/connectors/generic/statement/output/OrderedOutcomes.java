package org.mesinfos.connectors.generic.statement.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;

/** Accepted, rejected and skipped lines of a statement, sorted by location before they are passed to the sink. */
public final class OrderedOutcomes {

    private final RowSink sink;
    private final List<Outcome> outcomes = new ArrayList<>();

    private record Outcome(Locator locator, Runnable emission) {}

    public OrderedOutcomes(RowSink sink) {
        this.sink = sink;
    }

    public void accepted(ParsedRow row) {
        outcomes.add(new Outcome(row.locator(), () -> {
            sink.startRow();
            sink.accept(row);
        }));
    }

    public void rejected(Rejection rejection) {
        outcomes.add(new Outcome(rejection.locator(), () -> {
            sink.startRow();
            sink.reject(rejection);
        }));
    }

    public void skipped(Locator locator, String rule) {
        outcomes.add(new Outcome(locator, () -> sink.skip(locator, rule)));
    }

    public void emit() {
        outcomes.sort(Comparator.comparing(Outcome::locator));
        outcomes.forEach(outcome -> outcome.emission().run());
    }
}
