package org.mesinfos.pipelines.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private SummaryText(RunSummary summary, PageLanguage language) {
        this.summary = summary;
        this.texts = language.texts("org.mesinfos.pipelines.cli.run.summary");
    }

    static String of(RunSummary summary, PageLanguage language) {
        SummaryText text = new SummaryText(summary, language);
        text.deliveries();
        text.earlierFiles();
        text.results();
        text.people();
        text.decisions();
        text.end();
        return String.join(System.lineSeparator(), text.lines);
    }

    private void deliveries() {
        if (summary.deliveries() == 0) {
            add("none");
            if (summary.rowsRead() >= 0 || summary.replayed() > 0) {
                return;
            }
        } else if (summary.rowsRead() < 0) {
            add("deliveries.fewer", summary.deliveries(), summary.files(), -summary.rowsRead());
        } else {
            add("deliveries", summary.deliveries(), summary.files(), summary.rowsRead());
        }
        lines.add("  " + change("accepted", summary.accepted()) + ", " + change("rejected", summary.rejected()));
        summary.rejectedByReason().forEach((reason, rows) -> lines.add("    " + change("reason", rows, reason)));
        if (summary.rejected() > 0) {
            add("quarantine");
        }
    }

    private void earlierFiles() {
        addIfAny("reread", summary.reread());
        if (summary.lostFiles() > 0) {
            add("lost", summary.lostFiles(), summary.lostRows());
        }
        if (summary.replayed() > 0) {
            lines.add(texts.text(
                    "replayed",
                    summary.replayed(),
                    change("replayed.accepted", summary.accepted()),
                    change("replayed.rejected", summary.rejected())));
        }
    }

    private void results() {
        List<String> results = new ArrayList<>(List.of(
                change("kept", summary.kept()),
                change("merged", summary.merged()),
                change("unattributed", summary.unattributed()),
                change("withheld", summary.withheld() - summary.superseded())));
        if (summary.superseded() != 0) {
            results.add(change("superseded", summary.superseded()));
        }
        lines.add("  " + String.join(", ", results));
        if (summary.suppressed() != 0) {
            lines.add("  " + change("suppressed", summary.suppressed()));
        }
        if (summary.copied() != 0) {
            lines.add("  " + change("copied", summary.copied()));
        }
    }

    private void people() {
        add("people", summary.persons(), summary.bundlesWritten(), summary.bundlesUnchanged());
        addIfAny("unexpected.rows", summary.filesWithUnexpectedRows());
        if (summary.joined() > 0 || summary.separated() > 0) {
            add("linked", summary.joined(), summary.separated());
        }
        summary.predictedFalseMerges().ifPresent(expected -> add("merges", decimal(expected)));
        summary.misfit().ifPresent(reason -> add("misfit", reason));
        addIfAny("reviews", summary.reviews());
    }

    private void decisions() {
        for (ExcludedDelivery held : summary.held()) {
            String reason = held.explanation().isEmpty() ? "" : texts.text("excluded.reason", held.explanation());
            String id = held.delivery()
                    .substring(0, Math.min(SHORT_ID, held.delivery().length()));
            add("excluded." + held.state(), held.organisation(), reason, id);
        }
        addIfAny("rejected.only", summary.fullyRejected());
        addIfAny("unordered", summary.unordered());
        addIfAny("unexpected", summary.unexpected());
        addIfAny("waiting", summary.waiting());
        summary.warnings().forEach(warning -> add("warning", warning));
        summary.createdKeys().ifPresent(folder -> add("keys", folder));
    }

    private void end() {
        add(summary.conserved() ? "conserved" : "lost.rows", decimal(summary.seconds()), summary.snapshot());
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
