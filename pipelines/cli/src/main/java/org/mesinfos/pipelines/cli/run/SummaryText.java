package org.mesinfos.pipelines.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;

/** Formatter of the counts of a run as text. Reasons of decisions and warnings stay in the language in which they were written. */
final class SummaryText {

    private static final int SHORT_ID = 12;

    private final RunSummary summary;
    private final LocalisedTexts texts;
    private final List<String> lines = new ArrayList<>();

    private final Report report;

    /** Report of the run, to which sentences refer. */
    private enum Report {
        WRITTEN,
        NONE
    }

    private SummaryText(RunSummary summary, Report report, PageLanguage language) {
        this.summary = summary;
        this.report = report;
        this.texts = language.texts("org.mesinfos.pipelines.cli.run.summary");
    }

    /** Returns the summary of a run whose report has an unnamed place, or of an idle run. */
    static String of(RunSummary summary, PageLanguage language) {
        return new SummaryText(summary, Report.WRITTEN, language).text(Optional.empty());
    }

    /** Returns the summary of a run that wrote a report. */
    static String of(RunSummary summary, PageLanguage language, String report) {
        return new SummaryText(summary, Report.WRITTEN, language).text(Optional.of(report));
    }

    /** Returns the summary of a dry run, which writes no report. */
    static String ofDryRun(RunSummary summary, PageLanguage language) {
        return new SummaryText(summary, Report.NONE, language).text(Optional.empty());
    }

    private String text(Optional<String> location) {
        deliveries();
        earlierFiles();
        results();
        people();
        decisions();
        location.ifPresent(place -> add("report", place));
        add(summary.conserved() ? "conserved" : "lost.rows", decimal(summary.seconds()), summary.snapshot());
        return String.join(System.lineSeparator(), lines);
    }

    private void deliveries() {
        if (summary.read().deliveries() == 0) {
            add(isEmptyInbox() ? "none.ever" : "none");
            return;
        }
        add(
                "deliveries",
                summary.read().deliveries(),
                summary.read().files(),
                summary.read().rows());
        lines.add("  " + texts.text("accepted", summary.read().accepted()) + ", "
                + texts.text("rejected", summary.read().rejected()));
        reasons(summary.read().rejectedByReason());
        if (summary.read().rejected() > 0) {
            add("quarantine");
        }
    }

    private void reasons(SortedMap<String, Long> rejected) {
        rejected.forEach((reason, rows) -> lines.add("    " + change("reason", rows, reason)));
    }

    private boolean isEmptyInbox() {
        return summary.store().deliveries() == 0
                && summary.inbox().waiting() == 0
                && summary.inbox().held().isEmpty();
    }

    private void earlierFiles() {
        addIfAny("reread", summary.rereading().files());
        if (summary.rereading().lostFiles() > 0) {
            add("lost", summary.rereading().lostFiles(), summary.rereading().lostRows());
        }
        if (summary.rereading().replayed() > 0) {
            lines.add(texts.text(
                    "replayed",
                    summary.rereading().replayed(),
                    change("replayed.accepted", summary.rereading().change().accepted()),
                    change("replayed.rejected", summary.rereading().change().rejected())));
            reasons(summary.rereading().change().rejectedByReason());
        }
        if (summary.removed().deliveries() > 0) {
            add(
                    "removed",
                    summary.removed().deliveries(),
                    summary.removed().accepted(),
                    summary.removed().rejected());
        }
    }

    private void results() {
        List<String> results = new ArrayList<>(List.of(
                change("kept", summary.assigned().kept()),
                change("merged", summary.assigned().merged()),
                change("unattributed", summary.assigned().unattributed()),
                change(
                        "withheld",
                        summary.assigned().withheld() - summary.assigned().superseded())));
        if (summary.assigned().superseded() != 0) {
            results.add(change("superseded", summary.assigned().superseded()));
        }
        lines.add("  " + String.join(", ", results));
        if (summary.assigned().suppressed() != 0) {
            lines.add("  " + change("suppressed", summary.assigned().suppressed()));
        }
        if (summary.assigned().copied() != 0) {
            lines.add("  " + change("copied", summary.assigned().copied()));
        }
    }

    private void people() {
        add(
                "people",
                summary.bundles().persons(),
                summary.bundles().written(),
                summary.bundles().unchanged());
        addIfAny(inReport("unexpected.rows"), summary.inbox().filesWithUnexpectedRows());
        if (summary.linked().joined() > 0 || summary.linked().separated() > 0) {
            add("linked", summary.linked().joined(), summary.linked().separated());
        }
        summary.linked().predictedFalseMerges().ifPresent(expected -> add("merges", decimal(expected)));
        summary.linked().misfit().ifPresent(reason -> add("misfit", reason));
        addIfAny("reviews", summary.linked().reviews());
    }

    private void decisions() {
        for (ExcludedDelivery held : summary.inbox().held()) {
            String reason = held.explanation().isEmpty() ? "" : texts.text("excluded.reason", held.explanation());
            String id = held.delivery()
                    .substring(0, Math.min(SHORT_ID, held.delivery().length()));
            add("excluded." + held.state(), held.organisation(), reason, id);
        }
        addIfAny("no.longer.accepted", summary.rereading().noLongerAccepted());
        addIfAny("rejected.only", summary.inbox().fullyRejected());
        addIfAny("unordered", summary.inbox().unordered());
        addIfAny("unexpected", summary.inbox().unexpected());
        addIfAny(inReport("waiting"), summary.inbox().waiting());
        summary.erasureProof().ifPresent(proof -> add("erasure", proof));
        summary.warnings().forEach(warning -> add("warning", warning));
        summary.createdKeys().ifPresent(folder -> add("keys", folder));
    }

    /** Returns the key of a sentence that refers to the report, or of the one for a run without it. */
    private String inReport(String key) {
        return report == Report.WRITTEN ? key : key + ".dry";
    }

    private void add(String key, Object... arguments) {
        lines.add(texts.text(key, arguments));
    }

    private void addIfAny(String key, long number) {
        if (number > 0) {
            add(key, number);
        }
    }

    /** Returns a sentence about an increase, or about the number by which it is a decrease. */
    private String change(String key, long number, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(Math.abs(number)));
        all.addAll(List.of(arguments));
        return texts.text(key + (number < 0 ? ".fewer" : ".more"), all.toArray());
    }

    private String decimal(double number) {
        return texts.text("decimal", Double.parseDouble(String.format(Locale.ROOT, "%.1f", number)));
    }
}
