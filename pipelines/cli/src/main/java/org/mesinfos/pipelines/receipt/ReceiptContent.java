package org.mesinfos.pipelines.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sentences of a receipt, before they become text or a page.
 *
 * @param language language of the sentences
 * @param title the answer to the question if the delivery was accepted
 * @param remarks sentences below the title
 * @param counts numbers of rows by what was done with them
 * @param sum sentence that adds the numbers up; empty if nothing was read
 * @param steps what to do, in order; empty if nothing is to be done
 * @param files one section for each file
 */
record ReceiptContent(
        ReceiptLanguage language,
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
    static ReceiptContent of(DeliveryReceipt receipt, Map<String, String> names, ReceiptLanguage language) {
        List<String> remarks = new ArrayList<>();
        remarks.add(delivery(receipt, names, language));
        if (receipt.unordered()) {
            remarks.add(language.text("unordered"));
        }
        if (!receipt.warning().isEmpty()) {
            remarks.add(language.text("warning", receipt.warning()));
        }
        if (receipt.state().isPresent()) {
            if (!receipt.reason().isEmpty()) {
                remarks.add(language.text("reason", receipt.reason()));
            }
            String title = language.text("title." + receipt.state().get());
            return new ReceiptContent(language, title, remarks, List.of(), "", List.of(), List.of());
        }
        long unread = receipt.unreadFiles();
        long read = receipt.count("read") - unread;
        boolean hasRows = unread == 0 || read > 0;
        if (unread > 0 && hasRows) {
            remarks.add(language.text("unread", unread));
        }
        long rejected = receipt.count("rejected") - unread;
        List<Count> counts = new ArrayList<>();
        counts.add(new Count(Outcome.REJECTED, language.text("count.rejected", rejected), rejected));
        long sum = rejected;
        for (String name : ACCEPTED) {
            sum += receipt.count(name);
            // Zeros are left out, except those that answer the first questions: is anything wrong, and is anything new.
            if (receipt.count(name) > 0 || (name.equals(NEW) && receipt.rows().containsKey(name))) {
                counts.add(new Count(Outcome.ACCEPTED, language.text("count." + name), receipt.count(name)));
            }
        }
        return new ReceiptContent(
                language,
                title(receipt, language),
                remarks,
                hasRows ? counts : List.of(),
                hasRows ? language.text(sum == read ? "sum" : "sum.wrong", read, sum) : "",
                receipt.count("rejected") == 0
                        ? List.of()
                        : Stream.concat(
                                        corrections(receipt.files(), language).stream(),
                                        Stream.of(language.text("step.check"), language.text("step.send")))
                                .toList(),
                receipt.files().stream()
                        .map(file -> section(file, names, EXAMPLES, language))
                        .toList());
    }

    private static String delivery(DeliveryReceipt receipt, Map<String, String> names, ReceiptLanguage language) {
        String name = names.getOrDefault(receipt.delivery(), "");
        return name.isEmpty()
                ? language.text("delivery", receipt.organisation(), receipt.delivery())
                : language.text("delivery.named", receipt.organisation(), digits(receipt.delivery()), name);
    }

    private static String digits(String hash) {
        return hash.substring(0, Math.min(HASH_DIGITS, hash.length()));
    }

    private static String title(DeliveryReceipt receipt, ReceiptLanguage language) {
        long unread = receipt.unreadFiles();
        long read = receipt.count("read") - unread;
        long rejected = receipt.count("rejected") - unread;
        if (unread > 0 && rejected == read) {
            String all = unread == receipt.files().size() ? ".all" : "";
            return language.text("title.unread" + all, unread, receipt.files().size());
        }
        if (unread > 0) {
            return language.text("title.unread.partly", unread, receipt.files().size());
        }
        if (rejected == 0) {
            return language.text("title.accepted", read);
        }
        return rejected == read
                ? language.text("title.rejected", read)
                : language.text("title.partly", read - rejected, read, rejected);
    }

    /** Returns the steps that correct files with rejected rows. */
    static List<String> corrections(List<ReceiptFile> files, ReceiptLanguage language) {
        List<String> steps = new ArrayList<>();
        boolean isUnreadable = files.stream().anyMatch(ReceiptFile::hasUnreadablePart);
        if (isUnreadable) {
            steps.add(language.text("step.replace"));
        }
        if (!isUnreadable || files.stream().anyMatch(ReceiptFile::hasRowsToCorrect)) {
            steps.add(language.text("step.correct"));
        }
        return steps;
    }

    /**
     * Returns the section of a file.
     *
     * @param listed number of locations to list for each problem
     */
    static FileSection section(ReceiptFile file, Map<String, String> names, int listed, ReceiptLanguage language) {
        String heading = names.getOrDefault(file.sha256(), language.text("file", digits(file.sha256()), file.bytes()));
        String summary = file.connector().isEmpty()
                ? language.text("file.unread")
                : language.text("file.read", file.connector(), file.rowsRead(), file.accepted(), file.rejected());
        if (!file.complete() && !file.connector().isEmpty()) {
            summary += " " + language.text("file.incomplete");
        }
        return new FileSection(heading, summary, FileProblems.of(file, listed, language));
    }
}
