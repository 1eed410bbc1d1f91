package org.mesinfos.pipelines.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    static List<ReceiptContent.Problem> of(ReceiptFile file, int listed, ReceiptLanguage language) {
        Map<List<String>, List<ReceiptFile.RejectedRow>> groups = new LinkedHashMap<>();
        for (ReceiptFile.RejectedRow row : file.rejections()) {
            groups.computeIfAbsent(List.of(row.reason(), row.column()), first -> new ArrayList<>())
                    .add(row);
        }
        List<ReceiptContent.Problem> problems = new ArrayList<>();
        groups.forEach((key, rows) -> {
            problems.add(new ReceiptContent.Problem(
                    sentence(file, key.get(0), key.get(1), rows.size(), language),
                    advice(file, key.get(0), rows, language),
                    rows.stream()
                            .limit(listed)
                            .map(row -> example(row, language))
                            .toList(),
                    rows.size() > listed ? language.text("further", rows.size() - listed) : ""));
        });
        for (ReceiptFile.NearestConnector nearest : file.nearest()) {
            problems.add(
                    nearest.isForbidden()
                            ? new ReceiptContent.Problem(
                                    language.text("nearest.forbidden", nearest.connector()),
                                    language.text("nearest.forbidden.advice"),
                                    List.of(),
                                    "")
                            : new ReceiptContent.Problem(
                                    language.text("nearest", nearest.connector()),
                                    language.text("nearest.advice"),
                                    nearest.missing().stream()
                                            .map(condition -> condition(condition, language))
                                            .distinct()
                                            .toList(),
                                    ""));
        }
        return problems;
    }

    private static String sentence(ReceiptFile file, String reason, String column, int rows, ReceiptLanguage language) {
        String words = language.text("reason." + reason);
        if (file.isUnread()) {
            return language.text("reason", words);
        }
        return column.isEmpty()
                ? language.text("problem", rows, words)
                : language.text("problem.column", rows, words, column);
    }

    private static String advice(
            ReceiptFile file, String reason, List<ReceiptFile.RejectedRow> rows, ReceiptLanguage language) {
        if (reason.equals(RejectionReason.UNREADABLE_FILE.name())) {
            UnreadableCause cause = UnreadableCause.of(
                    rows.stream().map(ReceiptFile.RejectedRow::found).toList());
            return language.text("advice." + cause.name());
        }
        Optional<String> nearest = file.nearest().stream()
                .filter(connector -> !connector.isForbidden())
                .map(ReceiptFile.NearestConnector::connector)
                .findFirst();
        return nearest.isPresent() && reason.equals(RejectionReason.NO_CONNECTOR.name())
                ? language.text("advice.NO_CONNECTOR.nearest", nearest.get())
                : language.text("advice." + reason);
    }

    /** Returns a condition of a connector without the regular expression, which is for its author. */
    private static String condition(String condition, ReceiptLanguage language) {
        Matcher values = VALUES.matcher(condition);
        if (values.matches()) {
            return language.text("condition.values", values.group(1));
        }
        return condition.startsWith(PATTERN) ? language.text("condition.text") : language.phrase(condition);
    }

    private static String example(ReceiptFile.RejectedRow row, ReceiptLanguage language) {
        String where = language.phrase(row.where());
        return row.found().equals("empty")
                ? language.text("example.empty", where, language.phrase(row.expected()))
                : row.found().startsWith("a date that does not exist")
                        ? language.text("example.date", where, language.phrase(row.expected()))
                        : language.text(
                                "example", where, language.phrase(row.found()), language.phrase(row.expected()));
    }
}
