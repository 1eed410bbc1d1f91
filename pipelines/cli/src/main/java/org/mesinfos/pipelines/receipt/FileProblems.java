package org.mesinfos.pipelines.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The problems of a file in the words of a receipt. Stateless. */
final class FileProblems {

    private static final String NO_BYTES = "no bytes";
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
                    language.text("advice." + (isEmptyFile(rows) ? "EMPTY_FILE" : key.get(0)), nearestId(file)),
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

    /** Returns the id of the connector with whose columns to compare those of the file. */
    private static String nearestId(ReceiptFile file) {
        return file.nearest().isEmpty() ? "ID" : file.nearest().get(0).connector();
    }

    private static boolean isEmptyFile(List<ReceiptFile.RejectedRow> rows) {
        return rows.stream().allMatch(row -> row.found().equals(NO_BYTES));
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
