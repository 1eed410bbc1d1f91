package org.mesinfos.pipelines.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.RejectionReason;

/** The problems of a file in the words of a receipt. Stateless. */
final class FileProblems {

    private static final String PATTERN = "a text that matches ";
    private static final Pattern VALUES = Pattern.compile("values of \"(.+?)\" that match .+", Pattern.DOTALL);

    private FileProblems() {}

    /**
     * Returns the problems of a file, by reason and column, followed by connectors that almost recognise it.
     *
     * @param listed number of locations to list for each problem
     */
    static List<ReceiptContent.Problem> of(ReceiptFile file, int listed, ReceiptTexts texts) {
        Map<List<String>, List<ReceiptFile.RejectedRow>> groups = new LinkedHashMap<>();
        for (ReceiptFile.RejectedRow row : file.rejections()) {
            groups.computeIfAbsent(List.of(row.reason(), row.column()), first -> new ArrayList<>())
                    .add(row);
        }
        List<ReceiptContent.Problem> problems = new ArrayList<>();
        groups.forEach((key, rows) -> {
            problems.add(new ReceiptContent.Problem(
                    sentence(file, key.get(0), key.get(1), rows.size(), texts),
                    advice(file, key.get(0), rows, texts),
                    rows.stream().limit(listed).map(row -> example(row, texts)).toList(),
                    rows.size() > listed ? texts.text("further", rows.size() - listed) : ""));
        });
        for (ReceiptFile.NearestConnector nearest : file.nearest()) {
            problems.add(
                    nearest.isForbidden()
                            ? new ReceiptContent.Problem(
                                    texts.text("nearest.forbidden", nearest.connector()),
                                    texts.text("nearest.forbidden.advice"),
                                    List.of(),
                                    "")
                            : new ReceiptContent.Problem(
                                    texts.text("nearest", nearest.connector()),
                                    texts.text("nearest.advice"),
                                    nearest.missing().stream()
                                            .map(condition -> condition(condition, texts))
                                            .distinct()
                                            .toList(),
                                    ""));
        }
        return problems;
    }

    private static String sentence(ReceiptFile file, String reason, String column, int rows, ReceiptTexts texts) {
        String words = texts.text("reason." + reason);
        if (file.isUnread()) {
            return texts.text("reason", words);
        }
        return column.isEmpty()
                ? texts.text("problem", rows, words)
                : texts.text("problem.column", rows, words, column);
    }

    private static String advice(
            ReceiptFile file, String reason, List<ReceiptFile.RejectedRow> rows, ReceiptTexts texts) {
        if (reason.equals(RejectionReason.UNREADABLE_FILE.name())) {
            UnreadableCause cause = UnreadableCause.of(
                    rows.stream().map(ReceiptFile.RejectedRow::found).toList());
            return texts.text("advice." + cause.name());
        }
        Optional<String> nearest = file.nearest().stream()
                .filter(connector -> !connector.isForbidden())
                .map(ReceiptFile.NearestConnector::connector)
                .findFirst();
        return nearest.isPresent() && reason.equals(RejectionReason.NO_CONNECTOR.name())
                ? texts.text("advice.NO_CONNECTOR.nearest", nearest.get())
                : texts.text("advice." + reason);
    }

    /** Returns a condition of a connector without the regular expression, which is for its author. */
    private static String condition(String condition, ReceiptTexts texts) {
        Matcher values = VALUES.matcher(condition);
        if (values.matches()) {
            return texts.text("condition.values", values.group(1));
        }
        return condition.startsWith(PATTERN) ? texts.text("condition.text") : texts.phrase(condition);
    }

    private static String example(ReceiptFile.RejectedRow row, ReceiptTexts texts) {
        String where = texts.phrase(row.where());
        return row.found().equals(FoundValue.EMPTY)
                ? texts.text("example.empty", where, texts.phrase(row.expected()))
                : row.found().startsWith("a date that does not exist")
                        ? texts.text("example.date", where, texts.phrase(row.expected()))
                        : texts.text("example", where, texts.phrase(row.found()), texts.phrase(row.expected()));
    }
}
