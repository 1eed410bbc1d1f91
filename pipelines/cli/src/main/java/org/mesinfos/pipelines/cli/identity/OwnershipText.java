package org.mesinfos.pipelines.cli.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.ReferenceExplanation;
import org.mesinfos.pipelines.identity.ownership.DayInterval;
import org.mesinfos.pipelines.identity.ownership.Ownership;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;

/** Text about the holders of a reference over time, with the statements that prove them. */
final class OwnershipText {

    private OwnershipText() {}

    static List<String> of(ReferenceExplanation explanation, SnapshotHistory snapshots) {
        List<String> lines = new ArrayList<>();
        lines.add(explanation.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        lines.add("  Statements:");
        explanation.statements().forEach(statement -> lines.add("    " + statement(statement, snapshots)));
        lines.add("  Rows without a date: " + owner(explanation.history().ofUndatedRow()));
        for (DayInterval days : explanation.history().stretches()) {
            lines.add("  " + days(days) + ": " + owner(explanation.history().during(days)));
        }
        explanation
                .history()
                .undated()
                .forEach(statement -> lines.add("  Rows of delivery "
                        + shortId(statement.delivery())
                        + ": disputed while the holder is not " + String.join(" or ", statement.holders())));
        return lines;
    }

    private static String statement(LinkAssertion statement, SnapshotHistory snapshots) {
        StringBuilder text = new StringBuilder(ReferenceExplanation.customer(statement))
                .append(", by ")
                .append(statement.origin().getConnector());
        if (statement.origin().getSequence() != null) {
            text.append(", snapshot ").append(statement.origin().getSequence());
        }
        snapshots
                .asOf(statement.origin().getDelivery(), statement.origin().getConnector())
                .ifPresent(day -> text.append(" as of ").append(day));
        HoldingDates dates = statement.link().dates();
        append(text, ", start ", dates.start());
        append(text, ", end ", dates.end());
        append(text, ", customer since ", dates.customerSince());
        return text.append(", delivery ")
                .append(shortId(statement.origin().getDelivery()))
                .append(", ")
                .append(statement.locator())
                .toString();
    }

    private static String shortId(String delivery) {
        return delivery.substring(0, Math.min(12, delivery.length()));
    }

    private static void append(StringBuilder text, String label, Optional<LocalDate> day) {
        day.ifPresent(date -> text.append(label).append(date));
    }

    private static String days(DayInterval days) {
        Optional<LocalDate> last = days.endDay().map(end -> end.minusDays(1));
        if (days.firstDay().isEmpty()) {
            return last.map(day -> "until " + day).orElse("always");
        }
        return "from " + days.firstDay().get() + last.map(day -> " to " + day).orElse("");
    }

    private static String owner(Ownership ownership) {
        if (ownership instanceof Ownership.Sole sole) {
            return sole.holder();
        }
        if (ownership instanceof Ownership.Joint joint) {
            return "together: " + String.join(", ", joint.holders());
        }
        if (ownership instanceof Ownership.Disputed disputed) {
            return disputed.since()
                    .map(day -> "disputed since " + day)
                    .orElse("disputed, without a date that limits it");
        }
        return "nobody, rows are unattributed";
    }
}
