package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.run.report.ErasedReferences;
import org.mesinfos.pipelines.run.report.HeldReport;
import org.mesinfos.pipelines.run.report.InboxReport;
import org.mesinfos.pipelines.run.report.LastReport;
import org.mesinfos.pipelines.run.report.MissingData;
import org.mesinfos.pipelines.run.report.OrganisationNames;
import org.mesinfos.pipelines.run.report.ReceiptLinks;
import org.mesinfos.pipelines.run.report.ReceiptPages;
import org.mesinfos.pipelines.run.report.RejectedPlaces;
import org.mesinfos.pipelines.run.report.ReportTexts;
import org.mesinfos.pipelines.run.report.RunMeasures;
import org.mesinfos.pipelines.run.report.RunPeriod;
import org.mesinfos.pipelines.run.report.RunReport;
import org.mesinfos.pipelines.run.report.RunReportJson;
import org.mesinfos.pipelines.run.report.RunReportPage;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.run.report.StageReport;
import org.mesinfos.pipelines.run.report.TableReport;
import org.mesinfos.pipelines.run.report.UntakenDeliveries;
import org.mesinfos.pipelines.run.report.WaitingReport;
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
            List<WaitingReport> waiting,
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
            session.reports().write(StorePaths.RUN_REPORT, RunReportJson.of(report));
            followUp.attempt(FollowUpStep.PAGES, () -> writePages(report, published.snapshot()));
        });
    }

    private RunReport report(Published published) throws IOException {
        LastReport lastReport = LastReport.parse(store.reports().last(StorePaths.RUN_REPORT));
        List<RunFact> facts = published.result().facts();
        List<WaitingReport> waiting = Stream.concat(
                        published.waiting().stream(), UntakenDeliveries.excluded(published.snapshot(), facts).stream())
                .toList();
        InboxReport inbox = InboxReport.of(run.base(), published.snapshot(), facts, waiting);
        RunReport named = new RunReport(
                RunPeriod.of(run.start(), published.end()),
                published.summary(),
                inbox,
                HeldReport.of(published.snapshot(), inbox, lastReport),
                TableReport.all(),
                new RunMeasures(lastReport.runs(), published.stages()),
                MissingData.of(facts, run.conditions().connectors()::mapping, lastReport));
        Set<String> organisations = KnownOrganisations.of(run.settings(), run.listing(), published.snapshot());
        return named.without(new ErasedReferences(run.suppression(), organisations));
    }

    private void writePages(RunReport report, Snapshot snapshot) throws IOException {
        RejectedPlaces places = RejectedPlaces.of(report, snapshot, store.content());
        ReceiptLinks links = receipts.isEmpty()
                ? ReceiptLinks.NONE
                : ReceiptLinks.write(report, snapshot, store, receipts.get(), session);
        OrganisationNames organisations = OrganisationNames.of(run.settings());
        for (PageLanguage language : PageLanguage.values()) {
            String page = RunReportPage.of(report, places, links, new ReportTexts(language, organisations));
            session.reports().write(RunReportPage.fileName(language), page.getBytes(StandardCharsets.UTF_8));
        }
    }
}
