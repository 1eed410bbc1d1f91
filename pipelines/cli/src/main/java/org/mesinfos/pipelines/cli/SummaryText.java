package org.mesinfos.pipelines.cli;

import java.util.Locale;
import java.util.StringJoiner;
import org.mesinfos.pipelines.run.ExclusionText;
import org.mesinfos.pipelines.run.RunSummary;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;

/** Formatter of the counts of a run as text. */
final class SummaryText {

    private SummaryText() {}

    static String of(RunSummary summary) {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        if (summary.deliveries() == 0) {
            text.add("No new deliveries.");
        } else {
            text.add(count(summary.deliveries(), "new delivery", "new deliveries") + " with "
                    + count(summary.files(), "file", "files") + ", " + count(summary.rowsRead(), "row", "rows")
                    + " read:");
            text.add("  " + increase(summary.accepted(), summary.accepted() == 1 ? "row" : "rows", "fewer rows")
                    + " accepted, " + increase(summary.rejected(), "rejected", "no longer rejected"));
            summary.rejectedByReason()
                    .forEach((reason, rows) -> text.add("    " + increase(rows, reason, "fewer " + reason)));
            if (summary.rejected() > 0) {
                text.add("    mesinfos quarantine shows locations and reasons");
            }
        }
        if (summary.reread() > 0) {
            text.add(count(summary.reread(), "file", "files") + " of earlier deliveries read again by current rules");
        }
        if (summary.lostFiles() > 0) {
            text.add(count(summary.lostFiles(), "file", "files") + " with " + count(summary.lostRows(), "row", "rows")
                    + " not re-derivable: their rules have changed, but neither the store nor the inbox has their"
                    + " bytes; put the files back into the inbox to read them by current rules");
        }
        if (summary.replayed() > 0) {
            text.add(count(summary.replayed(), "file", "files") + " with other results than before: "
                    + increase(summary.accepted(), "more rows", "fewer rows") + " accepted in total, "
                    + increase(summary.rejected(), "more", "fewer") + " rejected");
        }
        text.add("  " + increase(summary.kept(), "retained as records", "no longer retained as records") + ", "
                + increase(
                        summary.merged(),
                        "duplicates of records already delivered",
                        "no longer duplicates of records already delivered")
                + ", " + increase(summary.unattributed(), "unattributed", "no longer unattributed") + ", "
                + increase(summary.withheld() - summary.superseded(), "withheld", "no longer withheld")
                + (summary.superseded() == 0
                        ? ""
                        : ", "
                                + increase(
                                        summary.superseded(),
                                        "superseded by a later snapshot",
                                        "no longer superseded by a later snapshot")));
        if (summary.suppressed() != 0) {
            text.add("  " + increase(summary.suppressed(), "suppressed", "no longer suppressed")
                    + ": rows of erased people, which are not kept");
        }
        if (summary.copied() != 0) {
            text.add("  " + increase(summary.copied(), "copies", "fewer copies")
                    + " of rows of joint accounts for further holders");
        }
        text.add(count(summary.persons(), "person", "persons") + ": "
                + count(summary.bundlesWritten(), "bundle", "bundles") + " written, "
                + number(summary.bundlesUnchanged()) + " unchanged");
        if (summary.filesWithUnexpectedRows() > 0) {
            text.add(count(summary.filesWithUnexpectedRows(), "file has", "files have")
                    + " another number of rows than delivery.yaml states: see the report");
        }
        if (summary.joined() > 0 || summary.separated() > 0) {
            text.add("  by the linkage model, " + count(summary.joined(), "person", "persons")
                    + " joined to another person, " + number(summary.separated()) + " separated from another person");
        }
        summary.predictedFalseMerges()
                .ifPresent(expected -> text.add(
                        String.format(Locale.ROOT, "  predicted false merges: %.1f pairs of customers", expected)));
        summary.misfit()
                .ifPresent(reason ->
                        text.add("  only rules link people, and false merges cannot be predicted: " + reason));
        if (summary.reviews() > 0) {
            text.add(count(summary.reviews(), "pair", "pairs") + " of people to review: mesinfos identity review");
        }
        for (ExcludedDelivery held : summary.held()) {
            text.add("A delivery of " + held.organisation() + " is " + ExclusionText.of(held));
        }
        if (summary.fullyRejected() > 0) {
            text.add(count(summary.fullyRejected(), "new delivery has", "new deliveries have")
                    + " only rejected rows: mesinfos quarantine shows the reasons");
        }
        if (summary.unordered() > 0) {
            text.add(
                    count(summary.unordered(), "snapshot", "snapshots")
                            + " replaced nothing, because the order is unknown: declare sequence, as-of or period in delivery.yaml");
        }
        if (summary.unexpected() > 0) {
            text.add(count(summary.unexpected(), "published delivery does", "published deliveries do")
                    + " not meet the expectations, as a delivery that precedes them arrived later: see the receipts");
        }
        if (summary.waiting() > 0) {
            text.add(count(summary.waiting(), "delivery waits", "deliveries wait") + " in the inbox: see the report");
        }
        summary.warnings().forEach(warning -> text.add("WARNING: " + warning));
        summary.createdKeys()
                .ifPresent(folder -> text.add("Created the keys of the store in " + folder
                        + ". Back up this folder, apart from the store: without it, the store is lost."));
        text.add((summary.conserved() ? "Every row is accounted for" : "NOT every row is accounted for") + " · "
                + String.format(Locale.ROOT, "%.1f s", summary.seconds()) + " · snapshot " + summary.snapshot());
        return text.toString();
    }

    private static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Formats an increase, or the number by which it is a decrease. */
    private static String increase(long number, String more, String less) {
        return number < 0 ? number(-number) + " " + less : number(number) + " " + more;
    }
}
