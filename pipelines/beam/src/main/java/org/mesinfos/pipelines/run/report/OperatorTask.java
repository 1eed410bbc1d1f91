package org.mesinfos.pipelines.run.report;

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
    static List<OperatorTask> of(RunReport report, ReportTexts texts) {
        RunSummary summary = report.summary();
        List<OperatorTask> tasks = new ArrayList<>();
        for (ExcludedDelivery held : summary.inbox().held()) {
            tasks.add(new OperatorTask(
                    texts.text("task.held", texts.organisation(held.organisation())),
                    held.explanation(),
                    "mesinfos approve " + held.organisation() + " " + held.delivery() + " --store STORE"));
        }
        for (WaitingReport waiting : report.inbox().waiting()) {
            tasks.add(new OperatorTask(
                    texts.text("task.waiting", waiting.organisation(), waiting.name()), waiting.reason(), ""));
        }
        summary.erasureProof()
                .ifPresent(proof -> tasks.add(
                        new OperatorTask(texts.text("task.erasure"), texts.text("task.erasure.note", proof), "")));
        for (String warning : summary.warnings()) {
            tasks.add(new OperatorTask(texts.text("task.settings"), warning, ""));
        }
        if (summary.read().rejected() > 0) {
            tasks.add(new OperatorTask(
                    texts.text("task.rejected", summary.read().rejected()),
                    texts.text("task.rejected.note"),
                    "mesinfos quarantine --store STORE"));
        }
        if (summary.rereading().noLongerAccepted() > 0) {
            tasks.add(new OperatorTask(
                    texts.text("task.rules", summary.rereading().noLongerAccepted()),
                    texts.text("task.rules.note"),
                    "mesinfos quarantine --store STORE"));
        }
        addRows(report, texts, tasks);
        addPeople(summary, texts, tasks);
        return List.copyOf(tasks);
    }

    private static void addRows(RunReport report, ReportTexts texts, List<OperatorTask> tasks) {
        RunSummary summary = report.summary();
        if (summary.inbox().filesWithUnexpectedRows() > 0) {
            tasks.add(new OperatorTask(
                    texts.text("task.unexpected", summary.inbox().filesWithUnexpectedRows()),
                    texts.text("task.unexpected.note"),
                    ""));
        }
        if (summary.inbox().unordered() > 0) {
            tasks.add(new OperatorTask(
                    texts.text("task.unordered", summary.inbox().unordered()), texts.text("task.unordered.note"), ""));
        }
        if (summary.inbox().unexpected() > 0) {
            tasks.add(new OperatorTask(
                    texts.text("task.late", summary.inbox().unexpected()), texts.text("task.late.note"), ""));
        }
        for (DisputedRows rows : report.held().disputed()) {
            tasks.add(new OperatorTask(
                    texts.text("task.disputed", texts.organisation(rows.organisation()), rows.rows()),
                    (rows.since().isEmpty()
                                    ? texts.text("task.disputed.undated")
                                    : texts.text("task.disputed.since", rows.since()))
                            + " " + texts.text("task.disputed.note"),
                    "mesinfos identity explain " + rows.organisation() + " REFERENCE --store STORE"));
        }
        if (summary.rereading().lostFiles() > 0) {
            tasks.add(new OperatorTask(
                    texts.text("task.lost", summary.rereading().lostFiles()),
                    texts.text("task.lost.note", summary.rereading().lostRows()),
                    ""));
        }
    }

    private static void addPeople(RunSummary summary, ReportTexts texts, List<OperatorTask> tasks) {
        if (summary.linked().reviews() > 0) {
            tasks.add(new OperatorTask(
                    texts.text("task.reviews", summary.linked().reviews()),
                    texts.text("task.reviews.note"),
                    "mesinfos identity review --store STORE"));
        }
        summary.linked()
                .misfit()
                .ifPresent(reason -> tasks.add(new OperatorTask(
                        texts.text("task.misfit"),
                        texts.text("task.misfit.note", reason),
                        "mesinfos identity train --store STORE --out model.json")));
        if (summary.assigned().unattributed() > 0) {
            tasks.add(new OperatorTask(
                    texts.text("task.unattributed", summary.assigned().unattributed()),
                    texts.text("task.unattributed.note"),
                    "mesinfos held --store STORE"));
        }
    }
}
