package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.run.report.CoveredMonths;
import org.mesinfos.pipelines.run.report.EarlierRun;
import org.mesinfos.pipelines.run.report.ErasedReferences;
import org.mesinfos.pipelines.run.report.LastReportNames;
import org.mesinfos.pipelines.run.report.NeverFilledFields;
import org.mesinfos.pipelines.run.report.OrganisationNames;
import org.mesinfos.pipelines.run.report.ReceiptLinks;
import org.mesinfos.pipelines.run.report.ReceiptPages;
import org.mesinfos.pipelines.run.report.RejectedPlaces;
import org.mesinfos.pipelines.run.report.RunReport;
import org.mesinfos.pipelines.run.report.RunReportPage;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.run.report.StageReport;
import org.mesinfos.pipelines.run.report.UntakenDeliveries;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/** Writer of the report of a run that has published, with its pages and those of receipts. */
final class RunReporting {

    private final Store store;
    private final WriteSession session;
    private final RunConditions conditions;
    private final Suppression suppression;
    private final Optional<ReceiptPages> receipts;

    /**
     * A run that has published.
     *
     * @param base snapshot before the run
     * @param snapshot published snapshot
     * @param organisations organisations that the settings list or that have delivered
     * @param waiting deliveries that wait
     * @param stages times of the stages, which add up to that of the run
     */
    record Published(
            Snapshot base,
            Snapshot snapshot,
            PipelinePasses.Result result,
            RunSummary summary,
            Set<String> organisations,
            List<RunReport.WaitingReport> waiting,
            List<StageReport> stages,
            Instant start,
            Instant end) {}

    /**
     * @param suppression entries of erased people, whose references no report names
     * @param receipts renderer of the pages of receipts; empty if there are none
     */
    RunReporting(
            Store store,
            WriteSession session,
            RunConditions conditions,
            Suppression suppression,
            Optional<ReceiptPages> receipts) {
        this.store = store;
        this.session = session;
        this.conditions = conditions;
        this.suppression = suppression;
        this.receipts = receipts;
    }

    /** Writes the report of a run as steps of its follow-up. */
    void write(Published run, FollowUp followUp) {
        followUp.attempt(FollowUpStep.REPORT, () -> {
            RunReport report = report(run);
            session.writeReport("report.json", report.json());
            followUp.attempt(FollowUpStep.PAGES, () -> writePages(report, run.snapshot()));
        });
    }

    private RunReport report(Published run) throws IOException {
        Optional<byte[]> lastReport = store.lastRunReport("report.json");
        RunReport named = RunReport.of(
                run.base(),
                run.snapshot(),
                run.summary(),
                run.result().facts(),
                Stream.concat(
                                run.waiting().stream(),
                                UntakenDeliveries.excluded(
                                        run.snapshot(), run.result().facts())
                                        .stream())
                        .toList(),
                ReferenceTable.all(),
                LastReportNames.of(lastReport),
                EarlierRun.before(lastReport),
                run.stages(),
                NeverFilledFields.of(run.result().facts(), conditions.connectors()::mapping),
                CoveredMonths.of(run.result().facts(), lastReport),
                run.start(),
                run.end());
        return named.without(new ErasedReferences(suppression, run.organisations()));
    }

    private void writePages(RunReport report, Snapshot snapshot) throws IOException {
        RejectedPlaces places = RejectedPlaces.of(report, snapshot, store.content());
        ReceiptLinks links = receipts.isEmpty()
                ? ReceiptLinks.NONE
                : ReceiptLinks.write(report, snapshot, store, receipts.get(), session);
        for (PageLanguage language : PageLanguage.values()) {
            session.writeReport(
                    RunReportPage.fileName(language),
                    report.html(places, links, OrganisationNames.of(conditions.settings()), language));
        }
    }
}
