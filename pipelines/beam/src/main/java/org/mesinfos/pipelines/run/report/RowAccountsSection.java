package org.mesinfos.pipelines.run.report;

/** Section of a report about the account of every row: those read, and those accepted. */
final class RowAccountsSection {

    private final ReportHtml page;
    private final ReportTexts texts;

    RowAccountsSection(ReportHtml page, ReportTexts texts) {
        this.page = page;
        this.texts = texts;
    }

    void write(RunSummary summary) {
        page.section("rows", texts.text("accounts"), texts.text("accounts.lead"));
        account("accounts.read", RowAccount.ofRead(summary));
        boolean hasChanges = earlierDeliveries(summary);
        account(hasChanges ? "accounts.accepted.all" : "accounts.accepted", RowAccount.ofAccepted(summary));
        page.endSection();
    }

    /** States what the run changed in earlier deliveries, and returns whether it did. */
    private boolean earlierDeliveries(RunSummary summary) {
        RereadFiles again = summary.rereading();
        RemovedDeliveries removed = summary.removed();
        if (again.replayed() > 0) {
            page.element(
                    "p",
                    "note",
                    texts.text(
                            "accounts.again",
                            again.replayed(),
                            again.change().accepted(),
                            again.change().rejected()));
        }
        if (removed.deliveries() > 0) {
            page.element(
                    "p",
                    "note",
                    texts.text("accounts.removed", removed.deliveries(), removed.accepted(), removed.rejected()));
        }
        return again.replayed() > 0 || removed.deliveries() > 0;
    }

    private void account(String heading, RowAccount account) {
        long largest = Math.max(
                1,
                account.parts().stream().mapToLong(RowAccount.Part::rows).max().orElse(1));
        page.element("h3", "sub", texts.text(heading, texts.number(account.total())))
                .markup("<ul class=\"rows flow\">");
        for (RowAccount.Part part : account.parts()) {
            page.markup("<li><span>")
                    .text(texts.text("part." + part.name()))
                    .markup(" ")
                    .element("small", texts.text("part." + part.name() + ".note"))
                    .markup("</span>");
            if (part.name().equals("rejected")) {
                page.badBar((double) part.rows(), (double) largest);
            } else {
                page.bar((double) part.rows(), (double) largest);
            }
            page.element("b", "num", texts.number(part.rows())).markup("</li>");
        }
        page.markup("</ul>").element("p", account.isBalanced() ? "sum" : "sum short", account.equation(texts));
    }
}
