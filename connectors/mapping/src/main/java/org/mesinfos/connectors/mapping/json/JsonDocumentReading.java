package org.mesinfos.connectors.mapping.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.json.JsonElements;
import org.mesinfos.connectors.format.json.JsonParsers;
import org.mesinfos.connectors.format.json.JsonTexts;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.tree.Surroundings;
import org.mesinfos.connectors.mapping.tree.TreePlan;
import org.mesinfos.connectors.mapping.tree.TreeRow;

/** Reader of one JSON document. It buffers one record at a time, plus the values around it. */
final class JsonDocumentReading {

    private static final String NAMELESS = "";

    private final JsonParser parser;
    private final JsonElements elements;
    private final List<List<String>> recordPaths;
    private final RowHandler handler;
    private final Surroundings surroundings;
    private final TreeRow row;

    JsonDocumentReading(
            JsonParser parser, List<List<String>> recordPaths, JsonTexts texts, TreePlan plan, RowHandler handler) {
        this.parser = parser;
        this.elements = new JsonElements(parser, texts);
        this.recordPaths = recordPaths;
        this.handler = handler;
        this.surroundings = new Surroundings(handler);
        this.row = new TreeRow(plan);
    }

    void read() throws IOException {
        while (parser.nextToken() != null) {
            surroundings.closeTo(0);
            surroundings.open(TreeElement.root(NAMELESS, 1));
            value(recordPaths, List.of(), NAMELESS);
        }
        surroundings.closeTo(0);
    }

    /**
     * Reads the current value of the parser.
     *
     * @param paths the record paths that are still reachable from here
     * @param names the names from the root to this value
     */
    private void value(List<List<String>> paths, List<String> names, String path) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 1; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                item(paths, names, (path.isEmpty() ? "/" : path) + "[" + i + "]");
            }
        } else {
            item(paths, names, path);
        }
    }

    private void item(List<List<String>> paths, List<String> names, String path) throws IOException {
        if (paths.contains(names)) {
            record(names, path);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            holder(paths, names, path);
        } else {
            handler.skipped(locator(path), "contains no records");
            parser.skipChildren();
        }
    }

    private void holder(List<List<String>> paths, List<String> names, String path) throws IOException {
        int depth = surroundings.depth();
        if (names.isEmpty()) {
            surroundings.closeTo(0);
            surroundings.open(TreeElement.root(NAMELESS, line()));
        } else {
            surroundings.open(surroundings.innermost().below(last(names), line()));
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            List<List<String>> reachable = along(paths, names.size(), name);
            if (reachable.isEmpty()) {
                beside(name, path + "/" + name);
            } else {
                value(reachable, reachable.get(0).subList(0, names.size() + 1), path + "/" + name);
            }
        }
        surroundings.closeTo(depth);
    }

    /** Returns the record paths that continue with the given name. */
    private List<List<String>> along(List<List<String>> paths, int step, String name) {
        if (paths.size() == 1) {
            return leads(paths.get(0), step, name) ? paths : List.of();
        }
        return paths.stream().filter(path -> leads(path, step, name)).toList();
    }

    /**
     * Returns whether a member is the next step of a path: it has the step's name, or the step is {@code *} and the
     * member is an object or array.
     */
    private boolean leads(List<String> path, int step, String name) {
        if (path.size() <= step) {
            return false;
        }
        return path.get(step).equals(JsonSigns.ANY)
                ? parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY
                : path.get(step).equals(name);
    }

    private static String last(List<String> names) {
        return names.isEmpty() ? NAMELESS : names.get(names.size() - 1);
    }

    private void beside(String name, String path) throws IOException {
        Locator locator = locator(path);
        elements.begin();
        TreeElement parent = TreeElement.root(NAMELESS, line());
        elements.child(parent, name);
        if (elements.isTooLarge()) {
            handler.rejected(tooLarge(locator));
        } else {
            surroundings.addAll(parent, locator);
        }
    }

    private void record(List<String> names, String path) throws IOException {
        Locator locator = locator(path);
        TreeElement record = surroundings.innermost().below(last(names), line());
        elements.begin();
        elements.into(record);
        if (elements.isTooLarge()) {
            handler.rejected(tooLarge(locator));
            return;
        }
        surroundings.record();
        row.set(record, locator, surroundings);
        handler.row(row);
    }

    private Locator locator(String path) {
        return Locator.path(line(), path);
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static Rejection tooLarge(Locator locator) {
        return new Rejection(
                RejectionReason.TOO_LARGE,
                locator,
                "",
                "a value of more than " + JsonParsers.RECORD_SIZE + " characters",
                "at most " + JsonParsers.RECORD_SIZE);
    }
}
