package org.mesinfos.pipelines.run;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;

/**
 * Task in a report that waits for the operator.
 *
 * @param title name of the matter, with its number
 * @param explanation reason and consequence
 * @param command command that shows or decides it; empty if none does
 */
record OperatorTask(String title, String explanation, String command) {

    /** Returns the tasks of a run: deliveries first, then rows, then people. */
    static List<OperatorTask> of(RunReport report) {
        RunSummary summary = report.summary();
        List<OperatorTask> tasks = new ArrayList<>();
        for (ExcludedDelivery held : summary.held()) {
            tasks.add(new OperatorTask(
                    held.organisation() + ": a delivery is held for approval",
                    held.reason(),
                    "mesinfos approve " + held.organisation() + " " + held.delivery() + " --store STORE"));
        }
        for (RunReport.WaitingReport waiting : report.waiting()) {
            tasks.add(new OperatorTask(
                    waiting.organisation() + "/" + waiting.name() + " was not taken", waiting.reason(), ""));
        }
        if (summary.rejected() > 0) {
            tasks.add(new OperatorTask(
                    ReportHtml.count(summary.rejected(), "row was rejected", "rows were rejected"),
                    "They are in quarantine with their original bytes, and are read again when their connector changes."
                            + " The deliveries below list them by file.",
                    "mesinfos quarantine --store STORE"));
        }
        addRows(report, tasks);
        addPeople(summary, tasks);
        return List.copyOf(tasks);
    }

    private static void addRows(RunReport report, List<OperatorTask> tasks) {
        RunSummary summary = report.summary();
        if (summary.filesWithUnexpectedRows() > 0) {
            tasks.add(new OperatorTask(
                    ReportHtml.count(
                            summary.filesWithUnexpectedRows(),
                            "file has another number of rows",
                            "files have another number of rows"),
                    "delivery.yaml declares a different number. Ask the organisation which of them is right.",
                    ""));
        }
        if (summary.unordered() > 0) {
            tasks.add(new OperatorTask(
                    ReportHtml.count(summary.unordered(), "snapshot replaced nothing", "snapshots replaced nothing"),
                    "Their order is unknown. Declare a sequence, an as-of date or a period in delivery.yaml.",
                    ""));
        }
        for (DisputedRows rows : report.disputed()) {
            tasks.add(new OperatorTask(
                    rows.organisation() + ": " + ReportHtml.count(rows.rows(), "disputed row", "disputed rows"),
                    (rows.since().isEmpty()
                                    ? "Disputed without a date that limits it. "
                                    : "Disputed since " + rows.since() + ". ")
                            + "Who held their account, line, meter, contract or card at the time is not proven."
                            + " As-of dates in delivery.yaml of customer lists release rows.",
                    "mesinfos identity explain " + rows.organisation() + " REFERENCE --store STORE"));
        }
        if (summary.lostFiles() > 0) {
            tasks.add(new OperatorTask(
                    ReportHtml.count(summary.lostFiles(), "file is not re-derivable", "files are not re-derivable"),
                    ReportHtml.count(summary.lostRows(), "row remains", "rows remain")
                            + " as earlier rules read them, because neither the store nor the inbox has the original.",
                    ""));
        }
    }

    private static void addPeople(RunSummary summary, List<OperatorTask> tasks) {
        if (summary.reviews() > 0) {
            tasks.add(new OperatorTask(
                    ReportHtml.count(summary.reviews(), "pair of people to review", "pairs of people to review"),
                    "The evidence is not sufficient to link or to separate them.",
                    "mesinfos identity review --store STORE"));
        }
        summary.misfit()
                .ifPresent(reason -> tasks.add(new OperatorTask(
                        "The linkage model does not fit the people",
                        "Only rules link, and false merges cannot be predicted: " + reason + ". Train a model on them.",
                        "mesinfos identity train --store STORE --out model.json")));
        if (summary.unattributed() > 0) {
            tasks.add(new OperatorTask(
                    ReportHtml.count(summary.unattributed(), "row has no person", "rows have no person"),
                    "No registry entry or link leads from their reference to a person.",
                    "mesinfos held --store STORE"));
        }
    }
}
