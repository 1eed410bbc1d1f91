package org.mesinfos.pipelines.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sentences of a receipt, before they become text or a page.
 *
 * @param texts texts in the language of the receipt
 * @param title the answer to the question if the delivery was accepted
 * @param remarks sentences below the title
 * @param counts numbers of rows by what was done with them
 * @param sum sentence that adds the numbers up; empty if nothing was read
 * @param steps what to do, in order; empty if nothing is to be done
 * @param files one section for each file
 */
record ReceiptContent(
        ReceiptTexts texts,
        String title,
        List<String> remarks,
        List<Count> counts,
        String sum,
        List<String> steps,
        List<FileSection> files) {

    /** Result of the rows that a number counts. */
    enum Outcome {
        ACCEPTED,
        REJECTED
    }

    /** A number of rows. */
    record Count(Outcome outcome, String label, long rows) {}

    /**
     * A file.
     *
     * @param heading name of the file
     * @param summary connector and numbers of rows
     * @param problems problems to correct, by reason and column
     */
    record FileSection(String heading, String summary, List<Problem> problems) {}

    /**
     * Rejected rows with the same reason in the same column.
     *
     * @param sentence number of rows and reason
     * @param advice what to do
     * @param examples locations with the kind of value found and the value expected
     * @param further sentence about rows that are not listed; empty if all are
     */
    record Problem(String sentence, String advice, List<String> examples, String further) {}

    private static final int EXAMPLES = 5;
    private static final int HASH_DIGITS = 12;
    private static final String NEW = "records";
    private static final List<String> ACCEPTED =
            List.of(NEW, "duplicates", "superseded", "unattributed", "withheld", "suppressed");

    /**
     * Returns the content of a receipt.
     *
     * @param names names of the delivery and of files by their hashes, as far as they are known
     */
    static ReceiptContent of(DeliveryReceipt receipt, Map<String, String> names, ReceiptTexts texts) {
        List<String> remarks = new ArrayList<>();
        remarks.add(delivery(receipt, names, texts));
        if (receipt.unordered()) {
            remarks.add(texts.text("unordered"));
        }
        if (!receipt.warning().isEmpty()) {
            remarks.add(texts.text("warning", receipt.warning()));
        }
        if (receipt.state().isPresent()) {
            if (!receipt.reason().isEmpty()) {
                remarks.add(texts.text("reason", receipt.reason()));
            }
            String title = texts.text("title." + receipt.state().get());
            return new ReceiptContent(texts, title, remarks, List.of(), "", List.of(), List.of());
        }
        long unread = receipt.unreadFiles();
        long read = receipt.count("read") - unread;
        boolean hasRows = unread == 0 || read > 0;
        if (unread > 0 && hasRows) {
            remarks.add(texts.text("unread", unread));
        }
        long rejected = receipt.count("rejected") - unread;
        List<Count> counts = new ArrayList<>();
        counts.add(new Count(Outcome.REJECTED, texts.text("count.rejected", rejected), rejected));
        long sum = rejected;
        for (String name : ACCEPTED) {
            sum += receipt.count(name);
            // Zeros are left out, except those that answer the first questions: is anything wrong, and is anything new.
            if (receipt.count(name) > 0 || (name.equals(NEW) && receipt.rows().containsKey(name))) {
                counts.add(new Count(Outcome.ACCEPTED, texts.text("count." + name), receipt.count(name)));
            }
        }
        return new ReceiptContent(
                texts,
                title(receipt, texts),
                remarks,
                hasRows ? counts : List.of(),
                hasRows ? texts.text(sum == read ? "sum" : "sum.wrong", read, sum) : "",
                receipt.count("rejected") == 0
                        ? List.of()
                        : Stream.concat(
                                        corrections(receipt.files(), texts).stream(),
                                        Stream.of(texts.text("step.check"), texts.text("step.send")))
                                .toList(),
                receipt.files().stream()
                        .map(file -> section(file, names, EXAMPLES, texts))
                        .toList());
    }

    private static String delivery(DeliveryReceipt receipt, Map<String, String> names, ReceiptTexts texts) {
        String name = names.getOrDefault(receipt.delivery(), "");
        return name.isEmpty()
                ? texts.text("delivery", receipt.organisation(), receipt.delivery())
                : texts.text("delivery.named", receipt.organisation(), digits(receipt.delivery()), name);
    }

    private static String digits(String hash) {
        return hash.substring(0, Math.min(HASH_DIGITS, hash.length()));
    }

    private static String title(DeliveryReceipt receipt, ReceiptTexts texts) {
        long unread = receipt.unreadFiles();
        long read = receipt.count("read") - unread;
        long rejected = receipt.count("rejected") - unread;
        if (unread > 0 && rejected == read) {
            String all = unread == receipt.files().size() ? ".all" : "";
            return texts.text("title.unread" + all, unread, receipt.files().size());
        }
        if (unread > 0) {
            return texts.text("title.unread.partly", unread, receipt.files().size());
        }
        if (rejected == 0) {
            return texts.text("title.accepted", read);
        }
        return rejected == read
                ? texts.text("title.rejected", read)
                : texts.text("title.partly", read - rejected, read, rejected);
    }

    /** Returns the steps that correct files with rejected rows. */
    static List<String> corrections(List<ReceiptFile> files, ReceiptTexts texts) {
        List<String> steps = new ArrayList<>();
        boolean isUnreadable = files.stream().anyMatch(ReceiptFile::hasUnreadablePart);
        if (isUnreadable) {
            steps.add(texts.text("step.replace"));
        }
        if (!isUnreadable || files.stream().anyMatch(ReceiptFile::hasRowsToCorrect)) {
            steps.add(texts.text("step.correct"));
        }
        return steps;
    }

    /**
     * Returns the section of a file.
     *
     * @param listed number of locations to list for each problem
     */
    static FileSection section(ReceiptFile file, Map<String, String> names, int listed, ReceiptTexts texts) {
        String heading = names.getOrDefault(file.sha256(), texts.text("file", digits(file.sha256()), file.bytes()));
        String summary = file.connector().isEmpty()
                ? texts.text("file.unread")
                : texts.text("file.read", file.connector(), file.rowsRead(), file.accepted(), file.rejected());
        if (!file.complete() && !file.connector().isEmpty()) {
            summary += " " + texts.text("file.incomplete");
        }
        return new FileSection(heading, summary, FileProblems.of(file, listed, texts));
    }
}
