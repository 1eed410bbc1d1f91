package org.mesinfos.connectors.catalogue.pilots;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.testkit.CsvCells;
import org.mesinfos.connectors.testkit.ParseResult;
import org.mesinfos.connectors.testkit.SampleFile;

/** Look-up of the values of a sample by delivered name. The algorithm shares no code with the readers under test. */
final class NamedValues {

    private static final Pattern MARKUP = Pattern.compile(
            "<(?<kind>[?!/]?)(?<name>[\\w:.-]+)(?<attributes>[^<>]*?)" + "(?<closed>/?)>(?<text>[^<]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?<name>[\\w:.-]+)\\s*=\\s*\"(?<value>[^\"]*)\"");
    private static final Pattern JSON = Pattern.compile(
            "(?<name>\"(?:[^\"\\\\]|\\\\.)*\")\\s*:|\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"|(?<plain>-?[0-9][0-9.eE+-]*|true|false)"
                    + "|(?<open>[{\\[])|(?<close>[}\\]])");

    private final String text;
    private final List<NamedValue> found = new ArrayList<>();

    private NamedValues(String text) {
        this.text = text;
    }

    static List<NamedValue> of(SampleFile sample) {
        NamedValues values = new NamedValues(sample.text());
        switch (sample.connector().description().format()) {
            case "csv" ->
                values.cells(
                        ParseResult.of(sample.connector(), sample.content()).skippedLines());
            case "xml" -> values.markup();
            case "json" -> values.members();
            case "fixed-width" -> values.addColumns(DeclaredColumnRanges.of(sample.connector()));
            default -> throw new IllegalArgumentException("No value delimiters are known for " + sample);
        }
        return values.found;
    }

    /** Names each cell after the cell above it in the last line without a row. */
    private void cells(SortedSet<Long> skipped) {
        Map<Integer, String> names = new HashMap<>();
        Map<Integer, String> above = new HashMap<>();
        long[] namesLine = {0, 0};
        new CsvCells(text).forEach((start, end, column) -> {
            long line = text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
            if (line != namesLine[1]) {
                if (skipped.contains(namesLine[1])) {
                    names.clear();
                    names.putAll(above);
                }
                above.clear();
                namesLine[1] = line;
            }
            String cell = text.substring(start, end).strip();
            above.put(column, cell);
            if (!cell.isEmpty() && names.containsKey(column)) {
                found.add(new NamedValue(names.get(column), start, end));
            }
        });
    }

    private void markup() {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = MARKUP.matcher(text);
        while (tag.find()) {
            if (tag.group("kind").equals("/")) {
                open.removeLast();
            } else if (tag.group("kind").isEmpty()) {
                open.addLast(tag.group("name"));
                String path = String.join("/", open);
                Matcher attribute = ATTRIBUTE.matcher(text).region(tag.start("attributes"), tag.end("attributes"));
                while (attribute.find()) {
                    add(path + "/" + attribute.group("name"), attribute.start("value"), attribute.end("value"));
                }
                if (tag.group("closed").isEmpty()) {
                    add(path, tag.start("text"), tag.end("text"));
                } else {
                    open.removeLast();
                }
            }
        }
    }

    private void members() {
        Deque<String> open = new ArrayDeque<>();
        String name = "";
        Matcher token = JSON.matcher(text);
        while (token.find()) {
            if (token.group("name") != null) {
                name = token.group("name").replace("\"", "");
            } else if (token.group("open") != null) {
                open.addLast(name);
                name = "";
            } else if (token.group("close") != null) {
                name = "";
                open.removeLast();
            } else {
                String group = token.group("text") == null ? "plain" : "text";
                add(path(open, name), token.start(group), token.end(group));
                name = "";
            }
        }
    }

    private static String path(Deque<String> open, String name) {
        List<String> names = new ArrayList<>(open);
        names.add(name);
        names.removeIf(String::isEmpty);
        return String.join("/", names);
    }

    private void addColumns(Map<String, int[]> columns) {
        int start = 0;
        for (String line : text.lines().toList()) {
            for (Map.Entry<String, int[]> column : columns.entrySet()) {
                int from = start + column.getValue()[0] - 1;
                int to = Math.min(start + line.length(), start + column.getValue()[1]);
                add(column.getKey(), from, to);
            }
            start += line.length() + (text.startsWith("\r\n", start + line.length()) ? 2 : 1);
        }
    }

    private void add(String path, int from, int to) {
        if (from < to && !text.substring(from, to).isBlank()) {
            found.add(new NamedValue(path, from, to));
        }
    }
}
