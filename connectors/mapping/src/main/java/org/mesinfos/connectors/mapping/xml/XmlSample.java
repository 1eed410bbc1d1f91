package org.mesinfos.connectors.mapping.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlLimits;
import org.mesinfos.connectors.format.xml.XmlReadException;
import org.mesinfos.connectors.mapping.SampleTable;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/** Detection of the most frequent elements of a document that contain values, and the paths of these values. */
final class XmlSample implements XmlCursor.Visitor {

    private static final int SAMPLE_BYTES = 1 << 18;
    private static final int MIN_VALUES = 2;

    /** Elements that are open, from the root. */
    private final Deque<Element> open = new ArrayDeque<>();
    /** Values of all elements of a path: one map for each element, from relative path to text. */
    private final Map<String, List<Map<String, String>>> found = new LinkedHashMap<>();

    /** Relative paths of the values of all elements of a path. */
    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    private static final class Element {

        private final String path;
        private final String name;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();

        Element(String path, String name) {
            this.path = path;
            this.name = name;
        }
    }

    static Optional<SampleTable> of(SourceContent content) throws IOException {
        XmlSample sample = new XmlSample();
        byte[] head = head(content);
        if (!startsWithTag(head)) {
            return Optional.empty();
        }
        try (XmlCursor cursor =
                XmlCursor.open(new ByteArrayInputStream(head), content.context().encoding(), XmlLimits.DEFAULT)) {
            cursor.visit(sample);
        } catch (XmlReadException truncated) {
            // The elements that were read completely are sufficient.
        }
        sample.open.forEach(sample::addNames);
        return sample.table();
    }

    private static byte[] head(SourceContent content) throws IOException {
        try (InputStream in = content.open(0)) {
            return in.readNBytes(SAMPLE_BYTES);
        }
    }

    private static boolean startsWithTag(byte[] head) {
        for (byte letter : head) {
            if (letter == '<') {
                return true;
            }
            if (letter > ' ') {
                return false;
            }
        }
        return false;
    }

    @Override
    public void start(String name, Map<String, String> attributes) {
        Element element = new Element((open.isEmpty() ? "" : open.peek().path) + "/" + name, name);
        attributes.forEach((attribute, value) -> element.values.put("@" + attribute, value.strip()));
        open.push(element);
    }

    @Override
    public void text(String part) {
        if (!open.isEmpty()) {
            open.peek().text.append(part);
        }
    }

    @Override
    public void end() {
        Element element = open.pop();
        String text = element.text.toString().strip();
        addNames(element);
        if (element.values.size() >= MIN_VALUES) {
            Map<String, String> values = new LinkedHashMap<>(element.values);
            if (!text.isEmpty()) {
                values.put(".", text);
            }
            found.computeIfAbsent(element.path, any -> new ArrayList<>()).add(values);
        }
        if (open.isEmpty()) {
            return;
        }
        Element parent = open.peek();
        if (!text.isEmpty()) {
            parent.values.putIfAbsent(element.name, text);
        }
        element.values.forEach((path, value) -> parent.values.putIfAbsent(element.name + "/" + path, value));
    }

    private void addNames(Element element) {
        names.computeIfAbsent(element.path, any -> new LinkedHashSet<>()).addAll(element.values.keySet());
    }

    /** Returns the paths of the values of the element that contains the records, without those of the records. */
    private List<String> around(String record) {
        int end = record.lastIndexOf('/');
        String name = record.substring(end + 1);
        return names.getOrDefault(record.substring(0, end), Set.of()).stream()
                .filter(path -> !path.equals(name) && !path.startsWith(name + "/"))
                .map(path -> "../" + path)
                .toList();
    }

    private Optional<SampleTable> table() {
        return found.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, List<Map<String, String>>> rows) ->
                                rows.getValue().size())
                        .thenComparing(rows -> -rows.getKey().length()))
                .map(rows -> table(rows.getKey(), rows.getValue(), container(rows.getKey())));
    }

    /** Returns the next outer elements that contain values of their own. */
    private Optional<SampleTable.Container> container(String records) {
        for (int end = records.lastIndexOf('/'); end > 0; end = records.lastIndexOf('/', end - 1)) {
            String path = records.substring(0, end);
            String each = records.substring(end + 1);
            List<Map<String, String>> own = found.getOrDefault(path, List.of()).stream()
                    .map(values -> without(values, each))
                    .filter(values -> !values.isEmpty())
                    .toList();
            if (!own.isEmpty()) {
                return Optional.of(new SampleTable.Container(table(path, own, Optional.empty()), each));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> without(Map<String, String> values, String each) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.keySet().removeIf(path -> path.equals(each) || path.startsWith(each + "/"));
        return others;
    }

    private SampleTable table(String path, List<Map<String, String>> rows, Optional<SampleTable.Container> container) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            row.forEach((name, value) -> {
                List<String> values = columns.computeIfAbsent(name, any -> new ArrayList<>());
                if (!value.isEmpty()) {
                    values.add(value);
                }
            });
        }
        return new SampleTable(
                List.of("xml: {record: " + YamlText.quoted(path) + "}"),
                columns.entrySet().stream()
                        .map(column -> new SampleTable.SampleColumn(column.getKey(), column.getValue()))
                        .toList(),
                SampleTable.Addressing.PATH,
                around(path),
                container);
    }
}
