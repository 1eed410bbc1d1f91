package org.mesinfos.pipelines.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.AbsentSource;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.pipelines.inspect.CheckedDelivery;
import org.mesinfos.pipelines.inspect.Doubt;
import org.mesinfos.pipelines.language.PageLanguage;

/** Results of checks for human readers, in the form of receipts. Stateless. */
public final class CheckReport {

    private static final int LISTED = 50;
    private static final int LISTED_SOURCES = 10;

    private CheckReport() {}

    /**
     * Returns a result as lines of text.
     *
     * @param path path of the delivery as the caller wrote it
     */
    public static List<String> text(CheckedDelivery check, String path, PageLanguage language) {
        return ReceiptText.lines(content(check, path, ReceiptTexts.of(language)));
    }

    /**
     * Returns a result as a page.
     *
     * @param path path of the delivery as the caller wrote it
     */
    public static String html(CheckedDelivery check, String path, PageLanguage language) {
        return ReceiptPage.html(content(check, path, ReceiptTexts.of(language)));
    }

    private static ReceiptContent content(CheckedDelivery check, String path, ReceiptTexts texts) {
        FileCounts counts = FileCounts.of(
                check.files().stream().map(CheckReport::receiptFile).toList());
        List<String> remarks = new ArrayList<>();
        remarks.add(texts.text(
                "check.delivery",
                check.organisation(),
                check.delivery(),
                check.files().size()));
        check.problems().forEach(problem -> remarks.add(texts.text("check.problem", problem)));
        if (check.unordered()) {
            remarks.add(texts.text("check.unordered"));
        }
        check.doubts().forEach(doubt -> remarks.add(remark(doubt, texts)));
        check.files().forEach(file -> similarNames(file, texts).ifPresent(remarks::add));
        check.emptyLists().forEach(connector -> remarks.add(texts.text("check.empty", connector)));
        if (counts.unread() > 0 && counts.hasRows()) {
            remarks.add(texts.text("unread", counts.unread()));
        }
        return new ReceiptContent(
                texts,
                title(check, counts, texts),
                remarks,
                counts.hasRows() ? rows(counts, texts) : List.of(),
                counts.hasRows() ? texts.text("sum", counts.rows()) : "",
                steps(check, path, texts),
                check.files().stream()
                        .map(file -> ReceiptContent.section(
                                receiptFile(file), Map.of(file.sha256(), file.name()), LISTED, texts))
                        .toList());
    }

    private static List<ReceiptContent.Count> rows(FileCounts counts, ReceiptTexts texts) {
        return List.of(
                new ReceiptContent.Count(
                        ReceiptContent.Outcome.ACCEPTED,
                        texts.text("check.accepted"),
                        counts.rows() - counts.rejected()),
                new ReceiptContent.Count(
                        ReceiptContent.Outcome.REJECTED, texts.text("check.rejected"), counts.rejected()));
    }

    private static String remark(Doubt doubt, ReceiptTexts texts) {
        if (doubt instanceof Doubt.OtherRowCount other) {
            return texts.text("check.doubt.rows", other.file(), other.rows(), other.statedRows());
        }
        if (doubt instanceof Doubt.NoSubject without) {
            return texts.text(
                    "check.doubt.subject",
                    without.file(),
                    without.rows(),
                    without.source().source(),
                    nearest(without.source(), texts));
        }
        return texts.text("check.doubt.future", ((Doubt.FutureDay) doubt).day().toString());
    }

    private static String nearest(AbsentSource source, ReceiptTexts texts) {
        return source.nearest().map(name -> texts.text("check.nearest", name)).orElse("");
    }

    /** Returns the fields without a value of which the file has a similar name that its connector does not use. */
    private static Optional<String> similarNames(CheckedDelivery.CheckedFile file, ReceiptTexts texts) {
        List<String> fields = file.absentSources().stream()
                .filter(source -> source.nearest().isPresent())
                .limit(LISTED_SOURCES)
                .map(source -> source.toString())
                .toList();
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.text("check.similar", file.name(), String.join("; ", fields)));
    }

    private static List<String> steps(CheckedDelivery check, String path, ReceiptTexts texts) {
        List<String> steps = new ArrayList<>();
        if (check.files().isEmpty()) {
            steps.add(texts.text("step.files", path));
        }
        if (check.isAccepted()) {
            if (!check.doubts().isEmpty()) {
                steps.add(texts.text("step.problem", path));
                steps.add(texts.text("step.again", path));
            } else if (!check.hasManifest()) {
                steps.add(texts.text("step.manifest", path));
            }
        } else {
            List<ReceiptFile> faulty = check.files().stream()
                    .filter(file -> file.connector().isEmpty() || file.rejected() > 0)
                    .map(CheckReport::receiptFile)
                    .toList();
            if (!faulty.isEmpty()) {
                steps.addAll(ReceiptContent.corrections(faulty, texts));
            }
            if (!check.problems().isEmpty()) {
                steps.add(texts.text("step.problem", path));
            }
            steps.add(texts.text("step.again", path));
        }
        steps.add(texts.text("step.drop"));
        return steps;
    }

    private static String title(CheckedDelivery check, FileCounts counts, ReceiptTexts texts) {
        if (check.files().isEmpty()) {
            return texts.text("check.title.empty");
        }
        if (check.isAccepted() && !check.isReady()) {
            return texts.text("check.title.doubts");
        }
        if (check.isAccepted() && !check.emptyLists().isEmpty()) {
            return texts.text("check.title.withdraws");
        }
        if (check.isAccepted()) {
            return texts.text("check.title.ready", counts.rows());
        }
        if (counts.unread() > 0) {
            return texts.text(
                    counts.isAllUnread() ? "check.title.unread" : "check.title.unread.partly",
                    counts.unread(),
                    counts.files(),
                    counts.rejected(),
                    counts.rows());
        }
        if (counts.rejected() == 0) {
            return texts.text("check.title.waits");
        }
        return counts.rejected() == counts.rows()
                ? texts.text("check.title.none", counts.rows())
                : texts.text("check.title.partly", counts.rejected(), counts.rows());
    }

    private static ReceiptFile receiptFile(CheckedDelivery.CheckedFile file) {
        return new ReceiptFile(
                file.sha256(),
                file.bytes(),
                file.connector(),
                file.rows(),
                file.rows() - file.rejected(),
                file.rejected(),
                file.complete(),
                file.rejections().stream().map(CheckReport::row).toList(),
                file.nearest().stream()
                        .map(nearest -> new ReceiptFile.NearestConnector(nearest.connectorId(), nearest.missing()))
                        .toList());
    }

    private static ReceiptFile.RejectedRow row(Rejection rejection) {
        return new ReceiptFile.RejectedRow(
                rejection.reason().name(),
                rejection.locator().toString(),
                rejection.column(),
                rejection.found(),
                rejection.expected());
    }
}
