package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.run.report.CoveredMonths;
import org.mesinfos.pipelines.run.report.ErasedReferences;
import org.mesinfos.pipelines.run.report.LastReport;
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
import org.mesinfos.pipelines.store.catalog.StorePaths;

/** Writer of the report of a run that has published, with its pages and those of receipts. */
final class RunReporting {

    private final OpenRun run;
    private final Store store;
    private final WriteSession session;
    private final Optional<ReceiptPages> receipts;

    /**
     * Result that a run has published.
     *
     * @param snapshot published snapshot
     * @param waiting deliveries that wait
     * @param stages times of the stages, which add up to that of the run
     */
    record Published(
            Snapshot snapshot,
            PipelinePasses.Result result,
            RunSummary summary,
            List<RunReport.WaitingReport> waiting,
            List<StageReport> stages,
            Instant end) {}

    /** @param receipts renderer of the pages of receipts; empty if there are none */
    RunReporting(OpenRun run, Optional<ReceiptPages> receipts) {
        this.run = run;
        this.store = run.store();
        this.session = run.session();
        this.receipts = receipts;
    }

    /** Writes the report of a run as steps of its follow-up. */
    void write(Published published, FollowUp followUp) {
        followUp.attempt(FollowUpStep.REPORT, () -> {
            RunReport report = report(published);
            session.writeReport(StorePaths.RUN_REPORT, report.json());
            followUp.attempt(FollowUpStep.PAGES, () -> writePages(report, published.snapshot()));
        });
    }

    private RunReport report(Published published) throws IOException {
        LastReport lastReport = LastReport.parse(store.reports().last(StorePaths.RUN_REPORT));
        RunReport named = RunReport.of(
                run.base(),
                published.snapshot(),
                published.summary(),
                published.result().facts(),
                Stream.concat(
                                published.waiting().stream(),
                                UntakenDeliveries.excluded(
                                        published.snapshot(), published.result().facts())
                                        .stream())
                        .toList(),
                ReferenceTable.all(),
                lastReport.names(),
                lastReport.runs(),
                published.stages(),
                NeverFilledFields.of(
                        published.result().facts(), run.conditions().connectors()::mapping),
                CoveredMonths.of(published.result().facts(), lastReport),
                run.start(),
                published.end());
        Set<String> organisations = KnownOrganisations.of(run.settings(), run.listing(), published.snapshot());
        return named.without(new ErasedReferences(run.suppression(), organisations));
    }

    private void writePages(RunReport report, Snapshot snapshot) throws IOException {
        RejectedPlaces places = RejectedPlaces.of(report, snapshot, store.content());
        ReceiptLinks links = receipts.isEmpty()
                ? ReceiptLinks.NONE
                : ReceiptLinks.write(report, snapshot, store, receipts.get(), session);
        for (PageLanguage language : PageLanguage.values()) {
            session.writeReport(
                    RunReportPage.fileName(language),
                    report.html(places, links, OrganisationNames.of(run.settings()), language));
        }
    }
}
